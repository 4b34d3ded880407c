// Arrays that are copied element by element without a loop in sight: members of a class that is passed
// by value, captures, structured bindings. And conditions that are values at once.
#include <cstdio>
#include <string>
#include <utility>
#include <vector>

struct alignas(32) Wide {
  double v[4];
};
struct Names {
  std::string first[2];
  int tail = 0;
};
struct Pair {
  int *p[2];
};
struct Base {
  int cells[3];
};
struct Derived : Base {
  int more = 1;
};

[[deco::concurrent]] Wide widen(int n) {
  for (volatile int i = 0; i < 20000;)
    i = i + 1;
  return {{n * 1.0, n * 2.0, 0, 1}};
}
[[deco::concurrent]] double narrow(Wide w) { return w.v[0] + w.v[3]; }
[[deco::concurrent]] Names name(int n) {
  for (volatile int i = 0; i < 20000;)
    i = i + 1;
  return {{std::to_string(n), "b"}, n};
}
[[deco::concurrent]] std::size_t length(Names n) { return n.first[0].size() * 100 + n.first[1].size(); }
[[deco::concurrent]] int slow(int n) {
  for (volatile int i = 0; i < 20000;)
    i = i + 1;
  return n * 3 + 1;
}
[[deco::concurrent]] int sum(Base b) { return b.cells[0] + b.cells[1] * 10 + b.cells[2] * 100; }
[[deco::concurrent]] int behind(Pair p) { return *p.p[0] + *p.p[1]; }

[[deco::synchronized]] void by_value() {
  Wide w[8];
  double d[8];
  for (int i = 0; i < 8; ++i)
    w[i] = widen(i);
  for (int i = 0; i < 8; ++i)
    d[i] = narrow(w[i]);
  std::vector<Names> names(8);
  std::vector<std::size_t> lengths(8);
  for (int i = 0; i < 8; ++i)
    names[i] = name(i * 99);
  for (int i = 0; i < 8; ++i)
    lengths[i] = length(names[i]);
  for (int i = 0; i < 8; ++i)
    std::printf("%g %zu ", d[i], lengths[i]);
  Derived b = {};
  for (int i = 0; i < 3; ++i)
    b.cells[i] = slow(i);
  int r[3];
  r[0] = sum(b);
  int a[2] = {};
  Pair pair = {{&a[0], &a[1]}};
  a[1] = slow(7);
  r[1] = behind(pair);
  std::printf("%d %d\n", r[0], r[1]);
}

[[deco::synchronized]] void in_place_copies() {
  int a[3] = {}, r[4] = {};
  for (int i = 0; i < 3; ++i)
    a[i] = slow(i);
  auto [p, q, s] = a;
  for (int i = 0; i < 3; ++i)
    a[i] = slow(i + 10);
  auto all = [a] { return a[0] + a[1] + a[2]; };
  r[0] = slow(p + q + s);
  r[1] = slow(all());
  Base b = {};
  for (int i = 0; i < 3; ++i)
    b.cells[i] = slow(i + 20);
  Base copy = b;
  Base moved = std::move(b);
  r[2] = slow(copy.cells[2] + moved.cells[1]);
  b.cells[0] = slow(1);
  copy = b;
  std::printf("%d %d %d %d\n", r[0], r[1], r[2], copy.cells[0]);
}

int main() {
  by_value();
  in_place_copies();
}
