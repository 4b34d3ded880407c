#!/bin/sh
# --fix, --export-fixes, --diff.
. "$(dirname "$0")/support.sh"
begin "$1"
cat > header.h << 'END'
#pragma once
[[deco::concurent]] inline int work(int x) { return x; }
END
for name in one two; do
  cat > $name.cpp << 'END'
#include "header.h"
[[deco::sinchronized]] void go(int *a) { a[0] = work(1); }
END
done

run '--export-fixes' --lint --export-fixes=fixes.yaml one.cpp two.cpp -- -std=c++20
status_is 1
has '\[deco-unknown-attribute\]$' "$log/out"
[ "$(grep -c 'ReplacementText: *concurrent' fixes.yaml)" = 1 ] || fail "$(cat fixes.yaml)"
[ "$(grep -c 'ReplacementText: *synchronized' fixes.yaml)" = 2 ] || fail "$(cat fixes.yaml)"
for program in clang-apply-replacements clang-apply-replacements-22; do
  command -v $program > /dev/null || continue
  title="$program reads them"
  mkdir copy
  cp header.h one.cpp two.cpp copy
  mkdir copy/fixes
  sed "s:'\(/.*\)/\([^/]*\)':'\1/copy/\2':" fixes.yaml > copy/fixes/fixes.yaml
  $program copy/fixes > "$log/out" 2>&1 || fail "$(cat "$log/out")"
  has 'deco::synchronized' copy/one.cpp
  break
done

run '--fix' --fix one.cpp two.cpp -- -std=c++20
status_is 1
has 'deco::concurrent' header.h
has 'deco::synchronized' one.cpp
has 'deco::synchronized' two.cpp
has '3 .*in 3 file' "$log/err"
run 'nothing is left' --lint --fix one.cpp two.cpp -- -std=c++20
status_is 0
nothing_written
no_output
no_messages
usage '--fix' '--fix goes with lint only' --fix -o out.cpp one.cpp -- -std=c++20

annotated a.cpp
printf 'int x;' > plain.cpp
run '--diff' --diff a.cpp plain.cpp -- -std=c++20
status_is 0
nothing_written
no_messages
has '^--- a/a\.cpp$' "$log/out"
has_not 'plain\.cpp' "$log/out"
cp "$log/out" "$log/patch"
if command -v patch > /dev/null; then
  title='patch applies the diff'
  mkdir patched
  cp a.cpp patched
  (cd patched && patch -s -p1 < "$log/patch") || fail 'it does not'
  "$tool" a.cpp -o out.cpp -- -std=c++20
  cmp -s out.cpp patched/a.cpp || fail "$(diff out.cpp patched/a.cpp)"
fi
refused bad.cpp
run '--diff of what is refused' --diff bad.cpp -- -std=c++20
status_is 1
no_output
usage '--diff' '--diff and -o' --diff -o out.cpp a.cpp -- -std=c++20

# A lint's dependency file is its stamp: written when all is well, and then always.
run '--depfile of a lint' --lint --depfile lint.d one.cpp -- -std=c++20
status_is 0
has '^lint\.d:' lint.d
has 'header\.h' lint.d
touch -t 200001010000 lint.d
run '--depfile of a lint, again' --lint --depfile lint.d one.cpp -- -std=c++20
[ -n "$(find . -name lint.d -newermt 2001-01-01)" ] || fail 'not made anew'
run '--depfile of a lint with errors' --lint --depfile bad.d bad.cpp -- -std=c++20
status_is 1
nothing_written
finish
