// A coroutine that reads what calls in flight write goes on in the body.
// std: c++20
#include <coroutine>
#include <cstdio>
#include <exception>

/// Takes longer for some.
[[gnu::noinline, gnu::pure]] int nap(int n) {
  volatile int spent = 0;
  for (int i = 0; i < n * 7919 % 16 * 2000; ++i)
    spent = spent + 1;
  return n;
}

namespace coroutine_resume {
struct Gen {
  struct promise_type {
    int v = 0;
    Gen get_return_object() { return {std::coroutine_handle<promise_type>::from_promise(*this)}; }
    std::suspend_always initial_suspend() { return {}; }
    std::suspend_always final_suspend() noexcept { return {}; }
    std::suspend_always yield_value(int x) {
      v = x;
      return {};
    }
    void return_void() {}
    void unhandled_exception() { std::terminate(); }
  };
  std::coroutine_handle<promise_type> h;
  bool next() {
    h.resume();
    return !h.done();
  }
};
static Gen gen(int n, const int *v) {
  for (int i = 0; i < n; ++i)
    co_yield v[0] + i;
}
[[deco::concurrent]] int cf(int n) noexcept { return nap(n) * 3 + 5; }
[[deco::synchronized]] void f(int *out) {
  int v[6] = {};
  Gen g = gen(6, v);
  for (int i = 0; g.next(); ++i)
    v[i] = cf(g.h.promise().v);
  g.h.destroy();
  for (int i = 0; i < 6; ++i)
    out[i] = v[i];
}
void run() {
  int v[6];
  f(v);
  for (int x : v)
    std::printf("%d ", x);
}
} // namespace coroutine_resume

int main() { coroutine_resume::run(); }
