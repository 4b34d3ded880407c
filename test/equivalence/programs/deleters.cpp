// std: c++20
// Deleters that are pointers to functions, classes, closures; what smart pointers and wrappers hold that calls are
// given by value: what runs at their end changes what calls in flight read.
#include <any>
#include <cstdio>
#include <exception>
#include <functional>
#include <memory>
#include <unistd.h>
#include <utility>
#include <vector>
[[gnu::pure]] int slow(int v);
[[deco::concurrent]] int rdp(const int *p, int v) { return slow(v) >= 0 ? *p : -1; }
void del(int *p) { *p += 9; }
int g;
void delg(int *) { g += 9; }
struct C {
  void *h;
};
void closeC(C *c) {
  *static_cast<int *>(c->h) += 7;
  delete c;
}

namespace fp_scope {
[[deco::synchronized]] long run() {
  int x = 1, o[1] = {};
  {
    std::shared_ptr<int> s(&x, del);
    o[0] = rdp(&x, 1);
  }
  return o[0];
}
} // namespace fp_scope

namespace fp_reset {
[[deco::synchronized]] long run() {
  int x = 1, o[1] = {};
  std::shared_ptr<int> s(&x, del);
  o[0] = rdp(&x, 1);
  s.reset();
  return o[0];
}
} // namespace fp_reset

namespace fp_assign {
[[deco::synchronized]] long run() {
  int x = 1, o[1] = {};
  std::shared_ptr<int> s(&x, &del);
  o[0] = rdp(&x, 1);
  s = nullptr;
  return o[0];
}
} // namespace fp_assign

namespace fp_global {
[[deco::synchronized]] long run() {
  int y = 0, o[1] = {};
  g = 1;
  std::shared_ptr<int> s(&y, delg);
  o[0] = rdp(&g, 1);
  s.reset();
  return o[0];
}
} // namespace fp_global

namespace fp_helper {
std::shared_ptr<int> make(int *p) { return {p, del}; }
[[deco::synchronized]] long run() {
  int x = 1, o[1] = {};
  auto s = make(&x);
  o[0] = rdp(&x, 1);
  s.reset();
  return o[0];
}
} // namespace fp_helper

namespace fp_helper_g {
int kept;
std::shared_ptr<int> make() { return {&kept, delg}; }
[[deco::synchronized]] long run() {
  int o[1] = {};
  g = 1;
  {
    auto s = make();
    o[0] = rdp(&g, 1);
  }
  return o[0];
}
} // namespace fp_helper_g

namespace fp_clear {
[[deco::synchronized]] long run() {
  int x = 1, o[1] = {};
  std::vector<std::shared_ptr<int>> v;
  v.emplace_back(&x, del);
  o[0] = rdp(&x, 1);
  v.clear();
  return o[0];
}
} // namespace fp_clear

namespace fp_handle {
[[deco::synchronized]] long run() {
  int x = 1, o[1] = {};
  std::shared_ptr<C> s(new C{&x}, closeC);
  o[0] = rdp(&x, 1);
  s.reset();
  return o[0];
}
} // namespace fp_handle

namespace fn_scope {
[[deco::synchronized]] long run() {
  int x = 1, o[1] = {};
  {
    std::shared_ptr<int> s(&x, std::function<void(int *)>(del));
    o[0] = rdp(&x, 1);
  }
  return o[0];
}
} // namespace fn_scope

namespace fn_reset {
[[deco::synchronized]] long run() {
  int x = 1, o[1] = {};
  std::function<void(int *)> f = del;
  std::shared_ptr<int> s(&x, f);
  o[0] = rdp(&x, 1);
  s.reset();
  return o[0];
}
} // namespace fn_reset

namespace ref_deleter {
struct D {
  int n = 1;
  void operator()(int *p) {
    *p += 4;
    ++n;
  }
};
[[deco::synchronized]] long run() {
  int x = 1, o[1] = {};
  D d;
  std::shared_ptr<int> s(&x, std::ref(d));
  o[0] = rdp(&d.n, 1);
  s.reset();
  return o[0];
}
} // namespace ref_deleter

