// A map calls the comparison that it keeps.
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
struct Cmp {
  std::vector<int> *log;
  bool operator()(int a, int b) const {
    log->push_back(100);
    return a < b;
  }
};
[[deco::synchronized]] void run(std::vector<int> &o) {
  std::vector<int> v{1};
  v.reserve(100);
  std::map<int, int, Cmp> m(Cmp{&v});
  m[1] = 1;
  for (int i = 0; i < 8; ++i) {
    o[i] = f(v, i);
    m.find(i);
  }
}
int main() {
  std::vector<int> o(8);
  run(o);
  for (int x : o)
    std::printf("%d ", x);
  std::puts("");
}
