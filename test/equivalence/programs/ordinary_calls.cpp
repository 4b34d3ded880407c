// Calls that are none of the spawns: outside, in lambdas and local classes, unevaluated.
#include <cstdio>
#include <functional>
#include <type_traits>
#include <vector>

static unsigned long long churn(unsigned long long x) { // 0 to 30 us
  for (unsigned long long i = 50 + (x * 0x9E3779B97F4A7C15u >> 50); i != 0; --i)
    x = (x ^ x >> 29) * 0xBF58476D1CE4E5B9u + i;
  return x;
}
[[deco::concurrent]]
int f(int n) {
  return static_cast<int>(churn(n) % 1000);
}
[[deco::concurrent]]
void store(int &x, int n) {
  x = f(n); // inside a concurrent function that is not synchronized
}

static int outside(int n) {
  int x = f(n);
  return x + f(x);
}

[[deco::synchronized]]
void run() {
  std::vector<int> r(20);
  auto lambda = [](int n) { return f(n) + 1; };
  std::function<void(int)> writer = [&r](int i) { r[i] += f(i); };
  struct Local {
    int operator()(int n) const { return f(n) * 2; }
  } local;
  for (int i = 0; i < 20; ++i) {
    r[i] = f(i);
    if (i % 5 == 2)
      writer(i);
    if (i % 5 == 3)
      r[i] += lambda(i);
    if (i % 5 == 4)
      r[i - 1] -= local(i);
    static_assert(std::is_same_v<decltype(f(1)), int>);
    r[i] += static_cast<int>(sizeof(f(2))) + (noexcept(f(3)) ? 1 : 2) + outside(i);
    store(r[i], r[i]);
  }
  for (int x : r)
    std::printf("%d ", x);
  std::printf("%d\n", outside(3));
}

int main() { run(); }
