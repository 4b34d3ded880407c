// Local pointers that functions of the project change through handles that they are given by value, or through what closures
// have captured: a1 to b3, b5, b7 and b9 are accepted, and read through the old pointer what a call in flight writes.
#include <cstdio>
#include <functional>
#include <map>
#include <memory>
#include <optional>
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
struct Ref {
  U *&r;
  void set(U *x) const { r = x; }
};
struct Ptr {
  U **r;
};
void set1(std::reference_wrapper<U *> r, U *x) { r.get() = x; }
void set2(std::tuple<U *&> r, U *x) { std::get<0>(r) = x; }
void set3(Ref r, U *x) { r.r = x; }
void set4(Ptr r, U *x) { *r.r = x; }
void set5(std::span<U *> r, U *x) { r[0] = x; }
void set6(std::vector<U **> r, U *x) { *r[0] = x; }
void set7(const std::function<void(U *)> &r, U *x) { r(x); }
template <class F> void set8(F r, U *x) { r(x); }
void set9(std::optional<U **> r, U *x) { **r = x; }
void set10(std::pair<U **, int> r, U *x) { *r.first = x; }
void set11(std::unique_ptr<U **> r, U *x) { **r = x; }
void set12(Ref r, std::vector<U> &v) { r.r = v.data() + 3; }
void set13(std::map<int, U **> r, U *x) { *r.at(0) = x; }
[[deco::synchronized]] U a1() {
  U s = 0;
  std::vector<U> w(10), o(10);
  U *p = &o[2];
  set1(std::ref(p), &w[3]);
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
  set2(std::tie(p), &w[3]);
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
  set3(Ref{p}, &w[3]);
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
  set4(Ptr{&p}, &w[3]);
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
  set5(std::span<U *>(&p, 1), &w[3]);
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
  set6({&p}, &w[3]);
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
  set7([&](U *x) { p = x; }, &w[3]);
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
  set8([&](U *x) { p = x; }, &w[3]);
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
  set9(&p, &w[3]);
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
  set10({&p, 1}, &w[3]);
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
  set11(std::make_unique<U **>(&p), &w[3]);
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
  set12(Ref{p}, w);
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
  set13({{0, &p}}, &w[3]);
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
  Ref{p}.set(&w[3]);
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
  Ref r{p};
  r.r = &w[3];
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
  auto g = [r = Ref{p}](U *x) { r.r = x; };
  g(&w[3]);
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
  auto g = std::bind(set3, Ref{p}, std::placeholders::_1);
  g(&w[3]);
  for (int i = 0; i < 50; ++i) {
    w[3] = f(i);
    s = s * 3 + *p;
  }
  return s;
}
[[deco::synchronized]] U b9() {
  U s = 0;
  std::vector<U> w(10), o(10);
  U *p = &o[2];
  std::invoke(&Ref::set, Ref{p}, &w[3]);
  for (int i = 0; i < 50; ++i) {
    w[3] = f(i);
    s = s * 3 + *p;
  }
  return s;
}
[[deco::synchronized]] U c1() {
  U s = 0;
  std::vector<U> w(10), o(10);
  U *p = &o[2];
  std::vector<Ref> rs{Ref{p}};
  for (auto &r : rs)
    r.r = &w[3];
  for (int i = 0; i < 50; ++i) {
    w[3] = f(i);
    s = s * 3 + *p;
  }
  return s;
}
[[deco::synchronized]] U c2() {
  U s = 0;
  std::vector<U> w(10), o(10);
  U *p = &o[2];
  std::vector<U **> rs{&p};
  *rs[0] = &w[3];
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
  U *q = &w[3];
  std::swap(p, q);
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
  std::vector<U *> q{&w[3]};
  std::swap(p, q[0]);
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
  std::vector<U *> q{p, &w[3]};
  std::swap(q[0], q[1]);
  p = q[0];
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
  struct T {
    U *a, *b;
  } t{p, &w[3]};
  std::swap(t.a, t.b);
  p = t.a;
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
  U *q[2] = {p, &w[3]};
  U *t = q[0];
  q[0] = q[1];
  q[1] = t;
  p = q[0];
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
  U *q = &w[3];
  U *t = p;
  p = q;
  q = t;
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
  std::function<void()> g = [&] { p = &w[3]; };
  g();
  for (int i = 0; i < 50; ++i) {
    w[3] = f(i);
    s = s * 3 + *p;
  }
  return s;
}
int main() {
  std::printf("a1 %u\n", a1());
  std::printf("a2 %u\n", a2());
  std::printf("a3 %u\n", a3());
  std::printf("a4 %u\n", a4());
  std::printf("a5 %u\n", a5());
  std::printf("a6 %u\n", a6());
  std::printf("a7 %u\n", a7());
  std::printf("a8 %u\n", a8());
  std::printf("a9 %u\n", a9());
  std::printf("b1 %u\n", b1());
  std::printf("b2 %u\n", b2());
  std::printf("b3 %u\n", b3());
  std::printf("b4 %u\n", b4());
  std::printf("b5 %u\n", b5());
  std::printf("b6 %u\n", b6());
  std::printf("b7 %u\n", b7());
  std::printf("b8 %u\n", b8());
  std::printf("b9 %u\n", b9());
  std::printf("c1 %u\n", c1());
  std::printf("c2 %u\n", c2());
  std::printf("c3 %u\n", c3());
  std::printf("c4 %u\n", c4());
  std::printf("c5 %u\n", c5());
  std::printf("c6 %u\n", c6());
  std::printf("c7 %u\n", c7());
  std::printf("c8 %u\n", c8());
  std::printf("c9 %u\n", c9());
}
