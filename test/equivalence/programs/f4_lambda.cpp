// F4: the outer call is a lambda or a function object of the body, with captures that change.
#include <cstdio>
#include <functional>
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

[[deco::synchronized]]
std::vector<int> run() {
  std::vector<int> out;
  int scale = 1;
  auto add = [&](int x) { out.push_back(x * scale); };
  auto mutable_add = [&out, n = 0](int x) mutable { out.push_back(x + 1000 * n++); };
  std::function<void(int)> wrapped = [&out](int x) { out.push_back(-x); };
  for (int i = 0; i < 40; ++i) {
    add(f(i));
    if (i % 10 == 9)
      ++scale;
    mutable_add(f(i + 40));
    wrapped(f(i + 80));
    if (i == 20)
      wrapped = [&out](int x) { out.push_back(x * 1000); };
  }
  return out;
}

int main() {
  for (int x : run())
    std::printf("%d ", x);
  std::printf("\n");
}
