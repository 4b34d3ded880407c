// PRECISION: const auto &src = k%2?b:a; auto &dst = k%2?a:b; serialized. (std::swap of vectors is
// parallel.) Note wrongly says that pt writes through 'a'.
#include "unsolved.h"

[[deco::concurrent]] double pt(const std::vector<double> &a, int i) {
  return (a[i - 1] + a[i] + a[i + 1]) / 3 + nap(1);
}
[[deco::synchronized]] double go(int n, int T) {
  std::vector<double> a(n, 1), b(n, 2);
  for (int k = 0; k < T; k++) {
    const auto &src = k % 2 ? b : a;
    auto &dst = k % 2 ? a : b;
    for (int i = 1; i < n - 1; i++)
      dst[i] = pt(src, i);
  }
  return a[3];
}
void run() { P("%a\n", go(20, 3)); }
int main() { run(); }
