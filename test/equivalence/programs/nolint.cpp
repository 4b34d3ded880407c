// What the author vouches for: the call is let through at the line, and changes nothing here.
#include <cstdio>
#include <cstdlib>

static unsigned long long churn(unsigned long long x) { // 0 to 30 us
  for (unsigned long long i = 50 + (x * 0x9E3779B97F4A7C15u >> 50); i != 0; --i)
    x = (x ^ x >> 29) * 0xBF58476D1CE4E5B9u + i;
  return x;
}
[[deco::concurrent]]
int f(int n) {
  std::fflush(stderr); // NOLINT(deco-shared-state)
  // NOLINTNEXTLINE(deco-shared-state)
  const char *home = std::getenv("DECO_NO_SUCH_VARIABLE");
  return static_cast<int>(churn(n) % 1000) + (home ? 1 : 0);
}

[[deco::synchronized]]
void run(int *out) {
  for (int i = 0; i < 40; ++i)
    out[i] = f(i);
}

int main() {
  int out[40];
  run(out);
  for (int x : out)
    std::printf("%d ", x);
  std::printf("\n");
}
