#!/bin/sh
# How long deco-rewrite takes, against `clang -fsyntax-only` of the same LLVM.
#
#   rewriting.sh BUILD CLANGXX ROUNDS [small]
#
# Three kinds of files: the examples; the same without attributes, so that there is nothing to do; a function whose body
# has 10 to 10,000 statements.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
source=$(cd "$here/../.." && pwd)
build=$1 clangxx=$2 rounds=$3 small=${4:-}
rewrite="'$build/tool/deco-rewrite'"
work=$build/bench/rewriting
bench=$build/bench/$(basename "$clangxx")/deco-bench
mkdir -p "$work"

# compare SHAPE SIZE FILE
compare() {
  "$bench" - "$rounds" commands "$1" "$2" \
    deco-rewrite "$rewrite '$3' -o '$work/out.cpp' -- -std=c++17 2>/dev/null" \
    "clang -fsyntax-only" "'$clangxx' -fsyntax-only -w -std=c++17 '$3'"
}

# body STATEMENTS: tasks, stores, conditions, and now and then a barrier
body() {
  awk -v n="$1" 'BEGIN {
    print "[[deco::concurrent]] double f(double x) { return x * x; }"
    print "[[deco::synchronized]] double body(double *a, double *b, int n) {\n  double sum = 0;"
    for (i = 0; i < n; i += 5) {
      print "  for (int i = 0; i < n; ++i)\n    a[i] = f(i + " i ");"
      print "  b[" i "] = f(" i ");"
      print "  int k" i " = n % " i + 2 ";"
      print "  if (k" i " > n)\n    n = k" i ";"
      print (i % 50 ? "  n += k" i ";" : "  sum += a[0];")
    }
    print "  return sum;\n}"
  }'
}

for example in climate raytracer nbody; do
  compare "$example" 1 "$source/examples/$example/$example.cpp"
  sed 's/\[\[deco::[a-z]*\]\]//g' "$source/examples/$example/$example.cpp" >"$work/$example-plain.cpp"
  compare "$example, nothing annotated" 1 "$work/$example-plain.cpp"
done
rounds=$(((rounds + 2) / 3))
for statements in 10 100 1000 ${small:-10000}; do
  [ "$statements" != small ] || continue
  body "$statements" >"$work/body.cpp"
  [ "$statements" != 10000 ] || rounds=1 rewrite="timeout 60 $rewrite"
  compare body "$statements" "$work/body.cpp" || [ "$statements" = 10000 ] # it may take too long: then without
done
