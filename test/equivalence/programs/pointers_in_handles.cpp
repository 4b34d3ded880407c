// std: c++20
// Local pointers, views and callables of a body that others change through handles that they are given by value, have
// captured or own: members that are references, pointers to pointers, spans, smart pointers, closures, pointers to
// functions and to members, destructors. What is read through them afterwards may be what calls in flight write.
#include <algorithm>
#include <any>
#include <array>
#include <cstdint>
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
void set11(std::unique_ptr<U **> r, U *x) { **r = x; }
void set12(Ref r, std::vector<U> &v) { r.r = v.data() + 3; }
void set13(std::map<int, U **> r, U *x) { *r.at(0) = x; }
struct Base {
  virtual void set(U *x) const = 0;
  virtual ~Base() = default;
};
struct Derived : Base {
  U *&r;
  explicit Derived(U *&r) : r(r) {}
  void set(U *x) const override { r = x; }
};
void via(const Base &b, U *x) { b.set(x); }
void viau(std::unique_ptr<Base> b, U *x) { b->set(x); }
struct Nest {
  Ref a;
  Ptr b;
};
void n1(const Nest &n, U *x) { n.a.r = x; }
void deep(U ***h, U *x) { **h = x; }
Ref make(U *&p) { return Ref{p}; }
template <class... A> void all(U *x, A... a) { ((*a = x), ...); }
void rec(int n, Ref r, U *x) {
  if (n > 0)
    rec(n - 1, r, x);
  else
    r.r = x;
}
struct It {
  U *at;
};
struct ItRef {
  It *it;
};
void copyi(ItRef r, It s) { *r.it = s; }
void swapp(Ptr a, Ptr b) { std::swap(*a.r, *b.r); }
struct Keeper {
  Ref r;
  void now(U *x) { r.r = x; }
  Keeper &with(U *x) {
    r.r = x;
    return *this;
  }
};
struct Op {
  Ref r;
  void operator()(U *x) const { r.r = x; }
  const Op &operator<<(U *x) const {
    r.r = x;
    return *this;
  }
};
struct CtorSets {
  CtorSets(Ref r, U *x) { r.r = x; }
};
struct DtorSets {
  Ref r;
  U *x;
  ~DtorSets() { r.r = x; }
};