namespace generic_deleter {
[[deco::synchronized]] long run() {
  int x = 1, o[1] = {};
  std::shared_ptr<int> s(&x, [](auto *p) { *p += 4; });
  o[0] = rdp(&x, 1);
  s.reset();
  return o[0];
}
} // namespace generic_deleter

namespace template_deleter {
struct D {
  template <class T> void operator()(T *p) const { *p += 4; }
};
[[deco::synchronized]] long run() {
  int x = 1, o[1] = {};
  std::shared_ptr<int> s(&x, D());
  o[0] = rdp(&x, 1);
  s.reset();
  return o[0];
}
} // namespace template_deleter

namespace base_deleter {
struct B {
  void operator()(int *p) const { *p += 4; }
};
struct D : B {};
[[deco::synchronized]] long run() {
  int x = 1, o[1] = {};
  std::shared_ptr<int> s(&x, D());
  o[0] = rdp(&x, 1);
  s.reset();
  return o[0];
}
} // namespace base_deleter

namespace bound_deleter {
void rel(int *p, int by) { *p += by; }
[[deco::synchronized]] long run() {
  int x = 1, o[1] = {};
  std::shared_ptr<int> s(&x, std::bind(rel, std::placeholders::_1, 3));
  o[0] = rdp(&x, 1);
  s.reset();
  return o[0];
}
} // namespace bound_deleter

namespace u_fp_reset {
[[deco::synchronized]] long run() {
  int x = 1, o[1] = {};
  std::unique_ptr<int, void (*)(int *)> s(&x, del);
  o[0] = rdp(&x, 1);
  s.reset();
  return o[0];
}
} // namespace u_fp_reset

namespace u_fp_global {
[[deco::synchronized]] long run() {
  int y = 0, o[1] = {};
  g = 1;
  std::unique_ptr<int, void (*)(int *)> s(&y, delg);
  o[0] = rdp(&g, 1);
  s = nullptr;
  return o[0];
}
} // namespace u_fp_global

namespace u_base {
struct B {
  void operator()(int *p) const { *p += 4; }
};
struct D : B {};
[[deco::synchronized]] long run() {
  int x = 1, o[1] = {};
  {
    std::unique_ptr<int, D> s(&x);
    o[0] = rdp(&x, 1);
  }
  return o[0];
}
} // namespace u_base

namespace u_to_s {
[[deco::synchronized]] long run() {
  int x = 1, o[1] = {};
  std::unique_ptr<int, void (*)(int *)> u(&x, del);
  std::shared_ptr<int> s(std::move(u));
  o[0] = rdp(&x, 1);
  s.reset();
  return o[0];
}
} // namespace u_to_s

namespace u_to_s_class {
struct D {
  void operator()(int *p) const { *p += 4; }
};
[[deco::synchronized]] long run() {
  int x = 1, o[1] = {};
  std::shared_ptr<int> s = std::unique_ptr<int, D>(&x);
  o[0] = rdp(&x, 1);
  s.reset();
  return o[0];
}
} // namespace u_to_s_class

namespace s_reset_fp {
[[deco::synchronized]] long run() {
  int x = 1, o[1] = {};
  std::shared_ptr<int> s;
  s.reset(&x, del);
  o[0] = rdp(&x, 1);
  s.reset();
  return o[0];
}
} // namespace s_reset_fp

namespace s_void_fp {
[[deco::synchronized]] long run() {
  int x = 1, o[1] = {};
  std::shared_ptr<void> s = std::shared_ptr<int>(&x, del);
  o[0] = rdp(&x, 1);
  s.reset();
  return o[0];
}
} // namespace s_void_fp

namespace any_of_shared {
[[deco::synchronized]] long run() {
  int x = 1, o[1] = {};
  std::any a = std::shared_ptr<int>(&x, del);
  o[0] = rdp(&x, 1);
  a.reset();
  return o[0];
}
} // namespace any_of_shared

namespace fn_of_shared {
[[deco::synchronized]] long run() {
  int x = 1, o[1] = {};
  std::function<void()> a = [s = std::shared_ptr<int>(&x, del)] {};
  o[0] = rdp(&x, 1);
  a = nullptr;
  return o[0];
}
} // namespace fn_of_shared

