// How the caller's thread computes, once it has been set behind a first parallel region.
#include <cstdio>
#ifdef __SSE__
#include <xmmintrin.h>
#endif
[[deco::concurrent]] double tiny(int x) noexcept {
  for (volatile int k = 0; k < 40000; ++k) {
  }
  volatile double a = 1e-308, b = 1e5 + x;
  return a / b;
}
[[deco::synchronized]] void run(double *a, int n) {
  for (int i = 0; i < n; ++i)
    a[i] = tiny(i);
}
int main() {
  double a[20];
  run(a, 20);
#ifdef __SSE__
  _MM_SET_FLUSH_ZERO_MODE(_MM_FLUSH_ZERO_ON);
#endif
  run(a, 20);
  int zeros = 0;
  for (double x : a)
    zeros += x == 0;
  std::printf("%d\n", zeros);
}
