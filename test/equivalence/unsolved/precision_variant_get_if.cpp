// for (auto &e : vector<variant>) if (auto *d = std::get_if<D>(&e)) update(*d): serialized; with holds_alternative /
// std::get parallel.
#include <cstdio>
#include <variant>
#include <vector>
[[gnu::pure]] int slow(int v);
using X = std::variant<int, double>;
[[deco::concurrent]] void bump(double &x) { x = x * 2 + slow(1); }
[[deco::synchronized]] void a(std::vector<X> &v) {
  for (auto &e : v)
    if (auto *d = std::get_if<double>(&e))
      bump(*d);
}
int main() {
  std::vector<X> v{1, 2.0, 3.0};
  a(v);
  std::printf("%g\n", std::get<double>(v[2]));
}
int slow(int v) { return v; }
