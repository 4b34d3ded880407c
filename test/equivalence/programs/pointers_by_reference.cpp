// std: c++20
// Pointers and views that are changed through references that the library keeps: ties, wrappers of references,
// callables.
#include <cstdio>
#include <functional>
#include <span>
#include <tuple>
#include <utility>
#include <vector>
using U = unsigned;
static U churn(U x) {
  for (U i = 2000; i != 0; --i)
    x = (x ^ x >> 15) * 0x2C1B3C6Du + i;
  return x;
}
[[deco::concurrent]] U f(U x) { return churn(x); }
[[deco::synchronized]] U a1() {
  U s = 0;
  std::vector<U> w(10), o(10);
  U *p = &o[2];
  std::tie(p) = std::make_tuple(&w[3]);
  for (int i = 0; i < 50; ++i) {
    w[3] = f(i);
    s = s * 3 + *p;
  }
  return s;
}
[[deco::synchronized]] U a2() {
  U s = 0;
  std::vector<U> w(10), o(10);
  U *p = &o[2];
  auto t = std::tie(p);
  std::get<0>(t) = &w[3];
  for (int i = 0; i < 50; ++i) {
    w[3] = f(i);
    s = s * 3 + *p;
  }
  return s;
}
[[deco::synchronized]] U a3() {
  U s = 0;
  std::vector<U> w(10), o(10);
  U *p = &o[2];
  auto r = std::ref(p);
  r.get() = &w[3];
  for (int i = 0; i < 50; ++i) {
    w[3] = f(i);
    s = s * 3 + *p;
  }
  return s;
}
[[deco::synchronized]] U a4() {
  U s = 0;
  std::vector<U> w(10), o(10);
  U *p = &o[2];
  std::reference_wrapper<U *> r = p;
  r.get() = &w[3];
  for (int i = 0; i < 50; ++i) {
    w[3] = f(i);
    s = s * 3 + *p;
  }
  return s;
}
[[deco::synchronized]] U a5() {
  U s = 0;
  std::vector<U> w(10), o(10);
  U *p = &o[2];
  std::forward_as_tuple(p) = std::make_tuple(&w[3]);
  for (int i = 0; i < 50; ++i) {
    w[3] = f(i);
    s = s * 3 + *p;
  }
  return s;
}
[[deco::synchronized]] U a6() {
  U s = 0;
  std::vector<U> w(10), o(10);
  U *p = &o[2];
  std::pair<U *&, int> q(p, 1);
  q.first = &w[3];
  for (int i = 0; i < 50; ++i) {
    w[3] = f(i);
    s = s * 3 + *p;
  }
  return s;
}
[[deco::synchronized]] U a7() {
  U s = 0;
  std::vector<U> w(10), o(10);
  U *p = &o[2];
  std::tuple<U *&> q(p);
  std::get<0>(q) = &w[3];
  for (int i = 0; i < 50; ++i) {
    w[3] = f(i);
    s = s * 3 + *p;
  }
  return s;
}
[[deco::synchronized]] U a8() {
  U s = 0;
  std::vector<U> w(10), o(10);
  U *p = &o[2];
  auto q = std::make_pair(std::ref(p), 3);
  q.first = &w[3];
  for (int i = 0; i < 50; ++i) {
    w[3] = f(i);
    s = s * 3 + *p;
  }
  return s;
}
[[deco::synchronized]] U a9() {
  U s = 0;
  std::vector<U> w(10), o(10);
  U *p = &o[2];
  std::vector<std::reference_wrapper<U *>> q{p};
  q[0].get() = &w[3];
  for (int i = 0; i < 50; ++i) {
    w[3] = f(i);
    s = s * 3 + *p;
  }
  return s;
}
[[deco::synchronized]] U b1() {
  U s = 0;
  std::vector<U> w(10), o(10);
  U *p = &o[2];
  std::function<void(U *)> q = [&](U *x) { p = x; };
  q(&w[3]);
  for (int i = 0; i < 50; ++i) {
    w[3] = f(i);
    s = s * 3 + *p;
  }
  return s;
}
[[deco::synchronized]] U b2() {
  U s = 0;
  std::vector<U> w(10), o(10);
  U *p = &o[2];
  auto q = std::bind([](U *&x, U *y) { x = y; }, std::ref(p), std::placeholders::_1);
  q(&w[3]);
  for (int i = 0; i < 50; ++i) {
    w[3] = f(i);
    s = s * 3 + *p;
  }
  return s;
}
[[deco::synchronized]] U b3() {
  U s = 0;
  std::vector<U> w(10), o(10);
  U *p = &o[2];
  int n = 0;
  std::tie(p, n) = std::make_pair(&w[3], 3);
  for (int i = 0; i < 50; ++i) {
    w[3] = f(i);
    s = s * 3 + *p;
  }
  return s;
}
[[deco::synchronized]] U b4() {
  U s = 0;
  std::vector<U> w(10), o(10);
  U *p = &o[2];
  std::tie(p, std::ignore) = std::make_tuple(&w[3], 3);
  for (int i = 0; i < 50; ++i) {
    w[3] = f(i);
    s = s * 3 + *p;
  }
  return s;
}
[[deco::synchronized]] U b5() {
  U s = 0;
  std::vector<U> w(10), o(10);
  U *p = &o[2];
  std::tuple<U *&> q{p}, r{q};
  std::get<0>(r) = &w[3];
  for (int i = 0; i < 50; ++i) {
    w[3] = f(i);
    s = s * 3 + *p;
  }
  return s;
}
[[deco::synchronized]] U b6() {
  U s = 0;
  std::vector<U> w(10), o(10);
  U *p = &o[2];
  U *q = nullptr;
  std::tie(p, q) = std::make_tuple(&w[3], p);
  std::tie(p, q) = std::make_tuple(q, p);
  std::tie(p, q) = std::make_tuple(q, p);
  for (int i = 0; i < 50; ++i) {
    w[3] = f(i);
    s = s * 3 + *p;
  }
  return s;
}
[[deco::synchronized]] U b7() {
  U s = 0;
  std::vector<U> w(10), o(10);
  U *p = &o[2];
  std::apply([&](U *&x) { x = &w[3]; }, std::tie(p));
  for (int i = 0; i < 50; ++i) {
    w[3] = f(i);
    s = s * 3 + *p;
  }
  return s;
}
[[deco::synchronized]] U b8() {
  U s = 0;
  std::vector<U> w(10), o(10);
  U *p = &o[2];
  std::invoke([](U *&x, U *y) { x = y; }, p, &w[3]);
  for (int i = 0; i < 50; ++i) {
    w[3] = f(i);
    s = s * 3 + *p;
  }
  return s;
}

