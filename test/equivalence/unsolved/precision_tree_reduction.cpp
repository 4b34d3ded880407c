// PRECISION: for (i < s) x[i] = bf(x[i], x[i+s]) with i < s: reads never touch what others write;
// butterflies bfly(x[i+j], x[i+j+len]) with i += 2*len, j < len: serialized.
#include "unsolved.h"

[[deco::concurrent]] double bf(double a, double b) { return a - b + nap(0); }
[[deco::concurrent]] void bfly(double &a, double &b) {
  double t = a;
  a = t + b;
  b = t - b + nap(0);
}
[[deco::synchronized]] double go(int n) {
  std::vector<double> x(n);
  for (int i = 0; i < n; i++)
    x[i] = i;
  for (int len = 1; len < n; len *= 2)
    for (int i = 0; i < n; i += 2 * len)
      for (int j = 0; j < len; j++)
        bfly(x[i + j], x[i + j + len]);
  for (int s = n / 2; s > 0; s /= 2)
    for (int i = 0; i < s; i++)
      x[i] = bf(x[i], x[i + s]);
  return x[0];
}
void run() { P("%a\n", go(16)); }
int main() { run(); }
