// Objects in static storage that cannot be named where the overlap of a function's parameters is
// tested, and parameters that are such objects.
#include <cstdio>
#include <vector>

/// Takes longer for some.
[[gnu::noinline]] int slowly(int n) {
  volatile int spent = 0;
  for (int i = 0; i < n * 7919 % 16 * 2000; ++i)
    spent = spent + 1;
  return n;
}
[[deco::concurrent]] int weigh(int n) { return slowly(n) * 3 + 1; }

static union {
  int as_int;
  float as_float;
};
class Guarded {
  template <class T> struct Inside {
    inline static T value[4] = {1, 2, 3, 4};
  };
  struct Nested {
    inline static int value[4] = {};
  };

public:
  static int bump(int i) { return ++Inside<int>::value[i % 4] + ++Nested::value[i % 4]; }
  static int *inside() { return Inside<int>::value; }
  static int *nested() { return Nested::value; }
};
static struct { int q; } unnamed;
template <class T> struct Of { inline static std::vector<int> values = std::vector<int>(8, 1); };
template <class T> std::vector<int> &values_of(T &) { return Of<T>::values; }
std::vector<int> &kept() {
  static std::vector<int> values(8, 1);
  return values;
}

[[deco::synchronized]] int of_union(int *r) {
  for (int i = 0; i < 8; ++i) {
    r[i] = weigh(i);
    as_int += i;
  }
  return as_int;
}
[[deco::synchronized]] int of_private(int *r) {
  int sum = 0;
  for (int i = 0; i < 4; ++i) {
    r[i] = weigh(i);
    sum = sum * 3 + Guarded::bump(i);
  }
  return sum;
}
[[deco::synchronized]] int of_unnamed(std::vector<int> &r) {
  int sum = 0;
  for (int i = 0; i < 8; ++i) {
    r[i] = weigh(i);
    sum = sum * 3 + values_of(unnamed)[i];
  }
  return sum;
}
[[deco::synchronized]] int of_function(std::vector<int> &r) {
  int sum = 0;
  for (int i = 0; i < 8; ++i) {
    r[i] = weigh(i);
    sum = sum * 3 + kept()[i];
  }
  return sum;
}

int main() {
  int r[8];
  std::vector<int> v(8);
  std::printf("%d %d\n", of_union(r), of_union(r));
  std::printf("%d %d %d\n", of_private(r), of_private(Guarded::inside()),
              of_private(Guarded::nested()));
  std::printf("%d %d\n", of_unnamed(v), of_unnamed(Of<decltype(unnamed)>::values));
  std::printf("%d %d\n", of_function(v), of_function(kept()));
}
