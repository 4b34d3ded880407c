#!/bin/sh
# A program that is obviously parallel must come out so: every spawn a task, no barrier but those that it needs.
#
#   parallel.sh REWRITE INCLUDE WORK PROGRAM
#
# A barrier must stand in front of every line that ends in `// barrier`, and nowhere else; no warning may be given.

rewrite=$1 include=$2 work=$3 program=$4

fail() {
  echo "FAIL: $1" >&2
  cat lint.log >&2
  exit 1
}
rm -rf "$work" && mkdir -p "$work" && cd "$work" || exit 1

"$rewrite" --lint --explain "$program" -- -std=c++20 "-I$include" >lint.log 2>&1 || fail "exit status $?"
grep -Eq 'warning: |runs in place' lint.log && fail "a warning, or a call in place"
grep -q 'remark: .*becomes a task' lint.log || fail "no task"
grep -n '// barrier$' "$program" | cut -d: -f1 >expected
sed -n 's|^[^ ]*:\([0-9]*\):[0-9]*: remark: a barrier .*|\1|p' lint.log | sort -nu >actual
cmp -s expected actual || fail "the barriers stand elsewhere (< expected, > actual):
$(diff expected actual)"
