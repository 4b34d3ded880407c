// std: c++20
// Functions that cast their object or a parameter to a derived class, with or without the curiously recurring template
// pattern, and reach what pointers of that class lead to.
#include <cstdio>
#include <map>
#include <unistd.h>
#include <vector>
[[gnu::pure]] int slow(int v);
[[deco::concurrent]] int rdp(const int *p, int v) { return slow(v) >= 0 ? *p : -1; }
[[deco::concurrent]] void wr(int &r, int v) {
  int w = slow(v);
  r = w + 100;
}

namespace crtp_pointer_member {
template <class T> struct Cr {
  void go() { static_cast<T *>(this)->impl(); }
};
struct Dd : Cr<Dd> {
  int *p;
  void impl() { *p = 9; }
};
[[deco::synchronized]] long run() {
  int x = 1, o[2] = {};
  Dd d;
  d.p = &x;
  o[0] = rdp(&x, 1);
  d.go();
  return o[0] * 10 + o[1];
}
} // namespace crtp_pointer_member

namespace crtp_base_ref {
template <class T> struct Cr {
  void go() { static_cast<T *>(this)->impl(); }
};
struct Dd : Cr<Dd> {
  int *p;
  void impl() { *p = 9; }
};
[[deco::synchronized]] long run() {
  int x = 1, o[2] = {};
  Dd d;
  d.p = &x;
  Cr<Dd> &c = d;
  o[0] = rdp(&x, 1);
  c.go();
  return o[0] * 10 + o[1];
}
} // namespace crtp_base_ref

namespace downcast_in_callee {
struct B {
  int z = 0;
};
struct Dd : B {
  int *p;
  void impl() { *p = 9; }
};
void go(B &b) { static_cast<Dd &>(b).impl(); }
[[deco::synchronized]] long run() {
  int x = 1, o[2] = {};
  Dd d;
  d.p = &x;
  o[0] = rdp(&x, 1);
  go(d);
  return o[0] * 10 + o[1];
}
} // namespace downcast_in_callee

namespace downcast_in_callee_read {
struct Base {
  int id = 0;
};
struct Der : Base {
  int x = 1;
  int *p = &x;
};
int peek(const Base &b) { return *static_cast<const Der &>(b).p; }
[[deco::synchronized]] long run() {
  int o[4] = {};
  int x = 0;
  Der d;
  d.p = &x;
  wr(x, 1);
  int y = peek(d);
  return y;
}
} // namespace downcast_in_callee_read

namespace crtp_iterator_deref {
template <class D> struct Itf {
  D &operator++() {
    auto &d = static_cast<D &>(*this);
    d.adv();
    return d;
  }
  int &operator*() { return static_cast<D &>(*this).get(); }
};
struct Cur : Itf<Cur> {
  int *p;
  Cur(int *p) : p(p) {}
  void adv() { ++p; }
  int &get() { return *p; }
};
[[deco::synchronized]] long run() {
  int a[5] = {1, 2, 3, 4, 5};
  Cur c(a);
  for (int i = 0; i < 4; ++i) {
    wr(*c, i);
    if (i & 1)
      ++c;
  }
  long r = 0;
  for (int k : a)
    r = r * 31 + k;
  return r;
}
} // namespace crtp_iterator_deref

namespace crtp_visitor {
template <class D> struct Visitor {
  void visit(std::vector<int> &v) {
    for (int &k : v)
      static_cast<D *>(this)->on(k);
  }
};
struct Sum : Visitor<Sum> {
  long *s;
  void on(int &k) { *s += k; }
};
struct Mul : Visitor<Mul> {
  std::map<int, int> *m;
  void on(int k) { (*m)[k]++; }
};
[[deco::concurrent]] long rl(const long *p, int v) { return slow(v) * 0 + *p; }
[[deco::synchronized]] long run() {
  long s = 0;
  std::map<int, int> mm{{1, 5}};
  std::vector<int> v{1, 2};
  Sum q;
  q.s = &s;
  Mul mu;
  mu.m = &mm;
  long o[3] = {};
  o[0] = rl(&s, 1);
  q.visit(v);
  o[1] = rdp(&mm[1], 1);
  mu.visit(v);
  return o[0] * 10 + o[1];
}
} // namespace crtp_visitor

namespace crtp_spawns_conflict {
template <class D> struct Mix {
  [[deco::concurrent]] void work(int v) { static_cast<D *>(this)->impl(slow(v)); }
};
struct W : Mix<W> {
  int *acc;
  W(int *a) : acc(a) {}
  void impl(int v) { *acc = *acc * 3 + v; }
};
[[deco::synchronized]] long run() {
  int x = 1;
  std::vector<W> w{&x, &x, &x};
  for (int i = 0; i < 3; ++i)
    w[i].work(i);
  return x;
}
} // namespace crtp_spawns_conflict

namespace crtp_spawn_reads {
template <class D> struct Mix {
  [[deco::concurrent]] int work(int v) const { return static_cast<const D *>(this)->impl(slow(v)); }
};
struct W : Mix<W> {
  int *acc;
  W(int *a) : acc(a) {}
  int impl(int v) const { return *acc * 3 + v; }
};
[[deco::synchronized]] long run() {
  int x = 1, o[4] = {};
  W w{&x};
  for (int i = 0; i < 4; ++i) {
    o[i] = w.work(i);
    x += 2;
  }
  long r = 0;
  for (int k : o)
    r = r * 31 + k;
  return r;
}
} // namespace crtp_spawn_reads

namespace downcast_nested_in_callee {
struct B {
  int z = 0;
};
struct D : B {
  int *p;
};
int get(const B &b) { return *static_cast<const D &>(b).p; }
struct H {
  D d;
  int operator()() const { return get(d); }
};
[[deco::concurrent]] int rd(const H &h, int v) {
  slow(v);
  return h();
}
[[deco::synchronized]] long run() {
  int x = 1, o[4] = {};
  H h;
  h.d.p = &x;
  for (int i = 0; i < 4; ++i) {
    o[i] = rd(h, i);
    x += 2;
  }
  long r = x;
  for (int k : o)
    r = r * 31 + k;
  return r;
}
} // namespace downcast_nested_in_callee

int main() {
  std::printf("crtp_pointer_member %ld\n", static_cast<long>(crtp_pointer_member::run()));
  std::printf("crtp_base_ref %ld\n", static_cast<long>(crtp_base_ref::run()));
  std::printf("downcast_in_callee %ld\n", static_cast<long>(downcast_in_callee::run()));
  std::printf("downcast_in_callee_read %ld\n", static_cast<long>(downcast_in_callee_read::run()));
  std::printf("crtp_iterator_deref %ld\n", static_cast<long>(crtp_iterator_deref::run()));
  std::printf("crtp_visitor %ld\n", static_cast<long>(crtp_visitor::run()));
  std::printf("crtp_spawns_conflict %ld\n", static_cast<long>(crtp_spawns_conflict::run()));
  std::printf("crtp_spawn_reads %ld\n", static_cast<long>(crtp_spawn_reads::run()));
  std::printf("downcast_nested_in_callee %ld\n", static_cast<long>(downcast_nested_in_callee::run()));
}
int slow(int v) {
  usleep(300);
  return v % 1000;
}
