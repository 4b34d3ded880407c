// deco-rewrite takes 12.5 s (recursive evaluation of a tree of variant<int, unique_ptr<E>>); with a swap of two of them
// it does not end in minutes. Expected: about a second.
#include <cstdio>
#include <unistd.h>
[[gnu::pure]] int slow(int v);
#include <algorithm>
#include <memory>
#include <utility>
#include <variant>
[[deco::concurrent]] void wr(int &n, int k) {
  int d = slow(k);
  n = n * 3 + d + 1;
}
struct N {
  int k, v = 0;
  std::unique_ptr<N> l, r;
  N(int x) : k(x) {}
};
using P = std::unique_ptr<N>;
struct E;
using X = std::variant<int, std::unique_ptr<E>>;
struct E {
  X a, b;
  int v = 0;
};
int ev(const X &x) {
  if (auto *i = std::get_if<int>(&x))
    return *i;
  auto &e = *std::get<1>(x);
  return e.v + ev(e.a) * 2 + ev(e.b);
}
[[deco::synchronized]] long run() {
  X t = std::make_unique<E>();
  E &e = *std::get<1>(t);
  wr(e.v, 1);
  return ev(t);
}
int main() { std::printf("%ld\n", run()); }
int slow(int v) {
  usleep(300);
  return v % 1000;
}
