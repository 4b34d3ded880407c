#include "fill.h"
#include "unity_part.h"
[[deco::concurrent]] static int two(int x) { return x + part; }
int unity_two();
[[deco::synchronized]] int unity_two() {
  int to[9];
  fill(to, 9);
  for (int i = 0; i < 9; ++i)
    to[i] = two(to[i]);
  return to[8];
}
