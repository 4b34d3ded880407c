// Elements that a lambda of the function leads to: its subscripts are told apart as those of any function's.
#include <cstddef>
#include <span>
#include <vector>
[[gnu::pure]] int slow(int v);
[[deco::concurrent]] void bump(double &x) { x = x * 2 + slow(1); }

[[deco::synchronized]] void of_vector(std::vector<double> &v, int w, int h) {
  auto at = [&](int x, int y) -> double & { return v[y * w + x]; };
  for (int y = 0; y < h; ++y)
    for (int x = 0; x < w; ++x)
      bump(at(x, y));
} // barrier
[[deco::synchronized]] void of_pointer(double *v, int n) {
  auto at = [=](int i) -> double & { return v[i]; }; // barrier
  for (int i = 0; i < n; ++i)
    bump(at(i));
}
[[deco::synchronized]] void of_local_pointer(std::vector<double> &v, int n) {
  double *p = v.data();
  auto at = [p](int i) { return p + i; }; // barrier
  for (int i = 0; i < n; ++i)
    bump(*at(i));
}
[[deco::synchronized]] void of_span(std::span<double> v, int w, int h) {
  auto at = [=](int x, int y) -> double & { return v[y * w + x]; }; // barrier
  for (int y = 0; y < h; ++y)
    for (int x = 0; x < w; ++x)
      bump(at(x, y));
}
struct Grid {
  std::vector<double> cells;
  int w, h;
};
[[deco::synchronized]] void of_member(Grid &g) {
  const int w = g.w;
  auto at = [&g, w](int x, int y) -> double & { return g.cells[y * w + x]; }; // barrier
  for (int y = 0; y < g.h; ++y)
    for (int x = 0; x < w; ++x)
      bump(at(x, y));
}
[[deco::synchronized]] void of_rows(std::vector<std::vector<double>> &g) {
  auto cell = [&](std::size_t x, std::size_t y) -> double & { return g[y][x]; };
  for (std::size_t y = 0; y < g.size(); ++y)
    for (std::size_t x = 0; x < g[y].size(); ++x)
      bump(cell(x, y));
} // barrier
