// Return types of templates are repeated as they were written.
#include <cstdio>
#include <map>
#include <string>
#include <type_traits>
#include <vector>
[[deco::concurrent]] int sq(int x) { return x * x; }
namespace ns {
struct R {
  int v;
};
template <class T> struct Box {
  T v;
  using type = T;
  struct In {
    T w;
  };
};
template <class T> struct C {
  std::vector<int> d;
  const T *p;
  struct Inner {
    int q;
  };
  [[deco::synchronized]] const T *a() {
    d[0] = sq(1);
    return p;
  }
  [[deco::synchronized]] T const &b() {
    d[0] = sq(2);
    return *p;
  }
  [[deco::synchronized]] C &c() {
    d[0] = sq(3);
    return *this;
  }
  [[deco::synchronized]] C<T> *d2() {
    d[0] = sq(3);
    return this;
  }
  [[deco::synchronized]] Inner e() {
    d[0] = sq(4);
    return {d[0]};
  }
  [[deco::synchronized]] typename Box<T>::In f() {
    d[0] = sq(4);
    return {T()};
  }
  [[deco::synchronized]] auto g() -> std::vector<T> {
    d[0] = sq(4);
    return {T(), T()};
  }
  [[deco::synchronized]] std::enable_if_t<std::is_integral_v<T>, unsigned long> h() {
    d[0] = sq(5);
    return d[0];
  }
  [[deco::synchronized]] struct R i() {
    d[0] = sq(5);
    return {d[0]};
  }
  [[deco::synchronized]] int (&j())[3] {
    static int x[3];
    d[0] = sq(6);
    return x;
  }
  [[deco::synchronized]] void (*k())(int) {
    d[0] = sq(6);
    return nullptr;
  }
  template <class U> [[deco::synchronized]] std::map<T, const U *> l(const U &u) {
    d[0] = sq(6);
    return {{T(), &u}};
  }
  template <class U> [[deco::synchronized]] U m(U u) {
    d[0] = sq(6);
    return u;
  }
  [[deco::synchronized]] explicit operator bool() {
    d[0] = sq(7);
    return d[0] > 3;
  }
  [[deco::synchronized]] operator const char *() {
    d[0] = sq(7);
    return "x";
  }
};
template <class T, class U> [[deco::synchronized]] auto sum(T t, U u) -> decltype(t + u) {
  int r[1];
  r[0] = sq(2);
  return t + u + r[0];
}
} // namespace ns
int main() {
  int x = 3;
  ns::C<int> c{{0}, &x};
  std::printf("%d %d %d %d %d %d %d %d %d %d %d %d %d %d %s\n", *c.a(), c.b(), c.c().d[0],
              c.d2()->d[0], c.e().q, c.f().w, int(c.g().size()), int(c.h()), c.i().v, c.j()[1],
              c.k() == nullptr, int(*c.l(short(3))[0]), c.m(4), bool(c), (const char *)c);
}
