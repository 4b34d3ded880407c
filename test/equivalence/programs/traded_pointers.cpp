// std: c++17
// Buffers that pointers trade between sweeps: apart as long as only trades change them. Neighbours that look the same.
#include <cstdio>
#include <utility>
#include <vector>

static unsigned long long churn(unsigned long long x) { // 0 to 30 us
  for (unsigned long long i = 50 + (x * 0x9E3779B97F4A7C15u >> 50); i != 0; --i)
    x = (x ^ x >> 29) * 0xBF58476D1CE4E5B9u + i;
  return x;
}
using Numbers = std::vector<int>;

[[deco::concurrent]] void put(const int *from, int *to, int i) {
  to[i] = (from[i - 1] + from[i] * 3 + from[i + 1]) % 1000 + static_cast<int>(churn(from[i]) % 10);
}
[[deco::concurrent]] int made(const int *from, int i) {
  return (from[i - 1] + from[i] * 3 + from[i + 1]) % 1000 + static_cast<int>(churn(from[i]) % 10);
}

[[deco::synchronized]] void by_swap(int *now, int *next, int n, int turns) {
  for (int k = 0; k < turns; ++k) {
    for (int i = 1; i < n - 1; ++i)
      put(now, next, i);
    std::swap(now, next);
  }
}
[[deco::synchronized]] int by_rotation(int n, int turns) {
  Numbers a(n, 1), b(n, 2), c(n, 3);
  int *p = a.data(), *q = b.data(), *r = &c[0];
  for (int k = 0; k < turns; ++k) {
    for (int i = 1; i < n - 1; ++i)
      q[i] = made(p, i);
    for (int i = 1; i < n - 1; ++i)
      put(q, r, i);
    int *first = p;
    p = q;
    q = r;
    r = first;
  }
  return p[1] + q[2] * 3 + r[3] * 7;
}
/// A trade in the loop itself: what one turn reads the next one writes.
[[deco::synchronized]] void in_every_turn(int *now, int *next, int n) {
  for (int i = 1; i < n - 1; ++i) {
    put(now, next, i);
    std::swap(now, next);
  }
}
[[deco::synchronized]] void now_and_then(int *now, int *next, int n) {
  for (int i = 1; i < n - 1; ++i) {
    put(now, next, i);
    if (i % 3 == 0)
      std::swap(now, next);
  }
}
[[deco::synchronized]] void by_lambda(int *now, int *next, int n) {
  auto flip = [&] { std::swap(now, next); };
  for (int i = 1; i < n - 1; ++i) {
    put(now, next, i);
    flip();
  }
}
/// Both begin in one array.
[[deco::synchronized]] int one_array(int n, int turns) {
  Numbers a(n, 1);
  int *p = a.data(), *q = a.data();
  for (int k = 0; k < turns; ++k) {
    for (int i = 1; i < n - 1; ++i)
      put(p, q, i);
    std::swap(p, q);
  }
  return p[3] + q[5];
}
[[deco::synchronized]] int shifted(int n, int turns) {
  Numbers a(n + 1, 1);
  int *p = a.data(), *q = a.data() + 1;
  for (int k = 0; k < turns; ++k) {
    for (int i = 1; i < n - 1; ++i)
      put(p, q, i);
    std::swap(p, q);
  }
  return p[3] + q[5];
}
/// One of them is given another value, by name, by address or by reference.
[[deco::synchronized]] void assigned(int *now, int *next, int n, int turns) {
  int *old = now;
  for (int k = 0; k < turns; ++k) {
    for (int i = 1; i < n - 1; ++i)
      put(now, next, i);
    std::swap(now, next);
    if (k == 1)
      now = old, next = old;
  }
}
static void set(int **p, int *to) { *p = to; }
[[deco::synchronized]] void by_address(int *now, int *next, int n, int turns) {
  for (int k = 0; k < turns; ++k) {
    for (int i = 1; i < n - 1; ++i)
      put(now, next, i);
    std::swap(now, next);
    if (k == 1)
      set(&now, next);
  }
}
/// Declared anew in each turn, next to one that is not.
[[deco::synchronized]] int anew(int n, int turns) {
  Numbers a(n, 1), b(n, 2);
  int *q = b.data();
  for (int k = 0; k < turns; ++k) {
    int *p = a.data();
    for (int i = 1; i < n - 1; ++i)
      put(p, q, i);
    std::swap(p, q);
  }
  return a[3] + b[5];
}
/// A copy that is kept over a trade leads to what the other one has now.
[[deco::synchronized]] void kept(int *now, int *next, int n, int turns) {
  for (int k = 0; k < turns; ++k) {
    int *before = now;
    std::swap(now, next);
    for (int i = 1; i < n - 1; ++i)
      put(before, next, i);
    for (int i = 1; i < n - 1; ++i)
      put(now, before, i);
  }
}
/// The buffers change hands as well.
[[deco::synchronized]] int both(int n, int turns) {
  Numbers a(n, 1), b(n, 2);
  int *p = a.data(), *q = b.data();
  for (int k = 0; k < turns; ++k) {
    for (int i = 1; i < n - 1; ++i)
      put(p, q, i);
    std::swap(p, q);
    a.swap(b);
    for (int i = 1; i < n - 1; ++i)
      put(a.data(), p, i);
  }
  return a[3] + b[5];
}
/// Only half of a trade, and a trade with a copy made too early.
[[deco::synchronized]] void half(int *now, int *next, int n, int turns) {
  for (int k = 0; k < turns; ++k) {
    for (int i = 1; i < n - 1; ++i)
      put(now, next, i);
    int *first = now;
    now = next;
    if (k % 2 == 0)
      next = first;
  }
}

static void show(const char *name, const Numbers &a, const Numbers &b) {
  unsigned long sum = 7;
  for (int x : a)
    sum = sum * 31 + static_cast<unsigned>(x);
  for (int x : b)
    sum = sum * 31 + static_cast<unsigned>(x);
  std::printf("%s %lu\n", name, sum);
}
template <class Function> static void run(const char *name, Function f) {
  Numbers a(40), b(40);
  for (int i = 0; i < 40; ++i)
    a[i] = i * i % 17, b[i] = i * 3 % 11;
  f(a.data(), b.data());
  show(name, a, b);
}

int main() {
  run("by_swap", [](int *a, int *b) { by_swap(a, b, 40, 5); });
  run("by_swap", [](int *a, int *) { by_swap(a, a, 40, 5); });
  std::printf("%d\n", by_rotation(40, 5));
  run("in_every_turn", [](int *a, int *b) { in_every_turn(a, b, 40); });
  run("now_and_then", [](int *a, int *b) { now_and_then(a, b, 40); });
  run("by_lambda", [](int *a, int *b) { by_lambda(a, b, 40); });
  std::printf("%d %d %d %d\n", one_array(40, 4), shifted(40, 4), anew(40, 5), both(40, 5));
  run("assigned", [](int *a, int *b) { assigned(a, b, 40, 5); });
  run("by_address", [](int *a, int *b) { by_address(a, b, 40, 5); });
  run("kept", [](int *a, int *b) { kept(a, b, 40, 5); });
  run("half", [](int *a, int *b) { half(a, b, 40, 5); });
}
