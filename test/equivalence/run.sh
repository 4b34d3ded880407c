#!/bin/sh
# Builds a program as it is and rewritten, and compares what the two do.
#
#   run.sh REWRITE COMPILER INCLUDE WORK PROGRAM STD LEVEL [FLAG...]
#
# REWRITE is deco-rewrite, COMPILER a g++ or clang++, INCLUDE the runtime's headers, WORK a folder to fill, STD and LEVEL
# the options for the standard and the optimisation; the FLAGs go to the compiler for the rewritten program only
# (sanitizers). Warnings are errors, unless the program itself gives some.
# Standard output and exit status must be the serial program's at 1, 2, 4 and 8 threads, as tasks
# come and with every call a task (or at the numbers of threads that $THREADS lists), and no data race may be
# reported. The first lines of a program may say
#   // std: c++20              the earliest standard that it is written for, instead of c++17
#   // options: --OPTION...    options of deco-rewrite
#   // flags: -FLAG...         options of the compiler that deco-rewrite is to know
#   // only: clang             g++ 12 does not know what it is about

rewrite=$1 compiler=$2 include=$3 work=$4 program=$5 std=$6 level=$7
shift 7
setting() { sed -n "1,3s|^// $1: ||p" "$program"; }
common="$std $level -g0 -fopenmp -I$include"
ulimit -c 0
if [ $# -gt 0 ]; then # sanitizers make frames several times as large
  ulimit -s 65536 2>/dev/null
  OMP_STACKSIZE=64M
  export OMP_STACKSIZE
fi

fail() {
  echo "FAIL: $1" >&2
  exit 1
}
rm -rf "$work" && mkdir -p "$work" && cd "$work" || fail "cannot use $work"

# shellcheck disable=SC2046,SC2086 # these are lists of options
"$rewrite" $(setting options) "$program" -o rewritten.cpp -- $std $(setting flags) "-I$include" >rewrite.log 2>&1 ||
  fail "deco-rewrite: exit status $?
$(cat rewrite.log)"
# The rewritten program gives no warning that the program itself does not give.
warnings="-Wall -Wextra -Werror"
# shellcheck disable=SC2086
"$compiler" $common $warnings -Wno-attributes -Wno-unknown-attributes "$program" -o serial 2>/dev/null || {
  warnings=-w
  "$compiler" $common -w "$program" -o serial || fail "the program itself does not compile ($std $level)"
}
# The runtime's header is precompiled: most programs are shorter. Not if another directive is in front of it, and not with
# g++ -O2, which forgets which warnings a precompiled header has turned off.
first=""
case "$(grep -m 1 '^ *#[^l]' rewritten.cpp) $compiler $level" in
"#include <deco/deco.h> "*clang*|"#include <deco/deco.h> "*-O0)
  # shellcheck disable=SC2086
  first=$("$(dirname "$0")/precompiled.sh" "$work/../precompiled" "$include" "$compiler" $common "$@") ||
    fail "the runtime's header cannot be precompiled"
  ;;
esac
# shellcheck disable=SC2086
"$compiler" $common $warnings "$@" ${first:+-Winvalid-pch -include "$first"} rewritten.cpp -o rewritten >compile.log 2>&1 ||
  fail "the rewritten program does not compile with $std $level: $work/rewritten.cpp
$(cat compile.log)"

# What a program prints, and the exit status on a last line.
behaviour() { timeout 60 "$1" 2>"$1.err"; echo "exit status $?"; }
behaviour ./serial >serial.out
! grep -q '^exit status 139$' serial.out || fail "the program itself crashes"
compare() { # THREADS, each call a task or not
  OMP_NUM_THREADS=$1 DECO_TASKS=$2 behaviour ./rewritten >"rewritten.$1.out" 2>/dev/null
  cmp -s serial.out "rewritten.$1.out" ||
    fail "$1 threads (DECO_TASKS=$2) differ from serial: $work/rewritten.$1.out
$(diff serial.out "rewritten.$1.out" | cut -c 1-200 | head -n 12)
$(head -n 40 rewritten.err)"
  ! grep -q 'WARNING: ThreadSanitizer' rewritten.err || fail "$1 threads: $(head -n 40 rewritten.err)"
}
for threads in ${THREADS:-1 2 4 8}; do
  compare "$threads" 1
  [ -n "$THREADS" ] || compare "$threads" 0
done
