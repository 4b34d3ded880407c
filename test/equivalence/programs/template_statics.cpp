// Static members of templates, and variable templates, among the objects that must be apart.
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
template <class T> struct S {
  static inline T n = 5;
  [[deco::concurrent]] static T f(int i) { return i * 10 + n + lag(i); }
  [[deco::synchronized]] static void go(std::vector<T> &o) {
    for (int i = 0; i < 8; ++i)
      o[i] = f(i);
    n++;
  }
};
template <class T> T var{};
[[deco::concurrent]] int g(int i) { return i * 10 + var<int> + lag(i); }
[[deco::synchronized]] void go2(std::vector<int> &o) {
  for (int i = 0; i < 8; ++i)
    o[i] = g(i);
  var<int> ++;
}
int main() {
  std::vector<int> o(8), p(8);
  S<int>::go(o);
  go2(p);
  for (int x : o)
    std::printf("%d ", x);
  for (int x : p)
    std::printf("%d ", x);
}
