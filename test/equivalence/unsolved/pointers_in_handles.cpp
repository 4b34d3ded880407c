// Local pointers, views and callables of a body that others change through handles that they are given by value, have
// captured or own: members that are references, pointers to pointers, spans, smart pointers, closures, pointers to
// functions and to members, destructors. What is read through them afterwards may be what calls in flight write.
#include <algorithm>
#include <any>
#include <array>
#include <cstdio>
#include <functional>
#include <list>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <tuple>
#include <utility>
#include <variant>
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
struct Base { virtual void set(U *x) const = 0; virtual ~Base() = default; };
struct Derived : Base { U *&r; explicit Derived(U *&r) : r(r) {} void set(U *x) const override { r = x; } };
void via(const Base &b, U *x) { b.set(x); }
void viap(const Base *b, U *x) { b->set(x); }
void viau(std::unique_ptr<Base> b, U *x) { b->set(x); }
struct Nest { Ref a; Ptr b; };
void n1(const Nest &n, U *x) { n.a.r = x; }
void n2(Nest n, U *x) { *n.b.r = x; }
void deep(U ***h, U *x) { **h = x; }
Ref make(U *&p) { return Ref{p}; }
Ptr makep(U **p) { return {p}; }
template <class... A> void all(U *x, A... a) { ((*a = x), ...); }
void rec(int n, Ref r, U *x) { if (n > 0) rec(n - 1, r, x); else r.r = x; }
struct It { U *at; };
struct ItRef { It *it; };
void movei(ItRef r, U *x) { r.it->at = x; }
void copyi(ItRef r, It s) { *r.it = s; }
void swapi(ItRef a, ItRef b) { std::swap(*a.it, *b.it); }
void swapp(Ptr a, Ptr b) { std::swap(*a.r, *b.r); }
struct Keeper { Ref r; void now(U *x) { r.r = x; } Keeper &with(U *x) { r.r = x; return *this; } };
struct Op { Ref r; void operator()(U *x) const { r.r = x; } const Op &operator<<(U *x) const { r.r = x; return *this; } };
struct CtorSets { CtorSets(Ref r, U *x) { r.r = x; } };
struct DtorSets { Ref r; U *x; ~DtorSets() { r.r = x; } };

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
[[deco::synchronized]] U t0() {
  U s = 0;
  std::vector<U> w(10), o(10);
  U *p = &o[2];
  Derived d(p); via(d, &w[3]);
  for (int i = 0; i < 50; ++i) {
    w[3] = f(i);
    s = s * 3 + *p;
  }
  return s;
}
[[deco::synchronized]] U t1() {
  U s = 0;
  std::vector<U> w(10), o(10);
  U *p = &o[2];
  Derived d(p); viap(&d, &w[3]);
  for (int i = 0; i < 50; ++i) {
    w[3] = f(i);
    s = s * 3 + *p;
  }
  return s;
}
[[deco::synchronized]] U t2() {
  U s = 0;
  std::vector<U> w(10), o(10);
  U *p = &o[2];
  viau(std::make_unique<Derived>(p), &w[3]);
  for (int i = 0; i < 50; ++i) {
    w[3] = f(i);
    s = s * 3 + *p;
  }
  return s;
}
[[deco::synchronized]] U t3() {
  U s = 0;
  std::vector<U> w(10), o(10);
  U *p = &o[2];
  std::unique_ptr<Base> b = std::make_unique<Derived>(p); b->set(&w[3]);
  for (int i = 0; i < 50; ++i) {
    w[3] = f(i);
    s = s * 3 + *p;
  }
  return s;
}
[[deco::synchronized]] U t4() {
  U s = 0;
  std::vector<U> w(10), o(10);
  U *p = &o[2];
  Nest n{{p},{&p}}; n1(n, &w[3]);
  for (int i = 0; i < 50; ++i) {
    w[3] = f(i);
    s = s * 3 + *p;
  }
  return s;
}
[[deco::synchronized]] U t5() {
  U s = 0;
  std::vector<U> w(10), o(10);
  U *p = &o[2];
  n2(Nest{{p},{&p}}, &w[3]);
  for (int i = 0; i < 50; ++i) {
    w[3] = f(i);
    s = s * 3 + *p;
  }
  return s;
}
[[deco::synchronized]] U t6() {
  U s = 0;
  std::vector<U> w(10), o(10);
  U *p = &o[2];
  U **h = &p; deep(&h, &w[3]);
  for (int i = 0; i < 50; ++i) {
    w[3] = f(i);
    s = s * 3 + *p;
  }
  return s;
}
[[deco::synchronized]] U t7() {
  U s = 0;
  std::vector<U> w(10), o(10);
  U *p = &o[2];
  make(p).r = &w[3];
  for (int i = 0; i < 50; ++i) {
    w[3] = f(i);
    s = s * 3 + *p;
  }
  return s;
}
[[deco::synchronized]] U t8() {
  U s = 0;
  std::vector<U> w(10), o(10);
  U *p = &o[2];
  set3(make(p), &w[3]);
  for (int i = 0; i < 50; ++i) {
    w[3] = f(i);
    s = s * 3 + *p;
  }
  return s;
}
[[deco::synchronized]] U t9() {
  U s = 0;
  std::vector<U> w(10), o(10);
  U *p = &o[2];
  set4(makep(&p), &w[3]);
  for (int i = 0; i < 50; ++i) {
    w[3] = f(i);
    s = s * 3 + *p;
  }
  return s;
}
[[deco::synchronized]] U t10() {
  U s = 0;
  std::vector<U> w(10), o(10);
  U *p = &o[2];
  all(&w[3], &p);
  for (int i = 0; i < 50; ++i) {
    w[3] = f(i);
    s = s * 3 + *p;
  }
  return s;
}
[[deco::synchronized]] U t11() {
  U s = 0;
  std::vector<U> w(10), o(10);
  U *p = &o[2];
  rec(3, Ref{p}, &w[3]);
  for (int i = 0; i < 50; ++i) {
    w[3] = f(i);
    s = s * 3 + *p;
  }
  return s;
}
[[deco::synchronized]] U t12() {
  U s = 0;
  std::vector<U> w(10), o(10);
  It it{&o[2]};
  movei({&it}, &w[3]);
  for (int i = 0; i < 50; ++i) {
    w[3] = f(i);
    s = s * 3 + *it.at;
  }
  return s;
}
[[deco::synchronized]] U t13() {
  U s = 0;
  std::vector<U> w(10), o(10);
  It it{&o[2]};
  copyi({&it}, It{&w[3]});
  for (int i = 0; i < 50; ++i) {
    w[3] = f(i);
    s = s * 3 + *it.at;
  }
  return s;
}
[[deco::synchronized]] U t14() {
  U s = 0;
  std::vector<U> w(10), o(10);
  It it{&o[2]};
  It j{&w[3]}; swapi({&it},{&j});
  for (int i = 0; i < 50; ++i) {
    w[3] = f(i);
    s = s * 3 + *it.at;
  }
  return s;
}
[[deco::synchronized]] U t15() {
  U s = 0;
  std::vector<U> w(10), o(10);
  U *p = &o[2];
  U *q = &w[3]; swapp({&p},{&q});
  for (int i = 0; i < 50; ++i) {
    w[3] = f(i);
    s = s * 3 + *p;
  }
  return s;
}
[[deco::synchronized]] U t16() {
  U s = 0;
  std::vector<U> w(10), o(10);
  U *p = &o[2];
  Keeper k{{p}}; k.now(&w[3]);
  for (int i = 0; i < 50; ++i) {
    w[3] = f(i);
    s = s * 3 + *p;
  }
  return s;
}
[[deco::synchronized]] U t17() {
  U s = 0;
  std::vector<U> w(10), o(10);
  U *p = &o[2];
  Keeper k{{p}}; k.with(&o[1]).with(&w[3]);
  for (int i = 0; i < 50; ++i) {
    w[3] = f(i);
    s = s * 3 + *p;
  }
  return s;
}
[[deco::synchronized]] U t18() {
  U s = 0;
  std::vector<U> w(10), o(10);
  U *p = &o[2];
  Op{{p}}(&w[3]);
  for (int i = 0; i < 50; ++i) {
    w[3] = f(i);
    s = s * 3 + *p;
  }
  return s;
}
[[deco::synchronized]] U t19() {
  U s = 0;
  std::vector<U> w(10), o(10);
  U *p = &o[2];
  Op{{p}} << &w[3];
  for (int i = 0; i < 50; ++i) {
    w[3] = f(i);
    s = s * 3 + *p;
  }
  return s;
}
[[deco::synchronized]] U t20() {
  U s = 0;
  std::vector<U> w(10), o(10);
  U *p = &o[2];
  CtorSets(Ref{p}, &w[3]);
  for (int i = 0; i < 50; ++i) {
    w[3] = f(i);
    s = s * 3 + *p;
  }
  return s;
}
[[deco::synchronized]] U t21() {
  U s = 0;
  std::vector<U> w(10), o(10);
  U *p = &o[2];
  { DtorSets d{{p}, &w[3]}; }
  for (int i = 0; i < 50; ++i) {
    w[3] = f(i);
    s = s * 3 + *p;
  }
  return s;
}
[[deco::synchronized]] U t22() {
  U s = 0;
  std::vector<U> w(10), o(10);
  U *p = &o[2];
  (void)DtorSets{{p}, &w[3]};
  for (int i = 0; i < 50; ++i) {
    w[3] = f(i);
    s = s * 3 + *p;
  }
  return s;
}
[[deco::synchronized]] U t23() {
  U s = 0;
  std::vector<U> w(10), o(10);
  U *p = &o[2];
  auto g = [&p](U *x) { p = x; }; set8(std::ref(g), &w[3]);
  for (int i = 0; i < 50; ++i) {
    w[3] = f(i);
    s = s * 3 + *p;
  }
  return s;
}
[[deco::synchronized]] U t24() {
  U s = 0;
  std::vector<U> w(10), o(10);
  U *p = &o[2];
  auto g = [&p](U *x) { p = x; }; auto h = [g](U *x) { g(x); }; h(&w[3]);
  for (int i = 0; i < 50; ++i) {
    w[3] = f(i);
    s = s * 3 + *p;
  }
  return s;
}
[[deco::synchronized]] U t25() {
  U s = 0;
  std::vector<U> w(10), o(10);
  U *p = &o[2];
  auto g = [&p](auto *x) { p = x; }; set8(g, &w[3]);
  for (int i = 0; i < 50; ++i) {
    w[3] = f(i);
    s = s * 3 + *p;
  }
  return s;
}
[[deco::synchronized]] U t26() {
  U s = 0;
  std::vector<U> w(10), o(10);
  U *p = &o[2];
  std::invoke([&](U *x) { p = x; }, &w[3]);
  for (int i = 0; i < 50; ++i) {
    w[3] = f(i);
    s = s * 3 + *p;
  }
  return s;
}
[[deco::synchronized]] U t27() {
  U s = 0;
  std::vector<U> w(10), o(10);
  U *p = &o[2];
  std::apply([&](U *x) { p = x; }, std::tuple(&w[3]));
  for (int i = 0; i < 50; ++i) {
    w[3] = f(i);
    s = s * 3 + *p;
  }
  return s;
}
[[deco::synchronized]] U t28() {
  U s = 0;
  std::vector<U> w(10), o(10);
  U *p = &o[2];
  std::apply(set3, std::tuple<Ref, U *>(Ref{p}, &w[3]));
  for (int i = 0; i < 50; ++i) {
    w[3] = f(i);
    s = s * 3 + *p;
  }
  return s;
}
[[deco::synchronized]] U t29() {
  U s = 0;
  std::vector<U> w(10), o(10);
  U *p = &o[2];
  std::mem_fn(&Ref::set)(Ref{p}, &w[3]);
  for (int i = 0; i < 50; ++i) {
    w[3] = f(i);
    s = s * 3 + *p;
  }
  return s;
}
[[deco::synchronized]] U t30() {
  U s = 0;
  std::vector<U> w(10), o(10);
  U *p = &o[2];
  auto m = &Ref::set; (Ref{p}.*m)(&w[3]);
  for (int i = 0; i < 50; ++i) {
    w[3] = f(i);
    s = s * 3 + *p;
  }
  return s;
}
[[deco::synchronized]] U t31() {
  U s = 0;
  std::vector<U> w(10), o(10);
  U *p = &o[2];
  auto m = &Ref::set; Ref r{p}; (r.*m)(&w[3]);
  for (int i = 0; i < 50; ++i) {
    w[3] = f(i);
    s = s * 3 + *p;
  }
  return s;
}
[[deco::synchronized]] U t32() {
  U s = 0;
  std::vector<U> w(10), o(10);
  U *p = &o[2];
  auto m = &Ref::set; Ref r{p}; const Ref *q = &r; (q->*m)(&w[3]);
  for (int i = 0; i < 50; ++i) {
    w[3] = f(i);
    s = s * 3 + *p;
  }
  return s;
}
[[deco::synchronized]] U t33() {
  U s = 0;
  std::vector<U> w(10), o(10);
  U *p = &o[2];
  std::bind(&Ref::set, Ref{p}, &w[3])();
  for (int i = 0; i < 50; ++i) {
    w[3] = f(i);
    s = s * 3 + *p;
  }
  return s;
}
[[deco::synchronized]] U t34() {
  U s = 0;
  std::vector<U> w(10), o(10);
  U *p = &o[2];
  std::vector<U *> xs{&w[3]}; std::for_each(xs.begin(), xs.end(), [&](U *x) { p = x; });
  for (int i = 0; i < 50; ++i) {
    w[3] = f(i);
    s = s * 3 + *p;
  }
  return s;
}
[[deco::synchronized]] U t35() {
  U s = 0;
  std::vector<U> w(10), o(10);
  U *p = &o[2];
  std::vector<U *> xs{&w[3]}; std::for_each(xs.begin(), xs.end(), Op{{p}});
  for (int i = 0; i < 50; ++i) {
    w[3] = f(i);
    s = s * 3 + *p;
  }
  return s;
}
[[deco::synchronized]] U t36() {
  U s = 0;
  std::vector<U> w(10), o(10);
  U *p = &o[2];
  std::vector<Ref> rs{Ref{p}}; std::for_each(rs.begin(), rs.end(), [&](Ref r) { r.set(&w[3]); });
  for (int i = 0; i < 50; ++i) {
    w[3] = f(i);
    s = s * 3 + *p;
  }
  return s;
}
[[deco::synchronized]] U t37() {
  U s = 0;
  std::vector<U> w(10), o(10);
  U *p = &o[2];
  std::vector<Ref> rs{Ref{p}}; for (Ref r : rs) set3(r, &w[3]);
  for (int i = 0; i < 50; ++i) {
    w[3] = f(i);
    s = s * 3 + *p;
  }
  return s;
}
[[deco::synchronized]] U t38() {
  U s = 0;
  std::vector<U> w(10), o(10);
  U *p = &o[2];
  std::array<Ptr, 2> rs{{{&p},{&p}}}; for (Ptr r : rs) set4(r, &w[3]);
  for (int i = 0; i < 50; ++i) {
    w[3] = f(i);
    s = s * 3 + *p;
  }
  return s;
}
[[deco::synchronized]] U t39() {
  U s = 0;
  std::vector<U> w(10), o(10);
  U *p = &o[2];
  std::map<std::string, Ptr> m; m["a"] = {&p}; set4(m["a"], &w[3]);
  for (int i = 0; i < 50; ++i) {
    w[3] = f(i);
    s = s * 3 + *p;
  }
  return s;
}
[[deco::synchronized]] U t40() {
  U s = 0;
  std::vector<U> w(10), o(10);
  U *p = &o[2];
  std::variant<int, Ptr> m = Ptr{&p}; set4(std::get<Ptr>(m), &w[3]);
  for (int i = 0; i < 50; ++i) {
    w[3] = f(i);
    s = s * 3 + *p;
  }
  return s;
}
[[deco::synchronized]] U t41() {
  U s = 0;
  std::vector<U> w(10), o(10);
  U *p = &o[2];
  std::variant<int, Ptr> m = Ptr{&p}; std::visit([&](auto r) { if constexpr (std::is_same_v<decltype(r), Ptr>) set4(r, &w[3]); }, m);
  for (int i = 0; i < 50; ++i) {
    w[3] = f(i);
    s = s * 3 + *p;
  }
  return s;
}
[[deco::synchronized]] U t42() {
  U s = 0;
  std::vector<U> w(10), o(10);
  U *p = &o[2];
  std::any a = Ptr{&p}; set4(std::any_cast<Ptr>(a), &w[3]);
  for (int i = 0; i < 50; ++i) {
    w[3] = f(i);
    s = s * 3 + *p;
  }
  return s;
}
[[deco::synchronized]] U t43() {
  U s = 0;
  std::vector<U> w(10), o(10);
  U *p = &o[2];
  std::shared_ptr<Ptr> a = std::make_shared<Ptr>(Ptr{&p}); set4(*a, &w[3]);
  for (int i = 0; i < 50; ++i) {
    w[3] = f(i);
    s = s * 3 + *p;
  }
  return s;
}
[[deco::synchronized]] U t44() {
  U s = 0;
  std::vector<U> w(10), o(10);
  U *p = &o[2];
  std::list<U **> a{&p}; for (U **x : a) *x = &w[3];
  for (int i = 0; i < 50; ++i) {
    w[3] = f(i);
    s = s * 3 + *p;
  }
  return s;
}
[[deco::synchronized]] U t45() {
  U s = 0;
  std::vector<U> w(10), o(10);
  U *p = &o[2];
  U **t[1] = {&p}; set4({t[0]}, &w[3]);
  for (int i = 0; i < 50; ++i) {
    w[3] = f(i);
    s = s * 3 + *p;
  }
  return s;
}
[[deco::synchronized]] U t46() {
  U s = 0;
  std::vector<U> w(10), o(10);
  U *p = &o[2];
  void (*fn)(Ref, U *) = set3; fn(Ref{p}, &w[3]);
  for (int i = 0; i < 50; ++i) {
    w[3] = f(i);
    s = s * 3 + *p;
  }
  return s;
}
[[deco::synchronized]] U t47() {
  U s = 0;
  std::vector<U> w(10), o(10);
  U *p = &o[2];
  std::function<void(Ref, U *)> fn = set3; fn(Ref{p}, &w[3]);
  for (int i = 0; i < 50; ++i) {
    w[3] = f(i);
    s = s * 3 + *p;
  }
  return s;
}
[[deco::synchronized]] U t48() {
  U s = 0;
  std::vector<U> w(10), o(10);
  U *p = &o[2];
  auto [a, b] = std::pair<U **, int>{&p, 1}; *a = &w[3];
  for (int i = 0; i < 50; ++i) {
    w[3] = f(i);
    s = s * 3 + *p;
  }
  return s;
}
[[deco::synchronized]] U t49() {
  U s = 0;
  std::vector<U> w(10), o(10);
  It one{&o[2]}; It *it = &one;
  set3(Ref{it->at}, &w[3]);
  for (int i = 0; i < 50; ++i) {
    w[3] = f(i);
    s = s * 3 + *one.at;
  }
  return s;
}
[[deco::synchronized]] U t50() {
  U s = 0;
  std::vector<U> w(10), o(10);
  U *p = &o[2];
  U **z = new U *(p); set4({z}, &w[3]); p = *z; delete z;
  for (int i = 0; i < 50; ++i) {
    w[3] = f(i);
    s = s * 3 + *p;
  }
  return s;
}
[[deco::synchronized]] U t51() {
  U s = 0;
  std::vector<U> w(10), o(10);
  U *p = &o[2];
  auto z = std::make_unique<U *>(p); set4({z.get()}, &w[3]); p = *z;
  for (int i = 0; i < 50; ++i) {
    w[3] = f(i);
    s = s * 3 + *p;
  }
  return s;
}
[[deco::synchronized]] U t52() {
  U s = 0;
  std::vector<U> w(10), o(10);
  U *p = &o[2];
  std::vector<U *> ps{p}; set4({&ps[0]}, &w[3]); p = ps[0];
  for (int i = 0; i < 50; ++i) {
    w[3] = f(i);
    s = s * 3 + *p;
  }
  return s;
}
[[deco::synchronized]] U t53() {
  U s = 0;
  std::vector<U> w(10), o(10);
  U *p = &o[2];
  std::vector<U *> ps{p}; set4({ps.data()}, &w[3]);
  for (int i = 0; i < 50; ++i) {
    w[3] = f(i);
    s = s * 3 + *p;
  }
  return s;
}
[[deco::synchronized]] U t54() {
  U s = 0;
  std::vector<U> w(10), o(10);
  std::vector<U *> ps{&o[2]};
  set3(Ref{ps[0]}, &w[3]);
  for (int i = 0; i < 50; ++i) {
    w[3] = f(i);
    s = s * 3 + *ps[0];
  }
  return s;
}
[[deco::synchronized]] U t55() {
  U s = 0;
  std::vector<U> w(10), o(10);
  std::vector<U *> ps{&o[2]};
  set4({&ps[0]}, &w[3]);
  for (int i = 0; i < 50; ++i) {
    w[3] = f(i);
    s = s * 3 + *ps[0];
  }
  return s;
}
[[deco::synchronized]] U t56() {
  U s = 0;
  std::vector<U> w(10), o(10);
  std::vector<U *> ps{&o[2]};
  set5(ps, &w[3]);
  for (int i = 0; i < 50; ++i) {
    w[3] = f(i);
    s = s * 3 + *ps[0];
  }
  return s;
}
[[deco::synchronized]] U t57() {
  U s = 0;
  std::vector<U> w(10), o(10);
  U *ps[1] = {&o[2]};
  set5(ps, &w[3]);
  for (int i = 0; i < 50; ++i) {
    w[3] = f(i);
    s = s * 3 + *ps[0];
  }
  return s;
}
[[deco::synchronized]] U t58() {
  U s = 0;
  std::vector<U> w(10), o(10);
  std::vector<U *> ps{&o[2]};
  auto b = ps.begin(); [](auto i, U *x) { *i = x; }(b, &w[3]);
  for (int i = 0; i < 50; ++i) {
    w[3] = f(i);
    s = s * 3 + *ps[0];
  }
  return s;
}
[[deco::synchronized]] U t59() {
  U s = 0;
  std::vector<U> w(10), o(10);
  std::vector<It> ps{{&o[2]}};
  [](auto i, U *x) { i->at = x; }(ps.begin(), &w[3]);
  for (int i = 0; i < 50; ++i) {
    w[3] = f(i);
    s = s * 3 + *ps[0].at;
  }
  return s;
}
[[deco::synchronized]] U t60() {
  U s = 0;
  std::vector<U> w(10), o(10);
  std::vector<U *> ps;
  struct Local { std::vector<U *> *v; void add(U *x) const { v->push_back(x); } }; Local{&ps}.add(&w[3]);
  for (int i = 0; i < 50; ++i) {
    w[3] = f(i);
    s = s * 3 + *ps[0];
  }
  return s;
}
[[deco::synchronized]] U t61() {
  U s = 0;
  std::vector<U> w(10), o(10);
  std::vector<U *> ps;
  [](std::back_insert_iterator<std::vector<U *>> b, U *x) { *b++ = x; }(std::back_inserter(ps), &w[3]);
  for (int i = 0; i < 50; ++i) {
    w[3] = f(i);
    s = s * 3 + *ps[0];
  }
  return s;
}
[[deco::synchronized]] U t62() {
  U s = 0;
  std::vector<U> w(10), o(10);
  std::span<U> sp(o);
  struct S { std::span<U> *s; }; [](S s, std::vector<U> &v) { *s.s = v; }(S{&sp}, w);
  for (int i = 0; i < 50; ++i) {
    w[3] = f(i);
    s = s * 3 + sp[3];
  }
  return s;
}
[[deco::synchronized]] U t63() {
  U s = 0;
  std::vector<U> w(10), o(10);
  auto i2 = o.begin() + 2;
  struct S { std::vector<U>::iterator *s; }; [](S s, std::vector<U> &v) { *s.s = v.begin() + 3; }(S{&i2}, w);
  for (int i = 0; i < 50; ++i) {
    w[3] = f(i);
    s = s * 3 + *i2;
  }
  return s;
}
[[deco::synchronized]] U t64() {
  U s = 0;
  std::vector<U> w(10), o(10);
  std::optional<U *> q = &o[2];
  struct S { std::optional<U *> *s; }; [](S s, U *x) { s.s->emplace(x); }(S{&q}, &w[3]);
  for (int i = 0; i < 50; ++i) {
    w[3] = f(i);
    s = s * 3 + **q;
  }
  return s;
}
[[deco::synchronized]] U t65() {
  U s = 0;
  std::vector<U> w(10), o(10);
  std::function<U()> q = [&] { return o[2]; };
  struct S { std::function<U()> *s; }; [](S s, U *x) { *s.s = [x] { return *x; }; }(S{&q}, &w[3]);
  for (int i = 0; i < 50; ++i) {
    w[3] = f(i);
    s = s * 3 + q();
  }
  return s;
}
[[deco::synchronized]] U t66() {
  U s = 0;
  std::vector<U> w(10), o(10);
  std::reference_wrapper<U> q = o[2];
  struct S { std::reference_wrapper<U> *s; }; [](S s, U &x) { *s.s = x; }(S{&q}, w[3]);
  for (int i = 0; i < 50; ++i) {
    w[3] = f(i);
    s = s * 3 + q.get();
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
  std::printf("t0 %u\n", t0());
  std::printf("t1 %u\n", t1());
  std::printf("t2 %u\n", t2());
  std::printf("t3 %u\n", t3());
  std::printf("t4 %u\n", t4());
  std::printf("t5 %u\n", t5());
  std::printf("t6 %u\n", t6());
  std::printf("t7 %u\n", t7());
  std::printf("t8 %u\n", t8());
  std::printf("t9 %u\n", t9());
  std::printf("t10 %u\n", t10());
  std::printf("t11 %u\n", t11());
  std::printf("t12 %u\n", t12());
  std::printf("t13 %u\n", t13());
  std::printf("t14 %u\n", t14());
  std::printf("t15 %u\n", t15());
  std::printf("t16 %u\n", t16());
  std::printf("t17 %u\n", t17());
  std::printf("t18 %u\n", t18());
  std::printf("t19 %u\n", t19());
  std::printf("t20 %u\n", t20());
  std::printf("t21 %u\n", t21());
  std::printf("t22 %u\n", t22());
  std::printf("t23 %u\n", t23());
  std::printf("t24 %u\n", t24());
  std::printf("t25 %u\n", t25());
  std::printf("t26 %u\n", t26());
  std::printf("t27 %u\n", t27());
  std::printf("t28 %u\n", t28());
  std::printf("t29 %u\n", t29());
  std::printf("t30 %u\n", t30());
  std::printf("t31 %u\n", t31());
  std::printf("t32 %u\n", t32());
  std::printf("t33 %u\n", t33());
  std::printf("t34 %u\n", t34());
  std::printf("t35 %u\n", t35());
  std::printf("t36 %u\n", t36());
  std::printf("t37 %u\n", t37());
  std::printf("t38 %u\n", t38());
  std::printf("t39 %u\n", t39());
  std::printf("t40 %u\n", t40());
  std::printf("t41 %u\n", t41());
  std::printf("t42 %u\n", t42());
  std::printf("t43 %u\n", t43());
  std::printf("t44 %u\n", t44());
  std::printf("t45 %u\n", t45());
  std::printf("t46 %u\n", t46());
  std::printf("t47 %u\n", t47());
  std::printf("t48 %u\n", t48());
  std::printf("t49 %u\n", t49());
  std::printf("t50 %u\n", t50());
  std::printf("t51 %u\n", t51());
  std::printf("t52 %u\n", t52());
  std::printf("t53 %u\n", t53());
  std::printf("t54 %u\n", t54());
  std::printf("t55 %u\n", t55());
  std::printf("t56 %u\n", t56());
  std::printf("t57 %u\n", t57());
  std::printf("t58 %u\n", t58());
  std::printf("t59 %u\n", t59());
  std::printf("t60 %u\n", t60());
  std::printf("t61 %u\n", t61());
  std::printf("t62 %u\n", t62());
  std::printf("t63 %u\n", t63());
  std::printf("t64 %u\n", t64());
  std::printf("t65 %u\n", t65());
  std::printf("t66 %u\n", t66());
}
