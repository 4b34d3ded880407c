// std: c++20
// What a smart pointer owns ends with it.
#include <algorithm>
#include <cstdio>
#include <functional>
#include <map>
#include <memory>
#include <vector>
inline void lag(int k) {
  volatile unsigned x = 1;
  for (int i = 0; i < 200000; ++i)
    x = x * 1664525u + k;
}
[[deco::concurrent]] int f(const std::vector<int> &v, int i) {
  lag(i);
  int s = i;
  for (int x : v)
    s += x;
  return s;
}
struct Guard {
  std::vector<int> &v;
  ~Guard() { v.push_back(100); }
};
[[deco::synchronized]] void run(std::vector<int> &o) {
  std::vector<int> v{1};
  v.reserve(100);
  for (int i = 0; i < 4; ++i) {
    {
      auto g = std::make_unique<Guard>(v);
      o[2 * i] = f(v, 2 * i);
    }
    o[2 * i + 1] = f(v, 2 * i + 1);
  }
}
int main() {
  std::vector<int> o(8);
  run(o);
  for (int x : o)
    std::printf("%d ", x);
  std::puts("");
}
