// C API: rc[i] = query(h, i, &o[i]) with a const handle that has a buffer, o a vector created after the handle (or
// another parameter): serialized ('this may use o'), as h->buf might point into o. Expected: parallel; SPEC 1/README:
// what is reached through distinct parameters does not overlap, and a local vector is newer than h.
#include <cstdio>
#include <vector>
[[gnu::pure]] int slow(int v);
struct H {
  double *buf;
  int n;
};
[[deco::concurrent]] int query(const H *h, int k, double *o) {
  *o = h->buf[k % h->n] + slow(k);
  return k % 2;
}
[[deco::synchronized]] double a(const H *h, int n) {
  std::vector<double> o(n);
  for (int i = 0; i < n; ++i)
    query(h, i, &o[i]);
  return o[1];
}
[[deco::synchronized]] void b(const H *h, std::vector<double> &o) {
  for (std::size_t i = 0; i < o.size(); ++i)
    query(h, i, &o[i]);
}
[[deco::synchronized]] void c(const H *h, double *o, int n) {
  for (int i = 0; i < n; ++i)
    query(h, i, &o[i]);
}
int main() {
  std::vector<double> d(5, 1), o(4);
  H h{d.data(), 5};
  b(&h, o);
  c(&h, o.data(), 4);
  std::printf("%g %g\n", a(&h, 4), o[2]);
}
int slow(int v) { return v; }
