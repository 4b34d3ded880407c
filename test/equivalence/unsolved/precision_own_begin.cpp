// PRECISION: range-for over a class whose begin()/end() return those of its vector is serialized; over g.d itself it is
// parallel.
#include <algorithm>
#include <cstdio>
#include <list>
#include <map>
#include <memory>
#include <span>
#include <string>
#include <utility>
#include <vector>
[[gnu::pure]] long nap(long x);
[[deco::concurrent]] long val(long x) { return nap(x) + x; }
[[deco::concurrent]] void bump(long &x, long s) { x = x * 3 + nap(s); }
[[deco::concurrent]] void row(long *r, int c) {
  for (int j = 0; j < c; ++j)
    r[j] = r[j] * 2 + nap(j);
}
[[deco::concurrent]] long nbr(const std::vector<long> &g, int i) {
  nap(i);
  return g[i] + g[(i + 1) % g.size()] * 2;
}
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
