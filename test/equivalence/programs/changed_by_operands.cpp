// An argument that a later argument of the same call changes.
#include <algorithm>
#include <array>
#include <cstdio>
#include <cstring>
#include <map>
#include <memory>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>
inline int lag(int k) { // pure, varying: earlier calls longer
  volatile unsigned x = 1;
  int n = 20000 + ((k * 7919) & 7) * 30000;
  if (k < 4)
    n += 200000;
  for (int i = 0; i < n; ++i)
    x = x * 1664525u + 1013904223u;
  return (int)(x * 0u);
}
std::string &bump(std::string &s) {
  s += "x";
  return s;
}
[[deco::concurrent]] int f(const std::string &b, const std::string &c, int i) {
  lag(i);
  return (int)(b.size() * 100 + c.size() * 10) + i;
}
[[deco::concurrent]] int g(const int &b, int a, int i) {
  lag(i);
  return b * 100 + a + i;
}
[[deco::synchronized]] void go(std::vector<int> &o) {
  for (int i = 0; i < 4; ++i) {
    std::string a = "aa";
    o.push_back(f(a, bump(a), i));
  }
}
[[deco::synchronized]] void go2(std::vector<int> &o) {
  for (int i = 0; i < 4; ++i) {
    int k = 5;
    auto inc = [&] { return k++; };
    o.push_back(g(k, inc(), i));
  }
}
int main() {
  std::vector<int> o;
  go(o);
  go2(o);
  for (int x : o)
    std::printf("%d ", x);
}
