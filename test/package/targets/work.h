#pragma once
#include <vector>
[[deco::concurrent]] int work(int x);
inline int calls = 0;
inline void count() { ++calls; }
[[deco::synchronized]] inline void work_on(std::vector<int> &v) {
  for (int i = 0; i < static_cast<int>(v.size()); ++i)
    v[i] = work(i);
}
