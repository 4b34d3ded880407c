// for (auto &x : s.last(n)) update(x): serialized, as the number of the first element is made of the size of the view;
// first(n) and subspan(n) are parallel. Expected: parallel.
#include <cstdio>
#include <span>
#include <vector>
[[gnu::pure]] int slow(int v);
[[deco::concurrent]] void bump(double &x) { x = x * 2 + slow(1); }
[[deco::synchronized]] void a(std::vector<double> &v) {
  auto b = std::span<double>(v).last(5);
  for (double &x : b)
    bump(x);
}
[[deco::synchronized]] void b(std::vector<double> &v) {
  for (double &x : std::span(v).last(5))
    bump(x);
}
int main() {
  std::vector<double> v(9, 1);
  a(v);
  b(v);
  std::printf("%g\n", v[8]);
}
int slow(int v) { return v; }
