#pragma once
[[deco::concurrent]] inline int cell(int x) { return x * x + 1; }
[[deco::synchronized]] inline void fill(int *to, int n) {
  for (int i = 0; i < n; ++i)
    to[i] = cell(i);
}
