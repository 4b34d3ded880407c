// What the precision programs share: calls that take something, and change it.
#ifndef UNSOLVED_PRECISION_H
#define UNSOLVED_PRECISION_H

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
[[deco::concurrent]] inline long val(long x) { return nap(x) + x; }
[[deco::concurrent]] inline void bump(long &x, long s) { x = x * 3 + nap(s); }
[[deco::concurrent]] inline void row(long *r, int c) {
  for (int j = 0; j < c; ++j)
    r[j] = r[j] * 2 + nap(j);
}
[[deco::concurrent]] inline long nbr(const std::vector<long> &g, int i) {
  nap(i);
  return g[i] + g[(i + 1) % g.size()] * 2;
}

#endif