namespace throw_nested {
struct E {
  int *p;
  E(int *p) : p(p) {}
  E(const E &o) : p(o.p) {}
  ~E() { *p += 10; }
};
[[deco::synchronized]] long run() {
  int x = 1, o[1] = {};
  std::exception_ptr ep;
  try {
    std::throw_with_nested(E(&x));
  } catch (...) {
    ep = std::current_exception();
  }
  x = 1;
  o[0] = rdp(&x, 1);
  ep = nullptr;
  return o[0];
}
} // namespace throw_nested

namespace rethrown_int {
[[deco::synchronized]] long run() {
  int x = 1, o[1] = {};
  std::exception_ptr ep;
  try {
    throw std::shared_ptr<int>(&x, del);
  } catch (...) {
    ep = std::current_exception();
  }
  o[0] = rdp(&x, 1);
  ep = nullptr;
  return o[0];
}
} // namespace rethrown_int

void deleteCounting(int *p) {
  usleep(200);
  g += 9;
  delete p;
}
struct DG {
  void operator()(int *p) const {
    usleep(200);
    g += 9;
    delete p;
  }
};
struct V {
  ~V() {
    usleep(200);
    g += 9;
  }
};
struct B {
  virtual ~B() = default;
};
struct X : B {
  ~X() override {
    usleep(200);
    g += 9;
  }
};
[[deco::concurrent]] int rg(int v) { return slow(v) >= 0 ? g : 0; }

namespace u_class_parameter {
using P = std::unique_ptr<int, DG>;
[[deco::concurrent]] int f(P p, int v) { return *p + slow(v); }
[[deco::synchronized]] long run() {
  g = 1;
  int o[3] = {};
  P p(new int(1));
  o[0] = f(std::move(p), 1);
  o[1] = rg(2);
  o[2] = g;
  return o[1] * 100 + o[2];
}
} // namespace u_class_parameter

namespace u_pointer_parameter {
using P = std::unique_ptr<int, void (*)(int *)>;
[[deco::concurrent]] int f(P p, int v) { return *p + slow(v); }
[[deco::synchronized]] long run() {
  g = 1;
  int o[3] = {};
  P p(new int(1), deleteCounting);
  o[0] = f(std::move(p), 1);
  o[1] = rg(2);
  o[2] = g;
  return o[1] * 100 + o[2];
}
} // namespace u_pointer_parameter

namespace u_virtual_parameter {
using P = std::unique_ptr<B>;
[[deco::concurrent]] int f(P p, int v) { return (p ? 1 : 0) + slow(v); }
[[deco::synchronized]] long run() {
  g = 1;
  int o[3] = {};
  P p(new X);
  o[0] = f(std::move(p), 1);
  o[1] = rg(2);
  o[2] = g;
  return o[1] * 100 + o[2];
}
} // namespace u_virtual_parameter

namespace s_class_parameter {
using P = std::shared_ptr<int>;
[[deco::concurrent]] int f(P p, int v) { return *p + slow(v); }
[[deco::synchronized]] long run() {
  g = 1;
  int o[3] = {};
  P p(new int(1), DG());
  o[0] = f(p, 1);
  p.reset();
  o[1] = rg(2);
  o[2] = g;
  return o[1] * 100 + o[2];
}
} // namespace s_class_parameter

namespace s_pointer_parameter {
using P = std::shared_ptr<int>;
[[deco::concurrent]] int f(P p, int v) { return *p + slow(v); }
[[deco::synchronized]] long run() {
  g = 1;
  int o[3] = {};
  P p(new int(1), deleteCounting);
  o[0] = f(p, 1);
  p.reset();
  o[1] = rg(2);
  o[2] = g;
  return o[1] * 100 + o[2];
}
} // namespace s_pointer_parameter

namespace s_void_parameter {
using P = std::shared_ptr<void>;
[[deco::concurrent]] int f(P p, int v) { return (p ? 1 : 0) + slow(v); }
[[deco::synchronized]] long run() {
  g = 1;
  int o[3] = {};
  P p = std::make_shared<V>();
  o[0] = f(p, 1);
  p.reset();
  o[1] = rg(2);
  o[2] = g;
  return o[1] * 100 + o[2];
}
} // namespace s_void_parameter

