#!/bin/sh
# People's usual mistakes: the message says what is wrong, and a note or fix-it where it was meant.
. "$(dirname "$0")/support.sh"
begin "$1"

mistake() { # TITLE; the source on standard input
  cat > mistake.cpp
  run "$1" --lint mistake.cpp -- -std=c++20
  no_messages
}

mistake 'the attributes the wrong way round' << 'END'
[[deco::synchronized]] int work(int x) { return x * x; }
[[deco::concurrent]] void go(int *a) { a[0] = work(1); }
END
has '^mistake\.cpp:1:28: warning: .*\[deco-unused\]$' "$log/out"
has "^mistake\\.cpp:2:47: note: .*'go' calls it here; .*the wrong way round" "$log/out"

mistake 'one of two overloads without the attribute' << 'END'
[[deco::concurrent]] int work(int x) { return x * x; }
double work(double x) { return x * x; }
[[deco::synchronized]] void go(double *a) { a[0] = work(0.5); }
END
has '^mistake\.cpp:3:29: warning: .*\[deco-unused\]$' "$log/out"
has '^mistake\.cpp:3:52: note: this calls an overload without' "$log/out"
has '^mistake\.cpp:1:26: note: the overload that has it' "$log/out"

mistake 'no concurrent function at all' << 'END'
int work(int x) { return x * x; }
[[deco::synchronized]] void go(int *a) { a[0] = work(1); }
END
has "^mistake\\.cpp:2:49: note: 'work' is called here, and has no attribute" "$log/out"

mistake 'a scalar for the result' << 'END'
[[deco::concurrent]] int work(int x) { return x * x; }
[[deco::synchronized]] int go(int n) {
  int total = 0;
  for (int i = 0; i < n; ++i)
    total += work(i);
  return total;
}
END
has '^mistake\.cpp:5:11: error: .*\[deco-target-not-indexable\]$' "$log/out"
has "^mistake\\.cpp:3:7: note: 'total' is declared here" "$log/out"
has '|     ~~~~~ ^' "$log/out"

mistake 'a new variable for the result' << 'END'
[[deco::concurrent]] int work(int x) { return x * x; }
[[deco::synchronized]] int go(int n) {
  auto x = work(n);
  return x;
}
END
has '^mistake\.cpp:3:12: error: .*initialises.*\[deco-target-not-indexable\]$' "$log/out"
has '|            ^~~~~~~' "$log/out"

mistake 'a reference to an element for the result' << 'END'
#include <vector>
[[deco::concurrent]] int work(int x) { return x * x; }
[[deco::synchronized]] void go(std::vector<int> &v) {
  for (auto &x : v)
    x = work(x);
}
END
has "^mistake\\.cpp:4:14: note: 'x' is a reference; write the element itself" "$log/out"

mistake 'reading too early' << 'END'
[[deco::concurrent]] int work(int x) { return x * x; }
[[deco::synchronized]] int go(int *a, int n) {
  int total = 0;
  for (int i = 0; i < n; ++i) {
    a[i] = work(i);
    total += a[i];
  }
  return total;
}
END
has '^mistake\.cpp:5:12: warning: .*\[deco-serialized\]$' "$log/out"
has '^mistake\.cpp:6:.*note: this may use' "$log/out"

mistake 'misspelt attributes' << 'END'
[[deco::concurent]] int a(int x);
[[deco::sync]] int b(int x);
[[Deco::concurrent]] int c(int x);
[[concurrent]] int d(int x);
[[using deco: concurrend]] int e(int x);
END
[ "$(grep -c "did you mean 'deco::\(concurrent\|synchronized\)'?" "$log/out")" = 5 ] ||
  fail "$(cat "$log/out")"
run 'and mended' --lint --fix mistake.cpp -- -std=c++20
[ "$(grep -c '^\[\[deco::\(concurrent\|synchronized\)\]\] int [a-d]\|^\[\[using deco: concurrent\]\]' \
  mistake.cpp)" = 5 ] || fail "$(cat mistake.cpp)"

mistake 'attributes that there are not' << 'END'
[[deco::parallel]] int a(int x);
[[nodiscard, other::concurrent, parallel]] int b(int x);
END
has "^mistake\\.cpp:1:3: error: .*there are 'deco::concurrent' and" "$log/out"
has_not '^mistake\.cpp:2:' "$log/out"

mistake 'attributes in the wrong place' << 'END'
int a(int x) [[deco::concurrent]];
[[deco::concurrent]] int b;
int c() { [[deco::synchronized]] return 1; }
END
[ "$(grep -c '^mistake\.cpp:[123]:.*error: .*\[deco-unknown-attribute\]$' "$log/out")" = 3 ] ||
  fail "$(cat "$log/out")"
has '^mistake\.cpp:1:.*in front of the function' "$log/out"

mistake 'the header forgotten' << 'END'
[[deco::synchronized]] void go(int *a) { deco::wait(); }
END
status_is 2
has '^mistake\.cpp:1:42: error: ' "$log/out"
has '^mistake\.cpp:1:42: note: .*<deco/deco\.h>' "$log/out"
finish
