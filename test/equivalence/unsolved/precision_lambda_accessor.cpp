// auto at = [&](int i) -> T & { return v[i]; }; update(at(i)): serialized; through a function `T &at(V &v, int i)` it
// is parallel.
#include <cstdio>
#include <vector>
[[gnu::pure]] int slow(int v);
[[deco::concurrent]] void bump(double &x) { x = x * 2 + slow(1); }
[[deco::synchronized]] void a(std::vector<double> &v, int w, int h) {
  auto at = [&](int x, int y) -> double & { return v[y * w + x]; };
  for (int y = 0; y < h; ++y)
    for (int x = 0; x < w; ++x)
      bump(at(x, y));
}
int main() {
  std::vector<double> v(12, 1);
  a(v, 4, 3);
  std::printf("%g\n", v[8]);
}
int slow(int v) { return v; }
