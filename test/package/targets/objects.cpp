#include "fill.h"
[[deco::concurrent]] static int objects(int x) { return x + 7; }
[[deco::synchronized]] int sum_of_objects(int n) {
  int to[32], sum = 0;
  fill(to, n);
  for (int i = 0; i < n; ++i)
    to[i] = objects(to[i]);
  for (int i = 0; i < n; ++i)
    sum += to[i];
  return sum;
}
