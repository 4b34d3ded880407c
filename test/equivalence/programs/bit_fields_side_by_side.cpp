// Bit-fields side by side are one memory location.
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
struct BF {
  volatile unsigned a : 13;
  volatile unsigned b : 19;
}; // volatile only keeps the stores in the loops; the race is there without
[[deco::concurrent]] void seta(BF &b, int n) {
  for (int i = 0; i < 400000; ++i)
    b.a = (n + i) & 8191;
}
[[deco::concurrent]] void setb(BF &b, int n) {
  for (int i = 0; i < 400000; ++i)
    b.b = (n + i) & 8191;
}
[[deco::synchronized]] void go(BF (&v)[40]) {
  for (int i = 0; i < 40; ++i) {
    seta(v[i], i);
    setb(v[i], i);
  }
}
[[deco::synchronized]] void go2(BF (&v)[40]) {
  for (int i = 0; i < 40; ++i) {
    seta(v[i], i);
    for (int k = 0; k < 400000; ++k)
      v[i].b = (i + k) & 8191; // the body: no barrier either
  }
}
int main() {
  int bad = 0;
  for (auto run : {go, go2}) {
    BF v[40]{};
    run(v);
    for (int i = 0; i < 40; ++i)
      bad += (v[i].a != ((i + 399999) & 8191)) + (v[i].b != ((i + 399999) & 8191));
  }
  std::printf(bad ? "bad %d" : "ok %d", bad);
}