namespace s_base_parameter {
using P = std::shared_ptr<B>;
[[deco::concurrent]] int f(P p, int v) { return (p ? 1 : 0) + slow(v); }
[[deco::synchronized]] long run() {
  g = 1;
  int o[3] = {};
  P p = std::make_shared<X>();
  o[0] = f(p, 1);
  p.reset();
  o[1] = rg(2);
  o[2] = g;
  return o[1] * 100 + o[2];
}
} // namespace s_base_parameter

namespace fn_value_parameter {
struct Q {
  std::shared_ptr<V> v = std::make_shared<V>();
  int operator()() const { return 1; }
};
using P = std::function<int()>;
[[deco::concurrent]] int f(P p, int v) { return (p ? 1 : 0) + slow(v); }
[[deco::synchronized]] long run() {
  P p = Q();
  g = 1;
  int o[3] = {};
  o[0] = f(p, 1);
  p = nullptr;
  o[1] = rg(2);
  o[2] = g;
  return o[1] * 100 + o[2];
}
} // namespace fn_value_parameter

int main() {
  std::printf("fp_scope %ld\n", static_cast<long>(fp_scope::run()));
  std::printf("fp_reset %ld\n", static_cast<long>(fp_reset::run()));
  std::printf("fp_assign %ld\n", static_cast<long>(fp_assign::run()));
  std::printf("fp_global %ld\n", static_cast<long>(fp_global::run()));
  std::printf("fp_helper %ld\n", static_cast<long>(fp_helper::run()));
  std::printf("fp_helper_g %ld\n", static_cast<long>(fp_helper_g::run()));
  std::printf("fp_clear %ld\n", static_cast<long>(fp_clear::run()));
  std::printf("fp_handle %ld\n", static_cast<long>(fp_handle::run()));
  std::printf("fn_scope %ld\n", static_cast<long>(fn_scope::run()));
  std::printf("fn_reset %ld\n", static_cast<long>(fn_reset::run()));
  std::printf("ref_deleter %ld\n", static_cast<long>(ref_deleter::run()));
  std::printf("generic_deleter %ld\n", static_cast<long>(generic_deleter::run()));
  std::printf("template_deleter %ld\n", static_cast<long>(template_deleter::run()));
  std::printf("base_deleter %ld\n", static_cast<long>(base_deleter::run()));
  std::printf("bound_deleter %ld\n", static_cast<long>(bound_deleter::run()));
  std::printf("u_fp_reset %ld\n", static_cast<long>(u_fp_reset::run()));
  std::printf("u_fp_global %ld\n", static_cast<long>(u_fp_global::run()));
  std::printf("u_base %ld\n", static_cast<long>(u_base::run()));
  std::printf("u_to_s %ld\n", static_cast<long>(u_to_s::run()));
  std::printf("u_to_s_class %ld\n", static_cast<long>(u_to_s_class::run()));
  std::printf("s_reset_fp %ld\n", static_cast<long>(s_reset_fp::run()));
  std::printf("s_void_fp %ld\n", static_cast<long>(s_void_fp::run()));
  std::printf("any_of_shared %ld\n", static_cast<long>(any_of_shared::run()));
  std::printf("fn_of_shared %ld\n", static_cast<long>(fn_of_shared::run()));
  std::printf("throw_nested %ld\n", static_cast<long>(throw_nested::run()));
  std::printf("rethrown_int %ld\n", static_cast<long>(rethrown_int::run()));
  std::printf("u_class_parameter %ld\n", static_cast<long>(u_class_parameter::run()));
  std::printf("u_pointer_parameter %ld\n", static_cast<long>(u_pointer_parameter::run()));
  std::printf("u_virtual_parameter %ld\n", static_cast<long>(u_virtual_parameter::run()));
  std::printf("s_class_parameter %ld\n", static_cast<long>(s_class_parameter::run()));
  std::printf("s_pointer_parameter %ld\n", static_cast<long>(s_pointer_parameter::run()));
  std::printf("s_void_parameter %ld\n", static_cast<long>(s_void_parameter::run()));
  std::printf("s_base_parameter %ld\n", static_cast<long>(s_base_parameter::run()));
  std::printf("fn_value_parameter %ld\n", static_cast<long>(fn_value_parameter::run()));
}
int slow(int v) {
  usleep(300);
  return v % 1000;
}
