#!/bin/sh
# A program that uses a library, whose headers are analysed as the project's own.
#
#   library_test.sh REWRITE COMPILER INCLUDE WORK PROGRAM FOLDER...
#
# The program's first lines say `// header: NAME`, a path below one of the FOLDERs, and `// below: NAME`, the
# folder there that holds all of the library. Status 77 if it is not installed. With `// system` its headers are
# system headers, whose functions are known by their types alone.

rewrite=$1 compiler=$2 include=$3 work=$4 program=$5
shift 5
setting() { sed -n "1,3s|^// $1: ||p" "$program"; }
fail() {
  echo "FAIL: $1" >&2
  exit 1
}
for folder; do
  [ -f "$folder/$(setting header)" ] && found=$folder
done
[ -n "$found" ] || { echo "SKIPPED: no $(setting header) in $*" >&2; exit 77; }
rm -rf "$work" && mkdir -p "$work/library" && cd "$work" || fail "cannot use $work"
# A copy is no system header.
cp -R "$found/$(setting below)" library/ || fail "cannot copy the library"
as=-I
grep -q '^// system$' "$program" && as="-isystem "
flags="-std=c++17 -O0 -w -fopenmp -I$include ${as}library ${as}library/$(setting below)"

rewritten() { # FROM TO
  # shellcheck disable=SC2086
  timeout 120 "$rewrite" "$1" -o "$2" -- $flags >log 2>&1 || fail "$1: exit status $?
$(head -n 40 log)"
}
# A source without annotations comes out as it is. An attribute that nobody has makes sure that it is parsed.
sed 's/\[\[deco::[a-z]*\]\]//' "$program" >plain.cpp
rewritten plain.cpp plain.out.cpp
cmp plain.cpp plain.out.cpp || fail "a source without annotations was changed"
cat plain.cpp >parsed.cpp
echo '[[deco::concurrent]] int nobody(int);' >>parsed.cpp
rewritten parsed.cpp parsed.out.cpp
sed 's/\[\[deco::concurrent\]\] //' parsed.cpp | cmp - parsed.out.cpp || fail "more than the attribute was changed"

rewritten "$program" rewritten.cpp
for name in "$program" rewritten.cpp; do
  # shellcheck disable=SC2086
  "$compiler" $flags "$name" -o program || fail "$name does not compile"
  OMP_NUM_THREADS=4 ./program >>output.txt || fail "$name: exit status $?"
  mv output.txt "$(basename "$name" .cpp).out"
done
cmp "$(basename "$program" .cpp).out" rewritten.out || fail "the rewritten program prints something else"
