// std: c++20
// Copies and ends of what std::function holds, and of exceptions that are kept.
#include <cstdio>
#include <exception>
#include <functional>
#include <future>
#include <unistd.h>
#include <vector>
[[gnu::pure]] int slow(int v);
[[deco::concurrent]] int rdp(const int *p, int v) { return slow(v) >= 0 ? *p : -1; }
int gl;
struct Q {
  Q() = default;
  Q(const Q &) { gl *= 2; }
  ~Q() { gl += 1000; }
  void operator()() const {}
};
struct E {
  int *p;
  E(int *p) : p(p) {}
  E(const E &e) : p(e.p) {}
  ~E() { *p += 10; }
};

namespace fn_copy {
[[deco::synchronized]] long run() {
  std::function<void()> a = Q(), b;
  gl = 1;
  int o[1] = {};
  o[0] = rdp(&gl, 7);
  b = a;
  return o[0];
}
} // namespace fn_copy

namespace fn_copy2 {
[[deco::synchronized]] long run() {
  std::function<void()> a = Q();
  gl = 1;
  int o[1] = {};
  o[0] = rdp(&gl, 7);
  std::function<void()> b(a);
  return o[0];
}
} // namespace fn_copy2

namespace fn_vec {
[[deco::synchronized]] long run() {
  std::function<void()> a = Q();
  std::vector<std::function<void()>> v;
  gl = 1;
  int o[1] = {};
  o[0] = rdp(&gl, 7);
  v.push_back(a);
  return o[0];
}
} // namespace fn_vec

namespace fn_veccopy {
[[deco::synchronized]] long run() {
  std::vector<std::function<void()>> v(2, Q()), w;
  gl = 1;
  int o[1] = {};
  o[0] = rdp(&gl, 7);
  w = v;
  return o[0];
}
} // namespace fn_veccopy

namespace fn_struct {
struct S {
  std::function<void()> f;
};
[[deco::synchronized]] long run() {
  S a{Q()};
  gl = 1;
  int o[1] = {};
  o[0] = rdp(&gl, 7);
  S b = a;
  return o[0];
}
} // namespace fn_struct

namespace fn_reset {
[[deco::synchronized]] long run() {
  std::function<void()> a = Q();
  gl = 1;
  int o[1] = {};
  o[0] = rdp(&gl, 7);
  a = nullptr;
  return o[0];
}
} // namespace fn_reset

namespace fn_scope {
[[deco::synchronized]] long run() {
  int o[1] = {};
  {
    std::function<void()> a = Q();
    gl = 1;
    o[0] = rdp(&gl, 7);
  }
  return o[0];
}
} // namespace fn_scope

namespace fn_clear {
[[deco::synchronized]] long run() {
  int o[1] = {};
  std::vector<std::function<void()>> v(2, Q());
  gl = 1;
  o[0] = rdp(&gl, 7);
  v.clear();
  return o[0];
}
} // namespace fn_clear

namespace fn_byvalue {
int call(std::function<void()> f) { return f ? 1 : 0; }
[[deco::synchronized]] long run() {
  std::function<void()> a = Q();
  gl = 1;
  int o[1] = {};
  o[0] = rdp(&gl, 7);
  call(a);
  return o[0];
}
} // namespace fn_byvalue

namespace ep_reset {
[[deco::synchronized]] long run() {
  int x = 1, o[8] = {};
  std::exception_ptr ep;
  try {
    throw E(&x);
  } catch (...) {
    ep = std::current_exception();
  }
  x = 1;
  o[0] = rdp(&x, 1);
  ep = nullptr;
  return o[0];
}
} // namespace ep_reset

namespace ep_scope {
[[deco::synchronized]] long run() {
  int x = 1, o[8] = {};
  {
    std::exception_ptr ep;
    try {
      throw E(&x);
    } catch (...) {
      ep = std::current_exception();
    }
    x = 1;
    o[0] = rdp(&x, 1);
  }
  return o[0];
}
} // namespace ep_scope

namespace ep_make {
[[deco::synchronized]] long run() {
  int x = 1, o[8] = {};
  {
    std::exception_ptr ep = std::make_exception_ptr(E(&x));
    x = 1;
    o[0] = rdp(&x, 1);
  }
  return o[0];
}
} // namespace ep_make

