#!/bin/sh
# Sources that no person would write: the exit status is 0, 1 or 2, soon, with a message where it is not 0.
# shellcheck source=test/command/support.sh
. "$(dirname "$0")/support.sh"
begin "$1"

# Rewrites hostile.cpp. TITLE STATUS...
survives() {
  title=$1
  shift
  timeout 60 "$tool" hostile.cpp -o out.cpp -- -std=c++20 >"$log/out" 2>&1
  status=$?
  case " $* " in
  *" $status "*) ;;
  *) fail "exit status $status: $(head -c 400 "$log/out")" ;;
  esac
  [ "$status" -eq 0 ] || grep -q 'error: ' "$log/out" || fail "no message for exit status $status"
  [ "$status" -eq 0 ] || [ ! -e out.cpp ] || fail "it wrote its output"
  rm -f out.cpp
}
work='[[deco::concurrent]] int work(int x) { return x + 1; }'

# A whole program, cut off everywhere.
cat >whole.cpp <<'END'
#include <cstddef>
#define RUN(x) do { x; } while (0)
template <class T> struct Row { T *cells; T &operator[](std::size_t i) { return cells[i]; } };
[[deco::concurrent]] int work(int x, int y = 3);
[[deco::synchronized]] int go(Row<int> row, int n) {
  for (int i = 0; i < n; ++i)
    RUN(row[i] = work(i));
  if (int x = row[0]; x > 2) { row[1] += work(x, 4); } else try { work(1); } catch (...) { return 1; }
  switch (n) { case 1: row[0] = work(n); break; default: [&] { return row[0]; }(); }
  return row[0];
}
int work(int x, int y) { return R"(raw)"[0] + x * y; }
END
size=$(wc -c <whole.cpp)
cut=0
while [ "$cut" -lt "$size" ]; do
  head -c "$cut" whole.cpp >hostile.cpp
  survives "cut off behind $cut bytes" 0 1 2
  cut=$((cut + 23))
done
cp whole.cpp hostile.cpp
survives "not cut off" 0

{ echo "$work"; echo '[[deco::synchronized]] int go(int *a, int x) {'
  awk 'BEGIN { for (i = 0; i < 10000; ++i) print "  x += " i " * x;" }'
  echo '  a[0] = work(x); return a[0]; }'; } >hostile.cpp
survives "a body of 10,000 lines" 0

{ echo "$work"; echo '[[deco::synchronized]] int go(int *a) {'
  awk 'BEGIN { for (i = 0; i < 1000; ++i) print "  a[" i "] = work(" i ");" }'
  echo '  return a[0]; }'; } >hostile.cpp
survives "1,000 calls in one body" 0

# Clang itself stops at 256 brackets.
for depth in 200 1000; do
  { echo "$work"; echo '[[deco::synchronized]] void go(int *a, int x) {'
    awk -v n=$depth 'BEGIN { for (i = 0; i < n; ++i) print "if (x > " i ") {"; print "a[0] = work(x);"
      for (i = 0; i < n; ++i) print "}" }'
    echo '}'; } >hostile.cpp
  survives "$depth blocks in each other" 0 2
done
{ echo "$work"; echo '[[deco::synchronized]] void go(int *a, int x) {'
  awk 'BEGIN { for (i = 0; i < 60; ++i) print "for (int i" i " = 0; i" i " < x; ++i" i ")"; print "a[i0 + i59] = work(x);" }'
  echo '}'; } >hostile.cpp
survives "60 loops in each other" 0
{ echo "$work"; echo '[[deco::synchronized]] void go(int *a, int x) { a[0] = work('
  awk 'BEGIN { for (i = 0; i < 5000; ++i) printf "x + "; print "x); }" }'; } >hostile.cpp
survives "a sum of 5,000 terms" 0
{ echo "$work"; printf '[[deco::synchronized]] void go(int *a, int x) { a[0] = work('
  awk 'BEGIN { for (i = 0; i < 1000; ++i) printf "("; printf "x"; for (i = 0; i < 1000; ++i) printf ")"; print "); }" }'; } >hostile.cpp
survives "1,000 parentheses" 0 2

printf '%s\n[[deco::synchronized]] void go(int *a) { a[0] = work(1); /* \377\376\200 */ const char *s = "\303\050"; (void)s; }\n' "$work" >hostile.cpp
survives "invalid UTF-8" 0
printf '%s\n[[deco::synchronized]] void go(int *a) { a[0] = work(1); \000 }\n' "$work" >hostile.cpp
survives "a null character" 0
printf '\377\376[\000[\000' >hostile.cpp
survives "UTF-16" 2
printf '%s\r\n[[deco::synchronized]]\r\nvoid go(int *a) {\r\n  a[0] = work(1); \\\r\n  a[1] = work(2);\r\n}\r\n' "$work" >hostile.cpp
survives "line ends of DOS, and a continued line" 0

cat >hostile.cpp <<'END'
[[deco::concurrent, deco::concurrent, deco::synchronized, deco::disjoint, gnu::pure, a::b(c, [d], {e})]]
[[deco::concurrent(1)]] [[deco::concurrency]] [[deco::]] int f([[deco::disjoint]] [[deco::synchronized]] int i);
namespace [[deco::concurrent]] n {} struct [[deco::concurrent]] S {}; enum E { A [[deco::concurrent]] };
[[deco::synchronized]] void g(int *a) { [[deco::concurrent]] a[0] = f(1); [[deco::synchronized]] {} }
END
survives "a soup of attributes" 1 2
cat >hostile.cpp <<'END'
template <int N> struct R { static int v(int i) { return R<N + 1>::v(i); } };
[[deco::concurrent]] int f(int i) { return R<0>::v(i); }
[[deco::synchronized]] void g(int *a) { a[0] = f(1); }
END
survives "a template that never ends" 2
cat >hostile.cpp <<'END'
template <int N> [[deco::concurrent]] int f(int i) { if constexpr (N == 0) return i; else return f<N - 1>(i); }
template <int N> [[deco::synchronized]] void g(int *a) { a[N] = f<N>(1); if constexpr (N > 0) g<N - 1>(a); }
int main() { int a[201]; g<200>(a); }
END
survives "a template with 200 instantiations" 0
cat >hostile.cpp <<'END'
#define A(x) B(x) B(x)
#define B(x) C(x) C(x)
#define C(x) D(x) D(x)
#define D(x) x; x;
[[deco::concurrent]] int f(int i) { return i; }
[[deco::synchronized]] void g(int *a, int i) { A(a[i] = f(i)) A(A(a[i] += f(i))) }
END
survives "macros in macros" 0 1
echo 'struct S { [[deco::synchronized]] void g() { unknown[0] = f(1); } [[deco::concurrent]] int f(Nothing); ' >hostile.cpp
survives "errors" 2
mkdir hostile.cpp.d && rm hostile.cpp && mv hostile.cpp.d hostile.cpp
survives "a folder" 2
rmdir hostile.cpp
survives "nothing" 2
finish
