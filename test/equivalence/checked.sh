#!/bin/sh
# Builds a rewritten program with -DDECO_CHECK. If lines of it end in "// overlap", it must abort and name
# these lines; else it must print what the serial program prints.
#
#   checked.sh REWRITE COMPILER INCLUDE WORK PROGRAM
rewrite=$1 compiler=$2 include=$3 work=$4 program=$5
common="-std=c++20 -O1 -fopenmp -I$include"
ulimit -c 0

fail() {
  echo "FAIL: $1" >&2
  exit 1
}
rm -rf "$work" && mkdir -p "$work" && cd "$work" || fail "cannot use $work"
"$rewrite" "$program" -o rewritten.cpp -- -std=c++20 "-I$include" >rewrite.log 2>&1 ||
  fail "deco-rewrite: $(cat rewrite.log)"
# shellcheck disable=SC2086 # a list of options
"$compiler" $common -Wall -Wextra -Werror -DDECO_CHECK rewritten.cpp -o checked >compile.log 2>&1 ||
  fail "the rewritten program does not compile: $(cat compile.log)"
# shellcheck disable=SC2086
"$compiler" $common -w "$program" -o serial || fail "the program itself does not compile"
timeout 60 ./checked >checked.out 2>checked.err
status=$?
lines=$(grep -n '// overlap' "$program" | cut -d: -f1)
if [ -z "$lines" ]; then
  [ $status = 0 ] || fail "exit status $status: $(cat checked.err)"
  ./serial >serial.out
  cmp serial.out checked.out || fail "not the serial output"
  exit 0
fi
[ $status = 134 ] || fail "exit status $status instead of an abort: $(cat checked.err)"
for line in $lines; do
  grep -q "$(basename "$program"):$line: deco: " checked.err || fail "line $line is not named: $(cat checked.err)"
done
