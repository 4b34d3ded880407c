// std: c++20
// What objects hold whose type does not tell: shared_ptr<void>, shared_ptr<Base>, deleters, std::function, std::any.
// Helpers make it; its destructor writes what calls in flight read.
#include <any>
#include <cstdio>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <unistd.h>
#include <utility>
#include <variant>
#include <vector>
using std::vector;
[[gnu::pure]] int slow(int v);
[[deco::concurrent]] int rdp(const int *p, int v) { return slow(v) >= 0 ? *p : -1; }
int g;
struct D {
  ~D() { g += 10; }
};
struct B {
  virtual ~B() = default;
};
struct X : B {
  ~X() { g += 100; }
};
struct P {
  int *p;
  P(int *p) : p(p) {}
  P(const P &) = default;
  ~P() { *p += 1000; }
  void operator()() const {}
};

std::shared_ptr<void> make_void() { return std::make_shared<D>(); }
std::shared_ptr<B> make_base() { return std::make_shared<X>(); }
std::shared_ptr<int> make_deleter() {
  return std::shared_ptr<int>(new int, [](int *p) {
    g += 5;
    delete p;
  });
}
std::function<void()> make_function() {
  return [d = std::make_shared<D>()] {};
}
std::any make_any() { return std::any(D()); }
std::shared_ptr<int> make_alias() {
  struct S {
    int i;
    D d;
  };
  auto s = std::make_shared<S>();
  return std::shared_ptr<int>(s, &s->i);
}
std::unique_ptr<B> make_unique() { return std::make_unique<X>(); }

namespace v_reset {
[[deco::synchronized]] long run() {
  int o[1] = {};
  auto s = make_void();
  g = 1;
  o[0] = rdp(&g, 7);
  s = {};
  return o[0];
}
} // namespace v_reset

namespace v_scope {
[[deco::synchronized]] long run() {
  int o[1] = {};
  {
    auto s = make_void();
    g = 1;
    o[0] = rdp(&g, 7);
  }
  return o[0];
}
} // namespace v_scope

namespace v_clear {
[[deco::synchronized]] long run() {
  int o[1] = {};
  vector<decltype(make_void())> v;
  v.push_back(make_void());
  g = 1;
  o[0] = rdp(&g, 7);
  v.clear();
  return o[0];
}
} // namespace v_clear

namespace v_helper {
void drop(decltype(make_void()) &s) { s = {}; }
[[deco::synchronized]] long run() {
  int o[1] = {};
  auto s = make_void();
  g = 1;
  o[0] = rdp(&g, 7);
  drop(s);
  return o[0];
}
} // namespace v_helper

namespace b_reset {
[[deco::synchronized]] long run() {
  int o[1] = {};
  auto s = make_base();
  g = 1;
  o[0] = rdp(&g, 7);
  s = {};
  return o[0];
}
} // namespace b_reset

namespace b_scope {
[[deco::synchronized]] long run() {
  int o[1] = {};
  {
    auto s = make_base();
    g = 1;
    o[0] = rdp(&g, 7);
  }
  return o[0];
}
} // namespace b_scope

namespace b_clear {
[[deco::synchronized]] long run() {
  int o[1] = {};
  vector<decltype(make_base())> v;
  v.push_back(make_base());
  g = 1;
  o[0] = rdp(&g, 7);
  v.clear();
  return o[0];
}
} // namespace b_clear

namespace b_helper {
void drop(decltype(make_base()) &s) { s = {}; }
[[deco::synchronized]] long run() {
  int o[1] = {};
  auto s = make_base();
  g = 1;
  o[0] = rdp(&g, 7);
  drop(s);
  return o[0];
}
} // namespace b_helper

namespace d_reset {
[[deco::synchronized]] long run() {
  int o[1] = {};
  auto s = make_deleter();
  g = 1;
  o[0] = rdp(&g, 7);
  s = {};
  return o[0];
}
} // namespace d_reset

