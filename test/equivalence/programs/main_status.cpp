// A synchronized main whose exit status is computed from results.
#include <cstdio>

static unsigned long long churn(unsigned long long x) { // 0 to 30 us
  for (unsigned long long i = 50 + (x * 0x9E3779B97F4A7C15u >> 50); i != 0; --i)
    x = (x ^ x >> 29) * 0xBF58476D1CE4E5B9u + i;
  return x;
}
[[deco::concurrent]]
int f(int n) {
  return static_cast<int>(churn(n) % 100);
}

[[deco::synchronized]]
int main() {
  int r[40];
  for (int i = 0; i < 40; ++i)
    r[i] = f(i);
  int status = 0;
  for (int x : r)
    status = (status * 3 + x) % 120;
  r[0] = f(7);
  return (status + r[0]) % 120 + 1;
}
