// A result by reference is read when the barrier assigns it.
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
[[deco::concurrent]] int &f(std::vector<int> &v, int i) {
  lag(i);
  return v[i];
}
[[deco::concurrent]] void put(std::vector<int> &v, int i) {
  lag(i);
  v[i] += 100;
}
[[deco::synchronized]] void body_writes(std::vector<int> &v, std::vector<int> &o) {
  for (int i = 0; i < 8; ++i) {
    o[i] = f(v, i);
    v[i] += 100;
  }
}
[[deco::synchronized]] void call_writes(std::vector<int> &v, std::vector<int> &o) {
  for (int i = 0; i < 8; ++i) {
    o[i] = f(v, i);
    put(v, i);
  }
}
int main() {
  std::vector<int> v{1, 2, 3, 4, 5, 6, 7, 8}, w = v, o(8), p(8);
  body_writes(v, o);
  call_writes(w, p);
  for (int x : o)
    std::printf("%d ", x);
  for (int x : p)
    std::printf("%d ", x);
}
