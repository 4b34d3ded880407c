#include "Shapes.h"

namespace bench {

[[gnu::noinline]] double work(int rounds, int seed) {
  double a = seed, b = 1.5, c = 2.5, d = 3.5;
  for (int i = 0; i < rounds; ++i) {
    a = a * 0.9999 + 1;
    b = b * 0.9998 + 2;
    c = c * 0.9997 + 3;
    d = d * 0.9996 + 4;
  }
  return a + b + c + d;
}

} // namespace bench
