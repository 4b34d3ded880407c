#include "fill.h"
[[deco::concurrent]] static int one(int x) { return x + 1; }
int unity_one();
[[deco::synchronized]] int unity_one() {
  int to[9];
  fill(to, 9);
  for (int i = 0; i < 9; ++i)
    to[i] = one(to[i]);
  return to[8];
}
