// deco-rewrite does not end within 15 s (treap split that returns a pair of unique_ptr by recursion). Expected: about a
// second.
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
std::pair<P, P> split(P t, int k) {
  if (!t)
    return {};
  if (t->k < k) {
    auto [a, b] = split(std::move(t->r), k);
    t->r = std::move(a);
    return {std::move(t), std::move(b)};
  }
  auto [a, b] = split(std::move(t->l), k);
  t->l = std::move(b);
  return {std::move(a), std::move(t)};
}
[[deco::synchronized]] long run() {
  P h = std::make_unique<N>(1);
  auto [x, y] = split(std::move(h), 3);
  if (x)
    wr(x->v, 3);
  if (y)
    wr(y->v, 4);
  return x->v;
}
int main() { std::printf("%ld\n", run()); }
int slow(int v) {
  usleep(300);
  return v % 1000;
}
