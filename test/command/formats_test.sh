#!/bin/sh
# --format: one document for all sources, on standard output (lint) or standard error (rewriting).
. "$(dirname "$0")/support.sh"
begin "$1"
mkdir repository
cd repository || exit 2
mkdir .git 'a folder'
cat > shared.h << 'END'
#pragma once
[[deco::synchronized]] void idle();
static int calls;
[[deco::concurrent]] inline int work(int x) { ++calls; return x; }
END
for name in one two three; do
  printf '#include "../shared.h"\n[[deco::synchronized]] int %s() { return work(1); }\n' $name \
    > "a folder/$name.cpp"
done
sources='a folder/one.cpp|a folder/two.cpp|a folder/three.cpp'

lint() { # FORMAT OPTIONS...
  format=$1
  shift
  IFS='|'
  run "--format=$format" --lint "--format=$format" "$@" $sources -- -std=c++20
  unset IFS
}

# PATTERN COUNT
count_is() {
  [ "$(grep -c -e "$1" "$log/out")" = "$2" ] ||
    fail "'$1' is not there $2 times: $(grep -e "$1" "$log/out")"
}

# What is in a header is reported once, what is in the sources once each, and in their order.
for format in text json sarif github gitlab; do
  lint $format
  status_is 1
  no_messages
  case $format in
    text) finding='error: .*\[%\]$' ;;
    json) finding='"rule": "%"' ;;
    sarif) finding='"ruleId": "%"' ;;
    github) finding='^::error .*title=%::' ;;
    gitlab) finding='"check_name": "%"' ;;
  esac
  count_is "$(echo "$finding" | sed s/%/deco-global-write/)" 1
  count_is "$(echo "$finding" | sed s/%/deco-unsupported-use/)" 3
  grep -o 'a.\{1,3\}folder/[a-z]*\.cpp' "$log/out" | uniq | tail -n 3 | sed 's/.*\///' > "$log/order"
  [ "$(tr '\n' ' ' < "$log/order")" = 'one.cpp two.cpp three.cpp ' ] ||
    fail "another order: $(cat "$log/order")"
  cp "$log/out" "$log/first"
  for jobs in 1 3; do
    lint $format -j $jobs
    cmp -s "$log/first" "$log/out" || fail "differs with -j $jobs"
  done
done

# Paths are relative to the repository.
title='from a folder of the repository'
cp "$log/first" "$log/above"
cd 'a folder' || exit 2
run 'from a folder of the repository' --lint --format=gitlab one.cpp two.cpp three.cpp -- -std=c++20
cmp -s "$log/above" "$log/out" || fail "$(diff "$log/above" "$log/out")"
run 'SARIF from a folder of the repository' --lint --format=sarif one.cpp -- -std=c++20
has '"uri": "a%20folder/one.cpp"' "$log/out"
has '"uri": "file:///.*/repository/"' "$log/out"
cd ..

# Rewriting: the document is on standard error.
run 'a document while rewriting' --format=sarif 'a folder/one.cpp' -- -std=c++20
status_is 1
no_output
has '"ruleId": "deco-global-write"' "$log/err"
cat > good.cpp << 'END'
[[deco::concurrent]] int work(int x) { return x + 1; }
[[deco::synchronized]] void go(int *a) { a[0] = work(1); }
END
run 'an empty document' --format=gitlab good.cpp -- -std=c++20
status_is 0
has 'omp task' "$log/out"
[ "$(cat "$log/err")" = '[]' ] || fail "$(cat "$log/err")"

# Sources that do not compile are in the document, and on standard error.
echo 'int x = ;' > broken.cpp
for format in json sarif github gitlab; do
  run "a source that does not compile, $format" --lint --format=$format broken.cpp good.cpp -- \
    -std=c++20
  status_is 2
  has 'expected expression' "$log/out"
  has 'clang-diagnostic-error' "$log/out"
  one_error 'broken\.cpp:1:'
done

# On a terminal: progress, which is gone at the end, and colours; neither elsewhere and in no document.
if script -qec true /dev/null > /dev/null 2>&1; then
  TERM=xterm
  export TERM
  for name in a b c d e; do echo 'int x = 1;' > $name.cpp; done
  run 'progress on a terminal' --version
  script -qec "'$tool' --lint a.cpp b.cpp c.cpp d.cpp e.cpp 'a folder/one.cpp' -- -std=c++20" \
    /dev/null > "$log/out"
  escape=$(printf '\033')
  has '\[6/6\]' "$log/out"
  has "$escape\\[0;1;31merror: " "$log/out"
  title='a document on a terminal'
  script -qec "'$tool' --lint --format=json 'a folder/one.cpp' -- -std=c++20" /dev/null > "$log/out"
  has '"rule"' "$log/out"
  has_not "$escape" "$log/out"
fi

usage 'xml' 'no such format' --lint --format=xml good.cpp -- -std=c++20
finish
