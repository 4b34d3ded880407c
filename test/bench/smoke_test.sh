#!/bin/sh
# The benchmark prints every row with numbers in it, and writes plots that are XML.
#
#   smoke_test.sh BUILD
set -eu
here=$(cd "$(dirname "$0")" && pwd)
build=$1
results=$build/bench/smoke
fail() { echo "smoke_test: $*" >&2 && exit 1; }

DECO_BUILD=$build BENCH_RESULTS=$results UPDATE='' "$here/run" smoke >"$build/bench-smoke.log" || {
  cat "$build/bench-smoke.log"
  fail "the run failed"
}
cat "$build/bench-smoke.log"
rows=$(sed -n 's/^      {"\([^"]*\)", *"[^"]*".*/\1/p; s/^      {"\([^"]*\)", "[^"]*",$/\1/p' "$here/Goals.cpp" | wc -l)
[ "$rows" -ge 20 ] || fail "expected the rows in Goals.cpp, found $rows"
[ "$(grep -c '^| [^|]* | [^|]* |' "$results/table.md")" -ge $((rows + 9)) ] || fail "rows are missing"
for word in slowdown 'counted loop' 'std::list' 'map of maps' break-even n-queens fib memory DECO_STATS rewriting; do
  grep -F "$word" "$results/table.md" | grep -q '[0-9]' || fail "no number in the row of $word"
done
for kernel in Mandelbrot alignment histogram 'merge sort' n-body n-queens 'option pricing' 'ray tracer' 'sparse LU'; do
  grep -q "^| $kernel | [0-9]" "$results/table.md" || fail "no row for $kernel"
done
for plot in loops-*.svg little-work.svg kernels.svg rewriting.svg; do
  # shellcheck disable=SC2086 # a pattern
  for file in "$results"/$plot; do
    grep -q '<circle' "$file" || fail "nothing in $file"
    ! grep -q 'nan\|inf' "$file" || fail "$file has points that are no numbers"
    [ "$(tail -n 1 "$file")" = '</svg>' ] || fail "$file is cut off"
  done
done
