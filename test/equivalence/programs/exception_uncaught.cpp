// An exception leaves main: the program aborts, with what it printed before.
#include <cstdio>
#include <map>
#include <stdexcept>

static unsigned long long churn(unsigned long long x) { // 0 to 30 us
  for (unsigned long long i = 50 + (x * 0x9E3779B97F4A7C15u >> 50); i != 0; --i)
    x = (x ^ x >> 29) * 0xBF58476D1CE4E5B9u + i;
  return x;
}
[[deco::concurrent]]
int f(int n) {
  if (n == 17)
    throw std::runtime_error("seventeen");
  return static_cast<int>(churn(n) % 1000);
}

[[deco::concurrent]]
int fatal(int n) noexcept {
  return f(n);
}

[[deco::synchronized]]
void run(std::map<int, int> &out) {
  for (int i = 0; i < 17; ++i)
    out[i] = fatal(i);
  for (auto [k, x] : out)
    std::printf("%d:%d ", k, x);
  std::fflush(stdout);
  for (int i = 0; i < 40; ++i)
    out[i] = f(i);
}

int main() {
  std::map<int, int> out;
  run(out);
}
