// PRECISION: Gauss-Jordan: if (i != k) elim(d[i], d[k]) -- the guard i != k is not used, so d[i] and d[k] count as one
// (i = k + 1 as start works).
#include "precision.h"

[[deco::concurrent]] void elim(std::vector<long> &r, const std::vector<long> &piv, size_t k) {
  long f = r[k] + nap(k);
  for (size_t j = 0; j < r.size(); ++j)
    r[j] = (r[j] * 3 - f * piv[j]) % 1009;
}
[[deco::synchronized]] void f(std::vector<std::vector<long>> &d) {
  for (size_t k = 0; k < d.size(); ++k)
    for (size_t i = 0; i < d.size(); ++i)
      if (i != k)
        elim(d[i], d[k], k);
}
int main() {
  std::vector<std::vector<long>> d(4, std::vector<long>(4, 2));
  f(d);
  std::printf("%ld\n", d[2][1]);
}
long nap(long x) { return (unsigned long)x * 2654435761u % 97; }
