// Pointers that are copied on ways that no assignment shows: as bytes, by algorithms, by helpers, in wrappers.
#include <algorithm>
#include <any>
#include <cstdio>
#include <cstring>
#include <functional>
#include <iterator>
#include <map>
#include <optional>
#include <tuple>
#include <utility>
#include <variant>
#include <vector>

static unsigned churn(unsigned x) { for (unsigned i = 2000; i != 0; --i) x = (x ^ x >> 15) * 0x2C1B3C6Du + i; return x; }
[[deco::concurrent]] unsigned f(unsigned x) { return churn(x); }
[[deco::synchronized]] unsigned g22(std::vector<unsigned> &v) {
  unsigned s = 0; unsigned *p = nullptr; unsigned *q = &v[3];
  char buf[sizeof q]; std::memcpy(buf, &q, sizeof q); std::memcpy(&p, buf, sizeof p);
  for (int i = 0; i < 50; ++i) { v[3] = f(i); s = s * 3 + *p; }
  return s;
}
[[deco::synchronized]] unsigned g25(std::vector<unsigned> &v) {
  unsigned s = 0; std::vector<unsigned *> a{&v[3]}, b;
  std::copy(a.begin(), a.end(), std::back_inserter(b));
  for (int i = 0; i < 50; ++i) { v[3] = f(i); s = s * 3 + *b[0]; }
  return s;
}
[[deco::synchronized]] unsigned g26(std::vector<unsigned> &v) {
  unsigned s = 0; std::vector<unsigned> w(10); std::vector<unsigned *> a{&w[3]}, b{&v[1]};
  std::swap(a, b); std::swap_ranges(a.begin(), a.end(), b.begin());
  for (int i = 0; i < 50; ++i) { w[3] = f(i); s = s * 3 + *a[0]; }
  return s;
}
[[deco::synchronized]] unsigned g27(std::vector<unsigned> &v) {
  unsigned s = 0; std::vector<unsigned> w(10); unsigned *ps[2] = {&w[3], nullptr}; unsigned *qs[2] = {};
  std::copy_n(ps, 2, qs); 
  for (int i = 0; i < 50; ++i) { w[3] = f(i); s = s * 3 + *qs[0]; }
  return s + v[0];
}
void cp(unsigned **d, unsigned **s) { *d = *s; }
void cp2(std::vector<unsigned *> &d, const std::vector<unsigned *> &s) { d[0] = s[0]; }
struct Box { unsigned *p = nullptr; };
void cp3(Box &d, const Box &s) { d.p = s.p; }
Box make(const Box &s) { Box b; b.p = s.p; return b; }
[[deco::synchronized]] unsigned h1() {
  unsigned s = 0; std::vector<unsigned> w(10); unsigned *ps[2] = {&w[3], nullptr}; unsigned *qs[2] = {};
  cp(qs, ps);
  for (int i = 0; i < 50; ++i) { w[3] = f(i); s = s * 3 + *qs[0]; }
  return s;
}
[[deco::synchronized]] unsigned h2() {
  unsigned s = 0; std::vector<unsigned> w(10); std::vector<unsigned *> ps{&w[3]}, qs(1);
  cp2(qs, ps);
  for (int i = 0; i < 50; ++i) { w[3] = f(i); s = s * 3 + *qs[0]; }
  return s;
}
[[deco::synchronized]] unsigned h3() {
  unsigned s = 0; std::vector<unsigned> w(10); Box a{&w[3]}, b; cp3(b, a); Box c = make(b);
  for (int i = 0; i < 50; ++i) { w[3] = f(i); s = s * 3 + *c.p; }
  return s;
}
[[deco::synchronized]] unsigned h4() {
  unsigned s = 0; std::vector<unsigned> w(10); std::optional<unsigned *> o = &w[3]; auto t = std::make_tuple(o, 3); auto [x, y] = t; std::any any = *x; std::variant<int, unsigned *> var = std::any_cast<unsigned *>(any); std::map<int, unsigned *> m; m[2] = std::get<1>(var); auto fn = std::function<unsigned()>([q = m.at(2)] { return *q; });
  for (int i = 0; i < 50; ++i) { w[3] = f(i); s = s * 3 + fn(); }
  return s;
}
[[deco::synchronized]] unsigned h5() {
  unsigned s = 0; std::vector<unsigned> w(10); unsigned *p = nullptr; std::tie(p) = std::make_tuple(&w[3]); unsigned *q = nullptr; std::swap(p, q); auto pr = std::pair(q, 2); unsigned *r = std::exchange(pr.first, nullptr);
  for (int i = 0; i < 50; ++i) { w[3] = f(i); s = s * 3 + *r; }
  return s;
}
int main() {
  std::vector<unsigned> v(10);
  std::printf("g22 %u\n", g22(v));
  std::printf("g25 %u\n", g25(v));
  std::printf("g26 %u\n", g26(v));
  std::printf("g27 %u\n", g27(v));
  std::printf("h1 %u\n", h1());
  std::printf("h2 %u\n", h2());
  std::printf("h3 %u\n", h3());
  std::printf("h4 %u\n", h4());
  std::printf("h5 %u\n", h5());
}
