// for (auto &x : s.last(n)) update(x) runs in place ('the head of the loop uses what it may write, and no barrier can
// stand there'); first(n) and subspan(n) are parallel. Expected: parallel.
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
[[deco::synchronized]] void c(std::vector<double> &v) {
  for (double &x : std::span(v).last(5))
    bump(x);
}
int main() {
  std::vector<double> v(9, 1);
  a(v);
  c(v);
  std::printf("%g\n", v[8]);
}
int slow(int v) { return v; }
