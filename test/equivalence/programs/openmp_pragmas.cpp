// Directives of OpenMP that deco-rewrite, without -fopenmp, sees as pragmas only; the rewritten program is compiled
// with it.
#include <cstdio>
#define PARALLEL(n) _Pragma("omp parallel num_threads(3)")
static void slow(int n) {
  for (volatile int k = 0; k < n; ++k) {
  }
}
[[deco::concurrent]] int f(int i) noexcept {
  slow(40000 / (i + 1));
  return i + 1;
}
[[deco::concurrent]] int has_region(int i) noexcept {
  int s = 0;
#pragma omp parallel num_threads(3) reduction(+ : s)
  s += i;
  return s;
}
[[deco::synchronized]] int loop() {
  int a[8], b[8], t = 0;
  for (int i = 0; i < 8; ++i)
    a[i] = f(i);
#pragma omp parallel for
  for (int i = 0; i < 8; ++i)
    b[i] = a[i] * 2;
  for (int x : b)
    t += x;
  return t;
}
[[deco::synchronized]] int reduction() {
  int a[8], s = 0;
  for (int i = 0; i < 8; ++i)
    a[i] = f(i);
#pragma omp parallel num_threads(3) reduction(+ : s)
  s += a[2];
  return s;
}
[[deco::synchronized]] int by_macro() {
  int a[8], s[1] = {};
  for (int i = 0; i < 8; ++i)
    a[i] = f(i);
  PARALLEL(3) {
#pragma omp atomic
    s[0] += a[2];
  }
  return s[0];
}
[[deco::synchronized]] int in_call() {
  int b[8];
  for (int i = 0; i < 8; ++i)
    b[i] = has_region(i);
  return b[3];
}
int main() { std::printf("%d %d %d %d\n", loop(), reduction(), by_macro(), in_call()); }
