#!/bin/sh
# The module for clang-tidy: it finds what --lint finds, notes included, and clang-tidy's own ways work: NOLINT,
# -checks, -fix, -warnings-as-errors.
#   tidy_test.sh DECO_REWRITE CLANG_TIDY MODULE
set -u
here=$(cd "$(dirname "$0")" && pwd)
clang_tidy=$2 module=$3
. "$here/../command/support.sh"
begin "$1"

# tidy TITLE CHECKS FILE...: its output is in $log/out, its exit status in $status
tidy() {
  title=$1 checks=$2
  shift 2
  "$clang_tidy" -load "$module" -quiet "-checks=-*,$checks" "$@" -- -std=c++20 -Wno-everything >"$log/out" 2>"$log/err"
  status=$?
}
# messages FILE: FILE:LINE:COLUMN: SEVERITY: TEXT, sorted
messages() {
  sed -n -e "s|^$PWD/||" -e 's|^\./||' -e '/^[^ ]*:[0-9]*:[0-9]*: \(error\|warning\|note\): /p' "$1" |
    grep -v 'note: expanded from macro\|\[clang-tidy-nolint\]$' | sort -u # not all, and clang-tidy's own
}
same_messages() { # the messages are those of $log/lint
  messages "$log/lint" >"$log/expected"
  messages "$log/out" | sed 's/,-warnings-as-errors\]$/]/' >"$log/actual"
  diff -u "$log/expected" "$log/actual" >"$log/difference" || fail "$(head -40 "$log/difference")"
  [ -s "$log/expected" ] || fail 'nothing is found'
}

# --- all lint cases: in one run, so that no unit sees another one's findings
cp "$here"/*.cpp .
for file in *.cpp; do
  "$tool" --lint "$file" -- -std=c++20
done >"$log/lint"
tidy 'all lint cases' 'deco-*' ./*.cpp
same_messages
status_is 1

# --- globs
tidy 'one check' deco-unused deco-unused.cpp
has '\[deco-unused\]' "$log/out"
has_not '\[deco-unsupported-use\]' "$log/out"
tidy 'a check less' 'deco-*,-deco-unused' deco-unused.cpp
has_not '\[deco-unused\]' "$log/out"
has '\[deco-unsupported-use\]' "$log/out"
title='list of checks'
"$clang_tidy" -load "$module" '-checks=-*,deco-*' -list-checks | sed -n 's/^ *\(deco-\)/\1/p' | sort >"$log/actual"
"$tool" --list-checks | sed -n 's/^\(deco-[^ ]*\) .*/\1/p' | sort >"$log/expected"
cmp -s "$log/expected" "$log/actual" || fail "$(diff "$log/expected" "$log/actual")"

# --- NOLINT, as in the file of that rule, and by clang-tidy
cat >silenced.cpp <<'END'
[[deco::synchronized]] void one() {} // NOLINT(deco-unused)
// NOLINTNEXTLINE(deco-*)
[[deco::synchronized]] void two() {}
[[deco::synchronized]] void three() {} // NOLINT
[[deco::concurrent]] int f();
[[deco::synchronized]] int four() { return f(); } // NOLINT: an error that cannot be silenced
END
"$tool" --lint silenced.cpp -- -std=c++20 >"$log/lint"
tidy NOLINT 'deco-*' silenced.cpp
same_messages
has_not 'deco-unused' "$log/out"

# --- attributes, whatever warnings are on
cat >attribute.cpp <<'END'
[[deco::concurent]] int f(int);
[[other::thing]] int g(int);
END
for flag in -Wall -Wno-unknown-attributes -Werror; do
  title="attribute, $flag"
  "$clang_tidy" -load "$module" -quiet '-checks=-*,deco-*,clang-diagnostic-*' attribute.cpp -- -std=c++20 $flag >"$log/out" 2>"$log/err"
  has "attribute.cpp:1:3: error: .*'deco::concurrent'.*\[deco-unknown-attribute" "$log/out"
  has_not 'attribute.cpp:1:.*clang-diagnostic' "$log/out"
  case $flag in
    -Wno-*) has_not 'other::thing' "$log/out" ;;
    *) has 'attribute.cpp:2:.*other::thing.*clang-diagnostic' "$log/out" ;;
  esac
done

# --- severities, fixes, sources that do not compile
echo '[[deco::synchronized]] void idle() {}' >warning.cpp
tidy 'a warning' 'deco-*' warning.cpp
status_is 0
tidy 'a warning that is an error' 'deco-*' -warnings-as-errors='deco-*' warning.cpp
status_is 1
tidy 'a fix' 'deco-*' -fix -fix-errors attribute.cpp
has '\[\[deco::concurrent\]\] int f' attribute.cpp
# [[deco::disjoint]] is a promise: offered, not given.
cat >promise.cpp <<'END'
[[deco::concurrent]] void f(int *to, const int *at);
[[deco::synchronized]] void g(int *to, const int *at) {
  for (int i = 0; i < 9; ++i)
    f(to, at + i);
}
END
cp promise.cpp before.cpp
tidy 'a fix that is a promise' 'deco-*' -fix promise.cpp
has '\[deco-serialized\]' "$log/out"
cmp -s promise.cpp before.cpp || fail "$(cat promise.cpp)"
tidy 'a promise that is given' 'deco-*' -fix-notes promise.cpp
has 'deco::disjoint' promise.cpp

# --- settings: .deco.yaml, as --lint reads it
mkdir -p set/tings
cp deco-unused.cpp deco-serialized.cpp set/tings
cat >set/.deco.yaml <<'END'
Checks: '*,-deco-unused'
WarningsAsErrors: [deco-serialized]
END
(cd set/tings && "$tool" --lint deco-unused.cpp deco-serialized.cpp -- -std=c++20) >"$log/lint"
tidy 'settings' 'deco-*' set/tings/deco-unused.cpp set/tings/deco-serialized.cpp
sed "s|$PWD/set/tings/||" "$log/out" >"$log/near"
mv "$log/near" "$log/out"
same_messages
has 'error: .*deco-serialized' "$log/out"
has_not 'deco-unused\]' "$log/out"
(cd set && "$tool" --lint --write-baseline=known.json tings/deco-serialized.cpp -- -std=c++20) >"$log/lint"
echo 'Baseline: known.json' >>set/.deco.yaml
cd set || exit 2
tidy 'a baseline' 'deco-*' tings/deco-serialized.cpp
has_not 'deco-serialized' "$log/out"
echo '[[deco::synchronized]] int more() { return 1; } [[deco::concurrent]] int k(int); [[deco::synchronized]] int new_one() { return k(1); }' >>tings/deco-serialized.cpp
tidy 'what is new since then' 'deco-*' tings/deco-serialized.cpp
[ "$(grep -c '\[deco-' "$log/out")" = 1 ] || fail "$(cat "$log/out")"
echo 'Check: none' >.deco.yaml
tidy 'settings that cannot be read' 'deco-*' tings/deco-serialized.cpp
status_is 1
has "error: .*\.deco\.yaml:1:1: unknown key 'Check'" "$log/out"
cd ..

echo '[[deco::synchronized]] void idle() {} int x = ;' >broken.cpp
tidy 'a source that does not compile' 'deco-*' broken.cpp
has 'clang-diagnostic-error' "$log/out"
has_not '\[deco-' "$log/out"
finish
