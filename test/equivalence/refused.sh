#!/bin/sh
# A program that deco-rewrite must refuse.
#
#   refused.sh REWRITE INCLUDE WORK PROGRAM
#
# The program's first line says `// refused: RULE`. An error of that rule must stand on every line that
# ends in `// here`, and no error anywhere else; the exit status is 1 and nothing is written. A line
# `// says: TEXT` asks for TEXT in an error or a note.

rewrite=$1 include=$2 work=$3 program=$4

fail() {
  echo "FAIL: $1" >&2
  cat rewrite.log >&2
  exit 1
}
rm -rf "$work" && mkdir -p "$work" && cd "$work" || exit 1

rule=$(sed -n '1s|^// refused: ||p' "$program")
"$rewrite" "$program" -o rewritten.cpp -- -std=c++20 "-I$include" >rewrite.log 2>&1
status=$?
[ "$status" -eq 1 ] || fail "exit status $status instead of 1"
[ ! -e rewritten.cpp ] || fail "it wrote its output"

grep -n '// here$' "$program" | sed "s|:.*| $rule|" | sort -u >expected
sed -n 's|^[^ ]*:\([0-9]*\):[0-9]*: error: .*\[\(deco-[a-z-]*\)\]$|\1 \2|p' rewrite.log | sort -u >actual
cmp -s expected actual || fail "the errors stand elsewhere (< expected, > actual):
$(diff expected actual)"
sed -n 's|^// says: ||p' "$program" >said
while read -r text; do
  grep -Fq -- "$text" rewrite.log || fail "nothing says: $text"
done <said
