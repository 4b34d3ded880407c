// blocks as std::span{v.begin() + i, n} or std::span(v.data() + lo, v.data() + hi) are serialized; {&v[i], n},
// span(v).subspan(i, n) and span(v.data() + lo, hi - lo) are parallel.
#include <algorithm>
#include <cstdio>
#include <span>
#include <vector>
[[gnu::pure]] int slow(int v);
using V = std::vector<double>;
[[deco::concurrent]] void scale(std::span<double> y) {
  for (auto &v : y)
    v *= slow(2);
}
[[deco::synchronized]] void a(V &m, std::size_t w) {
  for (std::size_t i = 0; i < m.size(); i += w)
    scale({m.begin() + i, std::min(w, m.size() - i)});
}
[[deco::synchronized]] void b(V &m, std::size_t w) {
  for (std::size_t i = 0; i < m.size(); i += w)
    scale(std::span<double>(m.data() + i, m.data() + std::min(i + w, m.size())));
}
int main() {
  V v(22, 1.0);
  a(v, 5);
  b(v, 5);
  std::printf("%g\n", v[21]);
}
int slow(int v) { return v; }
