// PRECISION: double *p,*q into two vectors, swapped by std::swap per step: st(p,q,i) serialized.
#include "unsolved.h"

[[deco::concurrent]] void st(const double *a, double *b, int i) {
  b[i] = (a[i - 1] + a[i] + a[i + 1]) / 3 + nap(1);
}
[[deco::synchronized]] double go(int n, int T) {
  std::vector<double> a(n, 1), b(n, 2);
  double *p = a.data(), *q = b.data();
  for (int k = 0; k < T; k++) {
    for (int i = 1; i < n - 1; i++)
      st(p, q, i);
    std::swap(p, q);
  }
  return p[3];
}
void run() { P("%a\n", go(20, 3)); }
int main() { run(); }
