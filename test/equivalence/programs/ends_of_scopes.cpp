// std: c++20
// What is at the end of a scope: temporaries that aggregates keep alive, functions named by gnu::cleanup, the frame of
// a coroutine.
#include <coroutine>
#include <cstdio>
#include <initializer_list>
#include <unistd.h>
[[gnu::pure]] int slow(int v);
[[deco::concurrent]] int rdp(const int *p, int v) { return slow(v) >= 0 ? *p : -1; }

namespace aggregate_reference_member {
struct S {
  int *p;
  int v = 1;
  ~S() { *p += 5; }
};
S mk(int *p) { return {p}; }
struct A {
  const S &s;
};
struct B {
  A a;
  S &&r;
};
[[deco::synchronized]] long run() {
  int x = 1, o[8] = {};
  {
    A a{mk(&x)};
    o[0] = rdp(&x, 1);
  }
  return o[0] * 100 + x;
}
} // namespace aggregate_reference_member

namespace aggregate_reference_member_array {
struct S {
  int *p;
  int v = 1;
  ~S() { *p += 5; }
};
S mk(int *p) { return {p}; }
struct W {
  std::initializer_list<S> l;
};
using AR = S[2];
struct A {
  const S &s;
};
struct H {
  S s;
};
[[deco::synchronized]] long run() {
  int x = 1, o[1] = {};
  {
    A ar[2] = {{mk(&x)}, {mk(&x)}};
    o[0] = rdp(&x, 1);
  }
  return o[0] * 1000 + x;
}
} // namespace aggregate_reference_member_array

namespace aggregate_reference_member_nested {
struct S {
  int *p;
  int v = 1;
  ~S() { *p += 5; }
};
S mk(int *p) { return {p}; }
struct A {
  const S &s;
};
struct B {
  A a;
  S &&r;
};
[[deco::synchronized]] long run() {
  int x = 1, o[8] = {};
  {
    B b{{mk(&x)}, mk(&x)};
    o[0] = rdp(&x, 1);
  }
  return o[0] * 100 + x;
}
} // namespace aggregate_reference_member_nested

namespace initializer_list_member {
struct S {
  int *p;
  int v = 1;
  ~S() { *p += 5; }
};
S mk(int *p) { return {p}; }
struct W {
  std::initializer_list<S> l;
};
using AR = S[2];
struct A {
  const S &s;
};
struct H {
  S s;
};
[[deco::synchronized]] long run() {
  int x = 1, o[1] = {};
  {
    W w{{mk(&x), mk(&x)}};
    o[0] = rdp(&x, 1);
  }
  return o[0] * 1000 + x;
}
} // namespace initializer_list_member

namespace gnu_cleanup {
void cl(int **p) { **p = 9; }
[[deco::synchronized]] long run() {
  int x = 1, o[2] = {};
  {
    [[gnu::cleanup(cl)]] int *q = &x;
    o[0] = rdp(&x, 1);
  }
  o[1] = x;
  return o[0] * 10 + o[1];
}
} // namespace gnu_cleanup

namespace coroutine_destroy {
struct Gen {
  struct promise_type {
    int v;
    Gen get_return_object() { return {std::coroutine_handle<promise_type>::from_promise(*this)}; }
    std::suspend_always initial_suspend() { return {}; }
    std::suspend_always final_suspend() noexcept { return {}; }
    std::suspend_always yield_value(int k) {
      v = k;
      return {};
    }
    void return_void() {}
    void unhandled_exception() {}
  };
  std::coroutine_handle<promise_type> h;
};
Gen g2(int *x) {
  struct D {
    int *x;
    ~D() { *x = 77; }
  } d{x};
  co_yield 1;
}
[[deco::synchronized]] long run() {
  int x = 1, o[1] = {};
  auto q = g2(&x);
  q.h.resume();
  o[0] = rdp(&x, 1);
  q.h.destroy();
  return o[0];
}
} // namespace coroutine_destroy

int main() {
  std::printf("aggregate_reference_member %ld\n", static_cast<long>(aggregate_reference_member::run()));
  std::printf("aggregate_reference_member_array %ld\n", static_cast<long>(aggregate_reference_member_array::run()));
  std::printf("aggregate_reference_member_nested %ld\n", static_cast<long>(aggregate_reference_member_nested::run()));
  std::printf("initializer_list_member %ld\n", static_cast<long>(initializer_list_member::run()));
  std::printf("gnu_cleanup %ld\n", static_cast<long>(gnu_cleanup::run()));
  std::printf("coroutine_destroy %ld\n", static_cast<long>(coroutine_destroy::run()));
}
int slow(int v) {
  usleep(300);
  return v % 1000;
}
