// An exception that meets noexcept terminates the program.
#include <cstdio>
#include <exception>
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

[[deco::synchronized]]
void run(int *out) noexcept {
  for (int i = 0; i < 40; ++i)
    out[i] = f(i);
}

int main() {
  std::set_terminate([] {
    std::printf("terminated\n");
    std::fflush(stdout);
    std::_Exit(7);
  });
  int out[40] = {};
  run(out);
  std::printf("never\n");
}
