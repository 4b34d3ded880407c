// Callables in std::function that change themselves, or what they have captured, called through a
// const reference.
// std: c++17
#include <cstdio>
#include <functional>
#include <vector>

/// Takes longer for some.
[[gnu::noinline, gnu::pure]] int nap(int n) {
  volatile int spent = 0;
  for (int i = 0; i < n * 7919 % 16 * 2000; ++i)
    spent = spent + 1;
  return n;
}

namespace std_function_const_ref {
[[deco::concurrent]] int ap(const std::function<int(int)> &g, int n) { return g(nap(n)); }
[[deco::synchronized]] int f(int *r) {
  int k = 0;
  std::function<int(int)> inc = [&k](int x) {
    k = k * 3 + x;
    return k;
  };
  for (int i = 1; i < 7; ++i)
    r[i] = ap(inc, 7 - i);
  return k;
}
void run() {
  int r[7];
  int k = f(r);
  std::printf("%d %d\n", k, r[2]);
}
} // namespace std_function_const_ref

namespace std_function_mutable_target {
[[deco::concurrent]] int f(const std::function<int(int)> &h, int i) { return nap(i) + h(i); }
[[deco::synchronized]] std::vector<int> go2() {
  std::vector<int> v(20, 1);
  int c = 0;
  std::function<int(int)> h = [c](int i) mutable { return c++ * i; };
  for (int i = 0; i < 10; i++)
    v[i] = f(h, i);
  return v;
}
void run() {
  for (int x : go2())
    std::printf("%d ", x);
}
} // namespace std_function_mutable_target

int main() {
  std_function_const_ref::run();
  std_function_mutable_target::run();
}