namespace ep_struct {
struct S {
  std::exception_ptr ep;
};
[[deco::synchronized]] long run() {
  int x = 1, o[8] = {};
  S s;
  try {
    throw E(&x);
  } catch (...) {
    s.ep = std::current_exception();
  }
  x = 1;
  o[0] = rdp(&x, 1);
  s = S();
  return o[0];
}
} // namespace ep_struct

namespace ep_vector {
[[deco::synchronized]] long run() {
  int x = 1, o[8] = {};
  std::vector<std::exception_ptr> s;
  try {
    throw E(&x);
  } catch (...) {
    s.push_back(std::current_exception());
  }
  x = 1;
  o[0] = rdp(&x, 1);
  s.clear();
  return o[0];
}
} // namespace ep_vector

namespace ep_handler {
[[deco::synchronized]] long run() {
  int x = 1, o[8] = {};
  try {
    throw E(&x);
  } catch (...) {
    x = 1;
    o[0] = rdp(&x, 1);
  }
  return o[0];
}
} // namespace ep_handler

namespace ep_handler2 {
[[deco::synchronized]] long run() {
  int x = 1, o[8] = {};
  try {
    throw E(&x);
  } catch (E &) {
    x = 1;
    o[0] = rdp(&x, 1);
  }
  return o[0];
}
} // namespace ep_handler2

namespace ep_handler3 {
void t(int *p) { throw E(p); }
[[deco::synchronized]] long run() {
  int x = 1, o[8] = {};
  try {
    t(&x);
  } catch (const E &) {
    x = 1;
    o[0] = rdp(&x, 1);
  }
  return o[0];
}
} // namespace ep_handler3

namespace ep_handler4 {
void t(int *p) {
  try {
    throw E(p);
  } catch (...) {
  }
}
[[deco::synchronized]] long run() {
  int x = 1, o[8] = {};
  o[0] = rdp(&x, 1);
  t(&x);
  return o[0];
}
} // namespace ep_handler4

namespace ep_promise {
[[deco::synchronized]] long run() {
  int x = 1, o[8] = {};
  {
    std::promise<int> ep;
    ep.set_exception(std::make_exception_ptr(E(&x)));
    x = 1;
    o[0] = rdp(&x, 1);
  }
  return o[0];
}
} // namespace ep_promise

namespace ep_nested {
[[deco::synchronized]] long run() {
  int x = 1, o[8] = {};
  std::exception_ptr ep;
  try {
    throw E(&x);
  } catch (...) {
    ep = std::current_exception();
  }
  x = 1;
  o[0] = rdp(&x, 1);
  try {
    std::rethrow_exception(std::move(ep));
  } catch (const E &) {
  }
  return o[0];
}
} // namespace ep_nested

int main() {
  std::printf("fn_copy %ld\n", static_cast<long>(fn_copy::run()));
  std::printf("fn_copy2 %ld\n", static_cast<long>(fn_copy2::run()));
  std::printf("fn_vec %ld\n", static_cast<long>(fn_vec::run()));
  std::printf("fn_veccopy %ld\n", static_cast<long>(fn_veccopy::run()));
  std::printf("fn_struct %ld\n", static_cast<long>(fn_struct::run()));
  std::printf("fn_reset %ld\n", static_cast<long>(fn_reset::run()));
  std::printf("fn_scope %ld\n", static_cast<long>(fn_scope::run()));
  std::printf("fn_clear %ld\n", static_cast<long>(fn_clear::run()));
  std::printf("fn_byvalue %ld\n", static_cast<long>(fn_byvalue::run()));
  std::printf("ep_reset %ld\n", static_cast<long>(ep_reset::run()));
  std::printf("ep_scope %ld\n", static_cast<long>(ep_scope::run()));
  std::printf("ep_make %ld\n", static_cast<long>(ep_make::run()));
  std::printf("ep_struct %ld\n", static_cast<long>(ep_struct::run()));
  std::printf("ep_vector %ld\n", static_cast<long>(ep_vector::run()));
  std::printf("ep_handler %ld\n", static_cast<long>(ep_handler::run()));
  std::printf("ep_handler2 %ld\n", static_cast<long>(ep_handler2::run()));
  std::printf("ep_handler3 %ld\n", static_cast<long>(ep_handler3::run()));
  std::printf("ep_handler4 %ld\n", static_cast<long>(ep_handler4::run()));
  std::printf("ep_promise %ld\n", static_cast<long>(ep_promise::run()));
  std::printf("ep_nested %ld\n", static_cast<long>(ep_nested::run()));
}
int slow(int v) {
  usleep(300);
  return v % 1000;
}
