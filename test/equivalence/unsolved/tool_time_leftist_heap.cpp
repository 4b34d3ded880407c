// deco-rewrite does not end within 15 s (leftist/skew heap merge: recursion by value, swap of the children; m2 in c2.in
// is smaller). Expected: about a second.
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
P merge(P a, P b) {
  if (!a)
    return b;
  if (!b)
    return a;
  if (b->k < a->k)
    std::swap(a, b);
  a->r = merge(std::move(a->r), std::move(b));
  std::swap(a->l, a->r);
  return a;
}
[[deco::synchronized]] long run() {
  P h;
  for (int i = 0; i < 5; ++i) {
    h = merge(std::move(h), std::make_unique<N>((i * 3) % 5));
    wr(h->v, i);
  }
  return h->v;
}
int main() { std::printf("%ld\n", run()); }
int slow(int v) {
  usleep(300);
  return v % 1000;
}