[[deco::synchronized]] U reference_wrapper() {
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
[[deco::synchronized]] U tie() {
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
[[deco::synchronized]] U member_reference() {
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
[[deco::synchronized]] U span_of_one() {
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
[[deco::synchronized]] U vector_of_addresses() {
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
[[deco::synchronized]] U function_wrapper() {
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
[[deco::synchronized]] U closure_to_template() {
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
[[deco::synchronized]] U optional_address() {
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
[[deco::synchronized]] U owned_address() {
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
[[deco::synchronized]] U leads_on() {
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
[[deco::synchronized]] U map_of_addresses() {
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
[[deco::synchronized]] U method() {
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
[[deco::synchronized]] U captured_handle() {
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
[[deco::synchronized]] U bound() {
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
[[deco::synchronized]] U invoked() {
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
[[deco::synchronized]] U loop_over_handles() {
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
[[deco::synchronized]] U swapped_with_an_element() {
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
[[deco::synchronized]] U called_wrapper() {
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
[[deco::synchronized]] U virtual_call() {
  U s = 0;
  std::vector<U> w(10), o(10);
  U *p = &o[2];
  Derived d(p);
  via(d, &w[3]);
  for (int i = 0; i < 50; ++i) {
    w[3] = f(i);
    s = s * 3 + *p;
  }
  return s;
}
[[deco::synchronized]] U owned_virtual() {
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
[[deco::synchronized]] U nested() {
  U s = 0;
  std::vector<U> w(10), o(10);
  U *p = &o[2];
  Nest n{{p}, {&p}};
  n1(n, &w[3]);
  for (int i = 0; i < 50; ++i) {
    w[3] = f(i);
    s = s * 3 + *p;
  }
  return s;
}
[[deco::synchronized]] U three_stars() {
  U s = 0;
  std::vector<U> w(10), o(10);
  U *p = &o[2];
  U **h = &p;
  deep(&h, &w[3]);
  for (int i = 0; i < 50; ++i) {
    w[3] = f(i);
    s = s * 3 + *p;
  }
  return s;
}
[[deco::synchronized]] U made_by_a_function() {
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
[[deco::synchronized]] U pack() {
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
[[deco::synchronized]] U recursion() {
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
[[deco::synchronized]] U copied_into() {
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
[[deco::synchronized]] U swapped_behind() {
  U s = 0;
  std::vector<U> w(10), o(10);
  U *p = &o[2];
  U *q = &w[3];
  swapp({&p}, {&q});
  for (int i = 0; i < 50; ++i) {
    w[3] = f(i);
    s = s * 3 + *p;
  }
  return s;
}
[[deco::synchronized]] U chained() {
  U s = 0;
  std::vector<U> w(10), o(10);
  U *p = &o[2];
  Keeper k{{p}};
  k.with(&o[1]).with(&w[3]);
  for (int i = 0; i < 50; ++i) {
    w[3] = f(i);
    s = s * 3 + *p;
  }
  return s;
}
[[deco::synchronized]] U call_operator() {
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
[[deco::synchronized]] U constructor() {
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
[[deco::synchronized]] U destructor() {
  U s = 0;
  std::vector<U> w(10), o(10);
  U *p = &o[2];
  {
    DtorSets d{{p}, &w[3]};
  }
  for (int i = 0; i < 50; ++i) {
    w[3] = f(i);
    s = s * 3 + *p;
  }
  return s;
}
[[deco::synchronized]] U end_of_a_temporary() {
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
[[deco::synchronized]] U closure_in_a_closure() {
  U s = 0;
  std::vector<U> w(10), o(10);
  U *p = &o[2];
  auto g = [&p](U *x) { p = x; };
  auto h = [g](U *x) { g(x); };
  h(&w[3]);
  for (int i = 0; i < 50; ++i) {
    w[3] = f(i);
    s = s * 3 + *p;
  }
  return s;
}
[[deco::synchronized]] U generic_closure() {
  U s = 0;
  std::vector<U> w(10), o(10);
  U *p = &o[2];
  auto g = [&p](auto *x) { p = x; };
  set8(g, &w[3]);
  for (int i = 0; i < 50; ++i) {
    w[3] = f(i);
    s = s * 3 + *p;
  }
  return s;
}
[[deco::synchronized]] U applied() {
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
[[deco::synchronized]] U member_function_object() {
  U s = 0;
  std::vector<U> w(10), o(10);
  U *p = &o[2];
  std::mem_fn (&Ref::set)(Ref{p}, &w[3]);
  for (int i = 0; i < 50; ++i) {
    w[3] = f(i);
    s = s * 3 + *p;
  }
  return s;
}
[[deco::synchronized]] U pointer_to_member() {
  U s = 0;
  std::vector<U> w(10), o(10);
  U *p = &o[2];
  auto m = &Ref::set;
  Ref r{p};
  const Ref *q = &r;
  (q->*m)(&w[3]);
  for (int i = 0; i < 50; ++i) {
    w[3] = f(i);
    s = s * 3 + *p;
  }
  return s;
}
[[deco::synchronized]] U functor_of_an_algorithm() {
  U s = 0;
  std::vector<U> w(10), o(10);
  U *p = &o[2];
  std::vector<U *> xs{&w[3]};
  std::for_each(xs.begin(), xs.end(), Op{{p}});
  for (int i = 0; i < 50; ++i) {
    w[3] = f(i);
    s = s * 3 + *p;
  }
  return s;
}
[[deco::synchronized]] U closure_of_an_algorithm() {
  U s = 0;
  std::vector<U> w(10), o(10);
  U *p = &o[2];
  std::vector<Ref> rs{Ref{p}};
  std::for_each(rs.begin(), rs.end(), [&](Ref r) { r.set(&w[3]); });
  for (int i = 0; i < 50; ++i) {
    w[3] = f(i);
    s = s * 3 + *p;
  }
  return s;
}
[[deco::synchronized]] U visited() {
  U s = 0;
  std::vector<U> w(10), o(10);
  U *p = &o[2];
  std::variant<int, Ptr> m = Ptr{&p};
  std::visit(
      [&](auto r) {
        if constexpr (std::is_same_v<decltype(r), Ptr>)
          set4(r, &w[3]);
      },
      m);
  for (int i = 0; i < 50; ++i) {
    w[3] = f(i);
    s = s * 3 + *p;
  }
  return s;
}
[[deco::synchronized]] U any() {
  U s = 0;
  std::vector<U> w(10), o(10);
  U *p = &o[2];
  std::any a = Ptr{&p};
  set4(std::any_cast<Ptr>(a), &w[3]);
  for (int i = 0; i < 50; ++i) {
    w[3] = f(i);
    s = s * 3 + *p;
  }
  return s;
}
[[deco::synchronized]] U shared() {
  U s = 0;
  std::vector<U> w(10), o(10);
  U *p = &o[2];
  std::shared_ptr<Ptr> a = std::make_shared<Ptr>(Ptr{&p});
  set4(*a, &w[3]);
  for (int i = 0; i < 50; ++i) {
    w[3] = f(i);
    s = s * 3 + *p;
  }
  return s;
}
[[deco::synchronized]] U pointer_to_function() {
  U s = 0;
  std::vector<U> w(10), o(10);
  U *p = &o[2];
  void (*fn)(Ref, U *) = set3;
  fn(Ref{p}, &w[3]);
  for (int i = 0; i < 50; ++i) {
    w[3] = f(i);
    s = s * 3 + *p;
  }
  return s;
}
[[deco::synchronized]] U bindings() {
  U s = 0;
  std::vector<U> w(10), o(10);
  U *p = &o[2];
  auto [a, b] = std::pair<U **, int>{&p, 1};
  *a = &w[3];
  for (int i = 0; i < 50; ++i) {
    w[3] = f(i);
    s = s * 3 + *p;
  }
  return s;
}
[[deco::synchronized]] U pointer_to_class() {
  U s = 0;
  std::vector<U> w(10), o(10);
  It one{&o[2]};
  It *it = &one;
  set3(Ref{it->at}, &w[3]);
  for (int i = 0; i < 50; ++i) {
    w[3] = f(i);
    s = s * 3 + *one.at;
  }
  return s;
}
[[deco::synchronized]] U new_pointer() {
  U s = 0;
  std::vector<U> w(10), o(10);
  U *p = &o[2];
  U **z = new U *(p);
  set4({z}, &w[3]);
  p = *z;
  delete z;
  for (int i = 0; i < 50; ++i) {
    w[3] = f(i);
    s = s * 3 + *p;
  }
  return s;
}
[[deco::synchronized]] U element_copied_back() {
  U s = 0;
  std::vector<U> w(10), o(10);
  U *p = &o[2];
  std::vector<U *> ps{p};
  set4({&ps[0]}, &w[3]);
  p = ps[0];
  for (int i = 0; i < 50; ++i) {
    w[3] = f(i);
    s = s * 3 + *p;
  }
  return s;
}
[[deco::synchronized]] U first_element() {
  U s = 0;
  std::vector<U> w(10), o(10);
  U *p = &o[2];
  std::vector<U *> ps{p};
  set4({ps.data()}, &w[3]);
  for (int i = 0; i < 50; ++i) {
    w[3] = f(i);
    s = s * 3 + *p;
  }
  return s;
}
[[deco::synchronized]] U array_as_span() {
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
[[deco::synchronized]] U iterator_to_class() {
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
[[deco::synchronized]] U inserter() {
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
[[deco::synchronized]] U span_itself() {
  U s = 0;
  std::vector<U> w(10), o(10);
  std::span<U> sp(o);
  struct S {
    std::span<U> *s;
  };
  [](S s, std::vector<U> &v) { *s.s = v; }(S{&sp}, w);
  for (int i = 0; i < 50; ++i) {
    w[3] = f(i);
    s = s * 3 + sp[3];
  }
  return s;
}
[[deco::synchronized]] U iterator_itself() {
  U s = 0;
  std::vector<U> w(10), o(10);
  auto i2 = o.begin() + 2;
  struct S {
    std::vector<U>::iterator *s;
  };
  [](S s, std::vector<U> &v) { *s.s = v.begin() + 3; }(S{&i2}, w);
  for (int i = 0; i < 50; ++i) {
    w[3] = f(i);
    s = s * 3 + *i2;
  }
  return s;
}
[[deco::synchronized]] U optional_itself() {
  U s = 0;
  std::vector<U> w(10), o(10);
  std::optional<U *> q = &o[2];
  struct S {
    std::optional<U *> *s;
  };
  [](S s, U *x) { s.s->emplace(x); }(S{&q}, &w[3]);
  for (int i = 0; i < 50; ++i) {
    w[3] = f(i);
    s = s * 3 + **q;
  }
  return s;
}
[[deco::synchronized]] U wrapper_itself() {
  U s = 0;
  std::vector<U> w(10), o(10);
  std::function<U()> q = [&] { return o[2]; };
  struct S {
    std::function<U()> *s;
  };
  [](S s, U *x) { *s.s = [x] { return *x; }; }(S{&q}, &w[3]);
  for (int i = 0; i < 50; ++i) {
    w[3] = f(i);
    s = s * 3 + q();
  }
  return s;
}
[[deco::synchronized]] U wrapper_of_reference() {
  U s = 0;
  std::vector<U> w(10), o(10);
  std::reference_wrapper<U> q = o[2];
  struct S {
    std::reference_wrapper<U> *s;
  };
  [](S s, U &x) { *s.s = x; }(S{&q}, w[3]);
  for (int i = 0; i < 50; ++i) {
    w[3] = f(i);
    s = s * 3 + q.get();
  }
  return s;
}
// Memory that a stateless allocator hands out.
[[deco::synchronized]] U allocator() {
  U s = 0;
  std::allocator<U> m;
  U *p = m.allocate(10), *q = p + 3;
  for (int i = 0; i < 50; ++i) {
    p[3] = f(i);
    s = s * 3 + *q;
  }
  m.deallocate(p, 10);
  return s;
}
// A member of a union is another one too.
union Bits {
  U *p;
  std::uintptr_t n;
};
struct Tagged {
  Bits bits;
  int tag;
};
struct ToTagged {
  Tagged *to;
};
void set_bits(ToTagged h, U *x) { h.to->bits.n = reinterpret_cast<std::uintptr_t>(x); }
[[deco::synchronized]] U united() {
  U s = 0;
  std::vector<U> w(10), o(10);
  Tagged k{{&o[2]}, 1};
  set_bits({&k}, &w[3]);
  for (int i = 0; i < 50; ++i) {
    w[3] = f(i);
    s = s * 3 + *k.bits.p;
  }
  return s;
}

int main() {
  std::printf("reference_wrapper %u\n", reference_wrapper());
  std::printf("tie %u\n", tie());
  std::printf("member_reference %u\n", member_reference());
  std::printf("span_of_one %u\n", span_of_one());
  std::printf("vector_of_addresses %u\n", vector_of_addresses());
  std::printf("function_wrapper %u\n", function_wrapper());
  std::printf("closure_to_template %u\n", closure_to_template());
  std::printf("optional_address %u\n", optional_address());
  std::printf("owned_address %u\n", owned_address());
  std::printf("leads_on %u\n", leads_on());
  std::printf("map_of_addresses %u\n", map_of_addresses());
  std::printf("method %u\n", method());
  std::printf("captured_handle %u\n", captured_handle());
  std::printf("bound %u\n", bound());
  std::printf("invoked %u\n", invoked());
  std::printf("loop_over_handles %u\n", loop_over_handles());
  std::printf("swapped_with_an_element %u\n", swapped_with_an_element());
  std::printf("called_wrapper %u\n", called_wrapper());
  std::printf("virtual_call %u\n", virtual_call());
  std::printf("owned_virtual %u\n", owned_virtual());
  std::printf("nested %u\n", nested());
  std::printf("three_stars %u\n", three_stars());
  std::printf("made_by_a_function %u\n", made_by_a_function());
  std::printf("pack %u\n", pack());
  std::printf("recursion %u\n", recursion());
  std::printf("copied_into %u\n", copied_into());
  std::printf("swapped_behind %u\n", swapped_behind());
  std::printf("chained %u\n", chained());
  std::printf("call_operator %u\n", call_operator());
  std::printf("constructor %u\n", constructor());
  std::printf("destructor %u\n", destructor());
  std::printf("end_of_a_temporary %u\n", end_of_a_temporary());
  std::printf("closure_in_a_closure %u\n", closure_in_a_closure());
  std::printf("generic_closure %u\n", generic_closure());
  std::printf("applied %u\n", applied());
  std::printf("member_function_object %u\n", member_function_object());
  std::printf("pointer_to_member %u\n", pointer_to_member());
  std::printf("functor_of_an_algorithm %u\n", functor_of_an_algorithm());
  std::printf("closure_of_an_algorithm %u\n", closure_of_an_algorithm());
  std::printf("visited %u\n", visited());
  std::printf("any %u\n", any());
  std::printf("shared %u\n", shared());
  std::printf("pointer_to_function %u\n", pointer_to_function());
  std::printf("bindings %u\n", bindings());
  std::printf("pointer_to_class %u\n", pointer_to_class());
  std::printf("new_pointer %u\n", new_pointer());
  std::printf("element_copied_back %u\n", element_copied_back());
  std::printf("first_element %u\n", first_element());
  std::printf("array_as_span %u\n", array_as_span());
  std::printf("iterator_to_class %u\n", iterator_to_class());
  std::printf("inserter %u\n", inserter());
  std::printf("span_itself %u\n", span_itself());
  std::printf("iterator_itself %u\n", iterator_itself());
  std::printf("optional_itself %u\n", optional_itself());
  std::printf("wrapper_itself %u\n", wrapper_itself());
  std::printf("wrapper_of_reference %u\n", wrapper_of_reference());
  std::printf("allocator %u\n", allocator());
  std::printf("united %u\n", united());
}