namespace d_scope {
[[deco::synchronized]] long run() {
  int o[1] = {};
  {
    auto s = make_deleter();
    g = 1;
    o[0] = rdp(&g, 7);
  }
  return o[0];
}
} // namespace d_scope

namespace d_clear {
[[deco::synchronized]] long run() {
  int o[1] = {};
  vector<decltype(make_deleter())> v;
  v.push_back(make_deleter());
  g = 1;
  o[0] = rdp(&g, 7);
  v.clear();
  return o[0];
}
} // namespace d_clear

namespace d_helper {
void drop(decltype(make_deleter()) &s) { s = {}; }
[[deco::synchronized]] long run() {
  int o[1] = {};
  auto s = make_deleter();
  g = 1;
  o[0] = rdp(&g, 7);
  drop(s);
  return o[0];
}
} // namespace d_helper

namespace f_reset {
[[deco::synchronized]] long run() {
  int o[1] = {};
  auto s = make_function();
  g = 1;
  o[0] = rdp(&g, 7);
  s = {};
  return o[0];
}
} // namespace f_reset

namespace f_scope {
[[deco::synchronized]] long run() {
  int o[1] = {};
  {
    auto s = make_function();
    g = 1;
    o[0] = rdp(&g, 7);
  }
  return o[0];
}
} // namespace f_scope

namespace f_clear {
[[deco::synchronized]] long run() {
  int o[1] = {};
  vector<decltype(make_function())> v;
  v.push_back(make_function());
  g = 1;
  o[0] = rdp(&g, 7);
  v.clear();
  return o[0];
}
} // namespace f_clear

namespace f_helper {
void drop(decltype(make_function()) &s) { s = {}; }
[[deco::synchronized]] long run() {
  int o[1] = {};
  auto s = make_function();
  g = 1;
  o[0] = rdp(&g, 7);
  drop(s);
  return o[0];
}
} // namespace f_helper

namespace a_reset {
[[deco::synchronized]] long run() {
  int o[1] = {};
  auto s = make_any();
  g = 1;
  o[0] = rdp(&g, 7);
  s = {};
  return o[0];
}
} // namespace a_reset

namespace a_scope {
[[deco::synchronized]] long run() {
  int o[1] = {};
  {
    auto s = make_any();
    g = 1;
    o[0] = rdp(&g, 7);
  }
  return o[0];
}
} // namespace a_scope

namespace a_clear {
[[deco::synchronized]] long run() {
  int o[1] = {};
  vector<decltype(make_any())> v;
  v.push_back(make_any());
  g = 1;
  o[0] = rdp(&g, 7);
  v.clear();
  return o[0];
}
} // namespace a_clear

namespace a_helper {
void drop(decltype(make_any()) &s) { s = {}; }
[[deco::synchronized]] long run() {
  int o[1] = {};
  auto s = make_any();
  g = 1;
  o[0] = rdp(&g, 7);
  drop(s);
  return o[0];
}
} // namespace a_helper

namespace l_reset {
[[deco::synchronized]] long run() {
  int o[1] = {};
  auto s = make_alias();
  g = 1;
  o[0] = rdp(&g, 7);
  s = {};
  return o[0];
}
} // namespace l_reset

namespace l_scope {
[[deco::synchronized]] long run() {
  int o[1] = {};
  {
    auto s = make_alias();
    g = 1;
    o[0] = rdp(&g, 7);
  }
  return o[0];
}
} // namespace l_scope

namespace l_clear {
[[deco::synchronized]] long run() {
  int o[1] = {};
  vector<decltype(make_alias())> v;
  v.push_back(make_alias());
  g = 1;
  o[0] = rdp(&g, 7);
  v.clear();
  return o[0];
}
} // namespace l_clear

