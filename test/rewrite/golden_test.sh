#!/bin/sh
# One golden test: rewrites NAME.cpp, compares with NAME.golden.cpp, rewrites that again, compiles both
# and compares what they print. UPDATE=1 writes the golden file first.
#   golden_test.sh DECO_REWRITE CXX RUNTIME_INCLUDE NAME.cpp
# The first line may say `// std: c++23`, the standard instead of c++20.
set -u
tool=$1 cxx=$2 runtime=$3
folder=$(dirname "$4")
name=$(basename "$4" .cpp)
golden=$name.golden.cpp
std=$(sed -n '1s|^// std: ||p' "$4")
std=-std=${std:-c++20}
cd "$folder" || exit 2
scratch=$(mktemp -d) || exit 2
trap 'rm -rf "$scratch"' EXIT
status=0

fail() {
  echo "FAILED $name: $1" >&2
  status=1
}

# Files named line_* keep their #line directives.
case $name in
line_*) lines= ;;
*) lines=--no-line ;;
esac

rewrite() { # FROM TO
  "$tool" $lines "$1" -o "$2" -- "$std"
}

rewrite "$name.cpp" "$scratch/first.cpp" || { fail "deco-rewrite: exit status $?"; exit 1; }
if [ -n "${UPDATE:-}" ]; then
  cp "$scratch/first.cpp" "$golden"
fi
diff -u "$golden" "$scratch/first.cpp" >&2 || fail "not the golden output (UPDATE=1 accepts it)"

rewrite "$golden" "$scratch/second.cpp" || fail "rewriting again: exit status $?"
cmp "$golden" "$scratch/second.cpp" >&2 || fail "rewriting again changes the file"

case $($cxx --version) in
*clang*) quiet=-Wno-unknown-attributes ;;
*) quiet=-Wno-attributes=deco::concurrent,deco::synchronized,deco::disjoint ;;
esac
warnings="-Wall -Wextra -Werror -Wno-implicit-fallthrough"
$cxx "$std" -O0 -I"$runtime" $warnings $quiet "$name.cpp" -o "$scratch/serial" ||
  fail "the serial program does not compile"
$cxx "$std" -O0 -I"$runtime" $warnings -fopenmp "$golden" -o "$scratch/parallel" ||
  fail "the rewritten program does not compile"
[ $status = 0 ] || exit 1

"$scratch/serial" > "$scratch/expected"
expected=$?
for threads in 1 2 4; do
  OMP_NUM_THREADS=$threads "$scratch/parallel" > "$scratch/actual"
  actual=$?
  [ $actual = $expected ] || fail "$threads threads: exit status $actual instead of $expected"
  diff -u "$scratch/expected" "$scratch/actual" >&2 || fail "$threads threads: not the serial output"
done
exit $status
