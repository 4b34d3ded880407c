#!/bin/sh
# Builds a program as it is and rewritten, and compares what the two do.
#
#   run.sh REWRITE COMPILER INCLUDE WORK PROGRAM [FLAG...]
#
# REWRITE is deco-rewrite, COMPILER a g++ or clang++, INCLUDE the runtime's headers, WORK a folder to
# fill; the FLAGs go to the compiler for the rewritten program only (sanitizers). Warnings are errors, unless the
# program itself gives some. The standard and the level of optimisation follow from the program's name and the
# compiler: all programs together see all of them, each program -O0 and -O2. $STD and $LEVEL choose others; status 77
# if the program is of a later standard. DECO_TEST_CROSS in CMake makes tests of all combinations.
# Standard output and exit status must be the serial program's at 1, 2, 4 and 8 threads, as tasks
# come and with every call a task (or at the numbers of threads that $THREADS lists), and no data race may be
# reported. The first lines of a program may say
#   // std: c++20              the earliest standard that it is written for, instead of c++17
#   // options: --OPTION...    options of deco-rewrite
#   // only: clang             g++ 12 does not know what it is about

rewrite=$1 compiler=$2 include=$3 work=$4 program=$5
shift 5
setting() { sed -n "1,3s|^// $1: ||p" "$program"; }
earliest=$(setting std)
case ${earliest:-c++17} in
c++17) standards="c++17 c++20 c++23" ;;
c++20) standards="c++20 c++23" ;;
*) standards=c++23 ;;
esac
number=$(basename "$program" | cksum | cut -d ' ' -f 1)
of_clang=$(case $compiler in *clang*) echo 1 ;; *) echo 0 ;; esac)
chosen() { # WHICH CHOICE...
  shift $(($1 % ($# - 1) + 1))
  echo "$1"
}
# shellcheck disable=SC2086
std=${STD:-$(chosen $((number / 2 + of_clang)) $standards)}
case " $standards " in
*" $std "*) std=-std=$std ;;
*) exit 77 ;;
esac
case $* in
*-fsanitize=thread*) level=-O1 ;;
*-fsanitize*) level=-O0 ;; # g++ takes twice as long for what they add with optimisation
*) level=${LEVEL:-$(chosen $((number + of_clang)) -O0 -O2)} ;;
esac
common="$std $level -g0 -fopenmp -I$include"
ulimit -c 0

fail() {
  echo "FAIL: $1" >&2
  exit 1
}
rm -rf "$work" && mkdir -p "$work" && cd "$work" || fail "cannot use $work"

# shellcheck disable=SC2046,SC2086 # these are lists of options
"$rewrite" $(setting options) "$program" -o rewritten.cpp -- $std "-I$include" >rewrite.log 2>&1 ||
  fail "deco-rewrite: exit status $?
$(cat rewrite.log)"
# The rewritten program gives no warning that the program itself does not give.
warnings="-Wall -Wextra -Werror"
# shellcheck disable=SC2086
"$compiler" $common $warnings -Wno-attributes -Wno-unknown-attributes "$program" -o serial 2>/dev/null || {
  warnings=-w
  "$compiler" $common -w "$program" -o serial || fail "the program itself does not compile ($std $level)"
}
# shellcheck disable=SC2086
"$compiler" $common $warnings "$@" rewritten.cpp -o rewritten >compile.log 2>&1 ||
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