namespace l_helper {
void drop(decltype(make_alias()) &s) { s = {}; }
[[deco::synchronized]] long run() {
  int o[1] = {};
  auto s = make_alias();
  g = 1;
  o[0] = rdp(&g, 7);
  drop(s);
  return o[0];
}
} // namespace l_helper

namespace u_reset {
[[deco::synchronized]] long run() {
  int o[1] = {};
  auto s = make_unique();
  g = 1;
  o[0] = rdp(&g, 7);
  s = {};
  return o[0];
}
} // namespace u_reset

namespace u_scope {
[[deco::synchronized]] long run() {
  int o[1] = {};
  {
    auto s = make_unique();
    g = 1;
    o[0] = rdp(&g, 7);
  }
  return o[0];
}
} // namespace u_scope

namespace u_clear {
[[deco::synchronized]] long run() {
  int o[1] = {};
  vector<decltype(make_unique())> v;
  v.push_back(make_unique());
  g = 1;
  o[0] = rdp(&g, 7);
  v.clear();
  return o[0];
}
} // namespace u_clear

namespace u_helper {
void drop(decltype(make_unique()) &s) { s = {}; }
[[deco::synchronized]] long run() {
  int o[1] = {};
  auto s = make_unique();
  g = 1;
  o[0] = rdp(&g, 7);
  drop(s);
  return o[0];
}
} // namespace u_helper

namespace p_any {
[[deco::synchronized]] long run() {
  int o[1] = {};
  int x = 1;
  std::any a = P(&x);
  x = 1;
  o[0] = rdp(&x, 7);
  a.reset();
  return o[0];
}
} // namespace p_any

namespace p_any2 {
[[deco::synchronized]] long run() {
  int o[1] = {};
  int x = 1;
  std::any a = P(&x);
  x = 1;
  o[0] = rdp(&x, 7);
  a = 3;
  return o[0];
}
} // namespace p_any2

namespace p_any3 {
[[deco::synchronized]] long run() {
  int o[1] = {};
  int x = 1;
  {
    std::any a = P(&x);
    x = 1;
    o[0] = rdp(&x, 7);
  }
  return o[0];
}
} // namespace p_any3

namespace p_fn {
[[deco::synchronized]] long run() {
  int o[1] = {};
  int x = 1;
  std::function<void()> a = P(&x);
  x = 1;
  o[0] = rdp(&x, 7);
  a = nullptr;
  return o[0];
}
} // namespace p_fn

namespace p_sh {
[[deco::synchronized]] long run() {
  int o[1] = {};
  int x = 1;
  std::shared_ptr<void> a = std::make_shared<P>(&x);
  x = 1;
  o[0] = rdp(&x, 7);
  a = nullptr;
  return o[0];
}
} // namespace p_sh

namespace p_sh2 {
[[deco::synchronized]] long run() {
  int o[1] = {};
  int x = 1;
  std::shared_ptr<void> a = std::make_shared<P>(&x);
  x = 1;
  o[0] = rdp(&x, 7);
  a.reset();
  return o[0];
}
} // namespace p_sh2

namespace p_opt {
[[deco::synchronized]] long run() {
  int o[1] = {};
  int x = 1;
  std::optional<P> a(&x);
  x = 1;
  o[0] = rdp(&x, 7);
  a.reset();
  return o[0];
}
} // namespace p_opt

namespace p_var {
[[deco::synchronized]] long run() {
  int o[1] = {};
  int x = 1;
  std::variant<int, P> a(P{&x});
  x = 1;
  o[0] = rdp(&x, 7);
  a = 1;
  return o[0];
}
} // namespace p_var

namespace p_map {
[[deco::synchronized]] long run() {
  int o[1] = {};
  int x = 1;
  std::map<int, P> a;
  a.emplace(1, &x);
  x = 1;
  o[0] = rdp(&x, 7);
  a.erase(1);
  return o[0];
}
} // namespace p_map

