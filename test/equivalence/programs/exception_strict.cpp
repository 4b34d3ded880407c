// options: --strict-exceptions
// With --strict-exceptions the body's own output is as serially too, on the way of an exception.
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
  if (n % 20 == 17)
    throw std::runtime_error("seventeen");
  return static_cast<int>(churn(n) % 1000);
}
[[deco::concurrent]]
int safe(int n) noexcept {
  return static_cast<int>(churn(n) % 1000);
}

[[deco::synchronized]]
void run(std::vector<int> &out, int &progress) {
  for (int i = 0; i < 10; ++i) {
    out[i] = safe(i);
    progress = i;
  }
  for (int i = 10; i < 40; ++i) {
    out[i] = f(i);
    progress = i;
    std::printf("%d ", i);
  }
}

int main() {
  std::vector<int> out(40);
  int progress = -1;
  try {
    run(out, progress);
  } catch (const std::exception &e) {
    std::printf("%s at %d\n", e.what(), progress);
  }
  for (int x : out)
    std::printf("%d ", x);
  std::printf("\n");
}
