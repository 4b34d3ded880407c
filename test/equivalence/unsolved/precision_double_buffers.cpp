// PRECISION: forms of double buffering that serialize every call. Working: std::swap of two vectors, of two double *,
// buf[t % 2] / buf[(t + 1) % 2], buf[cur] / buf[1 - cur].
#include "precision.h"

using V = std::vector<long>;
[[deco::synchronized]] V f1(V a, int n) {
  V b(a.size());
  V *s = &a, *d = &b;
  for (int t = 0; t < n; ++t) {
    for (size_t i = 0; i < a.size(); ++i)
      (*d)[i] = nbr(*s, i);
    std::swap(s, d);
  }
  return *s;
} // pointers to vectors
[[deco::synchronized]] V f2(int w, int n) {
  auto a = std::make_unique<V>(w, 3), b = std::make_unique<V>(w, 4);
  for (int t = 0; t < n; ++t) {
    for (int i = 0; i < w; ++i)
      (*b)[i] = nbr(*a, i);
    std::swap(a, b);
  }
  return *a;
} // unique_ptrs: barrier at each *a
[[deco::synchronized]] void f3(V (&buf)[2], int n) {
  int cur = 0;
  for (int t = 0; t < n; ++t) {
    for (size_t i = 0; i < buf[0].size(); ++i)
      buf[cur ^ 1][i] = nbr(buf[cur], i);
    cur ^= 1;
  }
} // cur ^ 1
[[deco::synchronized]] void f4(V (&buf)[2], int n) {
  for (int t = 0; t < n; ++t) {
    V &src = buf[t % 2];
    V &dst = buf[(t + 1) % 2];
    for (size_t i = 0; i < src.size(); ++i)
      dst[i] = nbr(src, i);
  }
} // references to the two
[[deco::synchronized]] void f5(std::pair<V, V> &s, int n) {
  auto &[cur, nx] = s;
  for (int t = 0; t < n; ++t) {
    for (size_t i = 0; i < cur.size(); ++i)
      nx[i] = nbr(cur, i);
    std::swap(cur, nx);
  }
} // structured binding
[[deco::synchronized]] void f6(V &a, V &b, int n) {
  for (int t = 0; t < n; ++t) {
    V &s = t % 2 ? b : a;
    V &d = t % 2 ? a : b;
    for (size_t i = 0; i < a.size(); ++i)
      d[i] = nbr(s, i);
  }
} // t % 2 ? b : a
[[deco::synchronized]] void f7(V (&buf)[2], int n) {
  for (int t = 0; t < n; ++t)
    for (size_t i = 0; i < buf[0].size(); ++i)
      buf[!(t & 1)][i] = nbr(buf[t & 1], i);
} // t & 1
int main() {
  V a(5, 2);
  V b[2] = {a, a};
  std::pair<V, V> p{a, a};
  f1(a, 3);
  f2(5, 3);
  f3(b, 3);
  f4(b, 3);
  f5(p, 3);
  f6(b[0], b[1], 3);
  f7(b, 3);
  std::printf("%ld\n", b[0][2]);
}
long nap(long x) { return (unsigned long)x * 2654435761u % 97; }
