// PRECISION: range-for over a class whose begin()/end() return those of its vector is serialized; over g.d itself it is
// parallel.
#include "precision.h"

struct Grid {
  std::vector<long> d;
  auto begin() { return d.begin(); }
  auto end() { return d.end(); }
};
[[deco::synchronized]] void f(Grid &g) {
  for (auto &x : g)
    bump(x, 1);
}
int main() {
  Grid g{std::vector<long>(12)};
  f(g);
  std::printf("%ld\n", g.d[5]);
}
long nap(long x) { return (unsigned long)x * 2654435761u % 97; }
