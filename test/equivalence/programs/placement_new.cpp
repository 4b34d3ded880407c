// A placement new changes what lies there.
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
#include <new>
struct P {
  int x[4];
};
[[deco::concurrent]] int f(const P &p, int i) {
  lag(i);
  int s = 0;
  for (int x : p.x)
    s = s * 3 + x;
  return s + i;
}
[[deco::synchronized]] void go(std::vector<int> &o, P &p) {
  for (int i = 0; i < 8; ++i) {
    o.push_back(f(p, i));
    new (&p) P{{i, i, i, i}};
  }
}
int main() {
  std::vector<int> o;
  P p{};
  go(o, p);
  for (int x : o)
    std::printf("%d ", x);
}
