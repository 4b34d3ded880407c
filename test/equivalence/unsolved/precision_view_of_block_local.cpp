// a span (or string_view) parameter bound to a vector, array or string declared in the loop body: a barrier a turn ('an
// object that the call refers to ends its life'); with const V & the local is moved into the task. Expected: the same
// for a read-only view of it.
#include <cstdio>
#include <numeric>
#include <span>
#include <vector>
[[gnu::pure]] int slow(int v);
[[deco::concurrent]] double sum(std::span<const double> s) {
  return std::accumulate(s.begin(), s.end(), double(slow(1)));
}
[[deco::synchronized]] void a(std::vector<double> &r) {
  for (std::size_t i = 0; i < r.size(); ++i) {
    std::vector<double> s(3, i);
    r[i] = sum(s);
  }
}
[[deco::synchronized]] void b(std::vector<double> &r) {
  for (std::size_t i = 0; i < r.size(); ++i) {
    double s[3] = {1. * i, 2, 3};
    r[i] = sum(s);
  }
}
int main() {
  std::vector<double> r(4);
  a(r);
  std::printf("%g ", r[2]);
  b(r);
  std::printf("%g\n", r[2]);
}
int slow(int v) { return v; }
