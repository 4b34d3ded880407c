#include "report.h"

#include <cstdio>
#include <vector>

[[deco::concurrent]]
long triangle(long n) {
  long sum = 0;
  for (long i = 0; i <= n; ++i)
    sum += i;
  return sum;
}

[[deco::synchronized]]
int main() {
  report(compute_grid(8, 16));
  std::vector<long> sums(20);
  for (int i = 0; i < 20; ++i)
    sums[i] = triangle(1000 * i);
  for (long sum : sums)
    std::printf("%ld\n", sum);
}
