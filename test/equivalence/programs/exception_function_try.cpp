// A function-try-block around a synchronized body, and one around a method's.
#include <cstdio>
#include <stdexcept>
#include <vector>

static unsigned long long churn(unsigned long long x) { // 0 to 30 us
  for (unsigned long long i = 50 + (x * 0x9E3779B97F4A7C15u >> 50); i != 0; --i)
    x = (x ^ x >> 29) * 0xBF58476D1CE4E5B9u + i;
  return x;
}
[[deco::concurrent]]
int f(int n) {
  if (churn(n) % 9 == 0)
    throw std::out_of_range("nine");
  return static_cast<int>(churn(n) % 1000);
}

[[deco::synchronized]]
int sum(std::vector<int> &out, int from) try {
  for (int i = 0; i < 10; ++i)
    out[i] = f(from + i);
  return out[9];
} catch (const std::out_of_range &) {
  return -out[0];
}

int main() {
  std::vector<int> out(10);
  for (int i = 0; i < 20; ++i)
    std::printf("%d ", sum(out, i * 10));
  for (int x : out)
    std::printf("%d ", x);
  std::printf("\n");
}
