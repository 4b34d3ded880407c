#!/bin/sh
# A program with a race, which ThreadSanitizer must find: silence of the other tests would mean nothing
# if it did not. To be run by tsan.sh.
#
#   race.sh REWRITE CLANGXX INCLUDE WORK PROGRAM STD FLAG...
#
# The program is rewritten and loses its barriers. Reports must be of lines that end in `// here`, and of
# no others; every number of threads must give one.

rewrite=$1 compiler=$2 include=$3 work=$4 program=$5 std=$6
shift 6

fail() {
  echo "FAIL: $1" >&2
  exit 1
}
rm -rf "$work" && mkdir -p "$work" && cd "$work" || fail "cannot use $work"

"$rewrite" "$program" -o whole.cpp -- "$std" "-I$include" 2>rewrite.log || fail "$(cat rewrite.log)"
{
  echo "#line 1 \"$program\"" # which a program without annotations does not get
  sed '/^ *#pragma omp taskwait/d; /^ *deco_s\.commit(/d' whole.cpp
} >rewritten.cpp
"$compiler" "$std" -fopenmp "-I$include" -w "$@" rewritten.cpp -o rewritten || fail "it does not compile"

# Where the two accesses of a report are.
name=$(basename "$program")
grep -n '// here$' "$program" | cut -d: -f1 | sort -u >expected
for threads in $THREADS; do
  OMP_NUM_THREADS=$threads timeout 60 ./rewritten >rewritten.out 2>"reports.$threads"
  sed -n "s|^ *#0 .*/$name:\([0-9]*\).*|\1|p" "reports.$threads" | sort -u >actual
  [ -s actual ] || fail "$threads threads: the race is not found"
  [ -z "$(comm -13 expected actual)" ] || fail "reports of other lines: $(comm -13 expected actual)"
done