[[deco::synchronized]] U c1() {
  U s = 0;
  std::vector<U> w(10), o(10);
  std::span<U> p(o);
  std::tie(p) = std::make_tuple(std::span<U>(w));
  for (int i = 0; i < 50; ++i) {
    w[3] = f(i);
    s = s * 3 + p[3];
  }
  return s;
}
[[deco::synchronized]] U c2() {
  U s = 0;
  std::vector<U> w(10), o(10);
  auto p = o.begin();
  std::ref(p).get() = w.begin() + 3;
  for (int i = 0; i < 50; ++i) {
    w[3] = f(i);
    s = s * 3 + *p;
  }
  return s;
}
[[deco::synchronized]] U c3() {
  U s = 0;
  std::vector<U> w(10), o(10);
  U *p = &o[2];
  const auto &[x] = std::tie(p);
  const_cast<U *&>(x) = &w[3];
  for (int i = 0; i < 50; ++i) {
    w[3] = f(i);
    s = s * 3 + *p;
  }
  return s;
}
[[deco::synchronized]] U c4() {
  U s = 0;
  std::vector<U> w(10), o(10);
  U *p = &o[2];
  auto [x, y] = std::tuple<U *&, int>(p, 3);
  x = &w[3];
  s += y;
  for (int i = 0; i < 50; ++i) {
    w[3] = f(i);
    s = s * 3 + *p;
  }
  return s;
}
[[deco::synchronized]] U c5() {
  U s = 0;
  std::vector<U> w(10), o(10);
  U *p = &o[2];
  U *q = &w[3];
  std::swap(p, q);
  for (int i = 0; i < 50; ++i) {
    w[3] = f(i);
    s = s * 3 + *p;
  }
  return s;
}
[[deco::synchronized]] U c6() {
  U s = 0;
  std::vector<U> w(10), o(10);
  U *p = &o[2];
  U *q = &w[3];
  p = std::exchange(q, nullptr);
  for (int i = 0; i < 50; ++i) {
    w[3] = f(i);
    s = s * 3 + *p;
  }
  return s;
}
[[deco::synchronized]] U c7() {
  U s = 0;
  std::vector<U> w(10), o(10);
  U *p = &o[2];
  std::exchange(p, &w[3]);
  for (int i = 0; i < 50; ++i) {
    w[3] = f(i);
    s = s * 3 + *p;
  }
  return s;
}
[[deco::synchronized]] U c8() {
  U s = 0;
  std::vector<U> w(10), o(10);
  U *p = &o[2];
  std::pair<U *, int> q(&w[3], 1);
  std::swap(p, q.first);
  for (int i = 0; i < 50; ++i) {
    w[3] = f(i);
    s = s * 3 + *p;
  }
  return s;
}
[[deco::synchronized]] U c9() {
  U s = 0;
  std::vector<U> w(10), o(10);
  U *p = &o[2];
  auto x = std::minmax({1, 2});
  s += x.first;
  std::tuple<U *, int> t(&w[3], 2);
  std::tie(p, std::ignore) = t;
  for (int i = 0; i < 50; ++i) {
    w[3] = f(i);
    s = s * 3 + *p;
  }
  return s;
}
int main() {
#define R(x) std::printf(#x " %u\n", x());
  R(a1)
  R(a2) R(a3) R(a4) R(a5) R(a6) R(a7) R(a8) R(a9) R(b1) R(b2) R(b3) R(b4) R(b5) R(b6) R(b7) R(b8) R(c1) R(c2) R(c3)
      R(c4) R(c5) R(c6) R(c7) R(c8) R(c9)
}
