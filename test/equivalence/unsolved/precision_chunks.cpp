// PRECISION: partitions that are serialized: (1) lo = t * n / T, hi = (t + 1) * n / T, the usual balanced split; (2)
// cyclic: for (k = t; k < n; k += T), t < T; (3) lo = hi in a while loop; (4) views consumed from the front, v =
// v.subspan(k) (barrier at the reassignment of the view, which the task has by value); (5) callee that walks pointers,
// for (; p != e; ++p) *p = ..., with [b, e) given; (6) span divide and conquer, s.first(h) / s.subspan(h).
#include "precision.h"

using V = std::vector<long>;
[[deco::concurrent]] void seg(V &v, int lo, int hi) {
  for (int j = lo; j < hi; ++j)
    v[j] = v[j] * 3 + nap(j);
}
[[deco::concurrent]] void fs(std::span<long> r) {
  for (auto &x : r)
    x = x * 2 + nap(x);
}
[[deco::concurrent]] void walk(long *b, long *e) {
  for (; b != e; ++b)
    *b = *b * 3 + nap(1);
}
[[deco::synchronized]] void f1(V &v, int T) {
  int n = v.size();
  for (int t = 0; t < T; ++t)
    seg(v, t * n / T, (t + 1) * n / T);
}
[[deco::synchronized]] void f2(V &v, int T) {
  int n = v.size();
  for (int t = 0; t < T; ++t)
    for (int k = t; k < n; k += T)
      bump(v[k], k);
}
[[deco::synchronized]] void f3(V &v, int n, int B) {
  int lo = 0;
  while (lo < n) {
    int hi = std::min(lo + B, n);
    seg(v, lo, hi);
    lo = hi;
  }
}
[[deco::synchronized]] void f4(std::span<long> v, size_t c) {
  while (!v.empty()) {
    auto k = std::min(c, v.size());
    fs(v.first(k));
    v = v.subspan(k);
  }
}
[[deco::synchronized]] void f5(V &v) {
  for (int i = 0; i < 32; i += 4)
    walk(&v[i], &v[i] + 4);
}
[[deco::concurrent]] [[deco::synchronized]] void f6(std::span<long> s) {
  if (s.size() < 3) {
    for (auto &x : s)
      x += nap(x);
    return;
  }
  size_t h = s.size() / 2;
  f6(s.first(h));
  f6(s.subspan(h));
  for (auto &x : s)
    x += 1;
}
int main() {
  V v(32, 1);
  f1(v, 5);
  f2(v, 5);
  f3(v, 32, 5);
  f4(v, 5);
  f5(v);
  f6(v);
  std::printf("%ld\n", v[7]);
}
long nap(long x) { return (unsigned long)x * 2654435761u % 97; }
