#!/bin/sh
# Runs the commands of the README's whole story, taken out of it: the fenced block "sh weather". The project that
# they clone is in the folder weather. Then what the README offers for continuous integration: the jobs for GitHub
# and GitLab, and the hook for pre-commit, first without and then with a finding.
#   story_test.sh DECO_BUILD_DIR README
set -u
deco_build=$1 readme=$2
here=$(cd "$(dirname "$0")" && pwd)
unset DECO_REWRITE DECO_REWRITE_FLAGS CMAKE_PREFIX_PATH CMAKE_GENERATOR DECO_ENABLE
. "$here/checks.sh"
command -v git >/dev/null || { echo "skipped: no git"; exit 77; }
needs_openmp "${CXX:-c++}"

export DECO="$work/prefix" WEATHER="$work/upstream" OMP_NUM_THREADS=4
export GIT_AUTHOR_NAME=a GIT_AUTHOR_EMAIL=a@example.org GIT_COMMITTER_NAME=a GIT_COMMITTER_EMAIL=a@example.org
export GIT_CONFIG_GLOBAL=/dev/null GIT_PAGER=cat
must cmake --install "$deco_build" --prefix "$DECO"
must cp -r "$here/weather" "$WEATHER"
must git -C "$WEATHER" init -q
must git -C "$WEATHER" add .
must git -C "$WEATHER" commit -q -m "The project"

sed -n '/^```sh weather$/,/^```$/p' "$readme" | sed '1d;$d' >"$work/story.sh"
check "the README has the story" grep -q 'git clone' "$work/story.sh"
mkdir "$work/at" && cd "$work/at" || exit 1
sh -eu "$work/story.sh" >"$work/said" 2>&1 || fail "the story ends: $(tail -20 "$work/said")"
cd weather || exit 1
equals "what the person has changed" " CMakeLists.txt | 2 ++
 main.cpp       | 2 +-
 station.h      | 2 +-
 3 files changed, 4 insertions(+), 2 deletions(-)" "$(git diff --stat)"
equals "lines of output" 400 "$(wc -l <parallel.txt)"
check "it was rewritten" sh -c 'cat build/CMakeFiles/weather.dir/main.cpp.o.deco/main.cpp | grep -q "omp task"'
check_not "only what had to be" test -e build/CMakeFiles/weather.dir/station.cpp.o.deco
check "the remarks" grep -q 'main.cpp:8:16: remark: .*becomes a task' "$work/said"

steps() { # steps FILE: the commands of the job in the fenced block that begins with "# FILE"
  sed -n "\|^# $1\$|,/^\`\`\`\$/p" "$readme" | sed -n 's/^ *- run: //p; s/^    - \(cmake\|deco\)/\1/p'
}
steps .github/workflows/deco.yml >"$work/github"
steps .gitlab-ci.yml >"$work/gitlab"
hooks="${readme%/*}/.pre-commit-hooks.yaml"
entry=$(sed -n 's/^  entry: //p' "$hooks")
arguments=$(sed -n 's/.*hooks: \[{ id: deco-lint, args: \[\([^]]*\)\].*/\1/p' "$readme" | tr -d ,)
sources=$(git ls-files '*.cpp' '*.h' | grep -Ev "$(sed -n "s/^  exclude: '\(.*\)'/\1/p" "$hooks")" | xargs)
equals "the hook's sources" "main.cpp station.cpp" "$sources"
echo "$entry $arguments $sources" >"$work/hook"
equals "steps for GitHub, GitLab and the hook" "2 2 1" "$(cat "$work/github" | wc -l) $(cat "$work/gitlab" | wc -l) $(wc -l <"$work/hook")"
PATH="$DECO/bin:$PATH"
for job in github gitlab hook; do
  sh -eu "$work/$job" >"$work/said" 2>&1 || fail "the job ends, $job: $(cat "$work/said")"
done
check "the SARIF has no result" grep -q '"results": \[\]' deco.sarif
equals "nor has GitLab's report" "[]" "$(cat deco.json)"

sed -i 's/ means\[i\] = / double mean = /; s/^  return means;/  return {};/' main.cpp
last=$(tail -1 "$work/story.sh")
check_not "the last command fails at a finding" sh -c "$last" >"$work/said" 2>&1
check "it annotates the line" grep -q '^::error file=main.cpp,line=8.*deco-target-not-indexable' "$work/said"
for job in github gitlab hook; do
  ! sh -eu "$work/$job" >"$work/said" 2>&1 || fail "the job passes in spite of a finding: $job"
done
check "the SARIF has the result" grep -q '"ruleId": "deco-target-not-indexable"' deco.sarif
check "GitLab's report has it" grep -q '"check_name": "deco-target-not-indexable"' deco.json
check "and so has the hook's output" grep -q 'main.cpp:8:.*\[deco-target-not-indexable\]' "$work/said"
finish "story"