namespace p_swap {
[[deco::synchronized]] long run() {
  int o[1] = {};
  int x = 1;
  std::shared_ptr<void> a = std::make_shared<P>(&x);
  x = 1;
  o[0] = rdp(&x, 7);
  std::shared_ptr<void>().swap(a);
  return o[0];
}
} // namespace p_swap

namespace p_exch {
[[deco::synchronized]] long run() {
  int o[1] = {};
  int x = 1;
  std::shared_ptr<void> a = std::make_shared<P>(&x);
  x = 1;
  o[0] = rdp(&x, 7);
  std::exchange(a, nullptr);
  return o[0];
}
} // namespace p_exch

int main() {
  std::printf("v_reset %ld\n", static_cast<long>(v_reset::run()));
  std::printf("v_scope %ld\n", static_cast<long>(v_scope::run()));
  std::printf("v_clear %ld\n", static_cast<long>(v_clear::run()));
  std::printf("v_helper %ld\n", static_cast<long>(v_helper::run()));
  std::printf("b_reset %ld\n", static_cast<long>(b_reset::run()));
  std::printf("b_scope %ld\n", static_cast<long>(b_scope::run()));
  std::printf("b_clear %ld\n", static_cast<long>(b_clear::run()));
  std::printf("b_helper %ld\n", static_cast<long>(b_helper::run()));
  std::printf("d_reset %ld\n", static_cast<long>(d_reset::run()));
  std::printf("d_scope %ld\n", static_cast<long>(d_scope::run()));
  std::printf("d_clear %ld\n", static_cast<long>(d_clear::run()));
  std::printf("d_helper %ld\n", static_cast<long>(d_helper::run()));
  std::printf("f_reset %ld\n", static_cast<long>(f_reset::run()));
  std::printf("f_scope %ld\n", static_cast<long>(f_scope::run()));
  std::printf("f_clear %ld\n", static_cast<long>(f_clear::run()));
  std::printf("f_helper %ld\n", static_cast<long>(f_helper::run()));
  std::printf("a_reset %ld\n", static_cast<long>(a_reset::run()));
  std::printf("a_scope %ld\n", static_cast<long>(a_scope::run()));
  std::printf("a_clear %ld\n", static_cast<long>(a_clear::run()));
  std::printf("a_helper %ld\n", static_cast<long>(a_helper::run()));
  std::printf("l_reset %ld\n", static_cast<long>(l_reset::run()));
  std::printf("l_scope %ld\n", static_cast<long>(l_scope::run()));
  std::printf("l_clear %ld\n", static_cast<long>(l_clear::run()));
  std::printf("l_helper %ld\n", static_cast<long>(l_helper::run()));
  std::printf("u_reset %ld\n", static_cast<long>(u_reset::run()));
  std::printf("u_scope %ld\n", static_cast<long>(u_scope::run()));
  std::printf("u_clear %ld\n", static_cast<long>(u_clear::run()));
  std::printf("u_helper %ld\n", static_cast<long>(u_helper::run()));
  std::printf("p_any %ld\n", static_cast<long>(p_any::run()));
  std::printf("p_any2 %ld\n", static_cast<long>(p_any2::run()));
  std::printf("p_any3 %ld\n", static_cast<long>(p_any3::run()));
  std::printf("p_fn %ld\n", static_cast<long>(p_fn::run()));
  std::printf("p_sh %ld\n", static_cast<long>(p_sh::run()));
  std::printf("p_sh2 %ld\n", static_cast<long>(p_sh2::run()));
  std::printf("p_opt %ld\n", static_cast<long>(p_opt::run()));
  std::printf("p_var %ld\n", static_cast<long>(p_var::run()));
  std::printf("p_map %ld\n", static_cast<long>(p_map::run()));
  std::printf("p_swap %ld\n", static_cast<long>(p_swap::run()));
  std::printf("p_exch %ld\n", static_cast<long>(p_exch::run()));
}
int slow(int v) {
  usleep(300);
  return v % 1000;
}
