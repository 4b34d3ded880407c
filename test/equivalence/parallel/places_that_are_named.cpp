// Pointers and references that name one place in each turn: got from owners, rows, functions and views.
#include <memory>
#include <span>
#include <vector>
struct Tile {
  double d[4];
};
double table[100];
double &entry(int i) { return table[i]; }
[[gnu::pure]] int slow(int v);
[[deco::concurrent]] void scale(Tile &t) { t.d[0] *= slow(1); }
[[deco::concurrent]] void bump(double &x) { x = x * 2 + slow(1); }
[[deco::concurrent]] void halve(double &x) { x /= 2; }
[[deco::concurrent]] void row(double *x, std::size_t n) {
  for (std::size_t i = 0; i < n; ++i)
    x[i] = x[i] * 2 + slow(1);
}

[[deco::synchronized]] void owned(std::vector<std::unique_ptr<Tile>> &tiles) {
  for (std::size_t i = 0; i < tiles.size(); ++i)
    if (Tile *p = tiles[i].get())
      scale(*p);
} // barrier
[[deco::synchronized]] void rows(std::vector<std::vector<double>> &g) {
  for (std::size_t i = 0; i < g.size(); ++i) {
    double *p = g[i].data();
    row(p, g[i].size());
  }
} // barrier
[[deco::synchronized]] void columns(std::vector<std::vector<double>> &g) {
  for (std::size_t i = 0; i < g.size(); ++i) {
    double *p = &g[i][0];
    for (std::size_t j = 0; j < g[i].size(); ++j)
      bump(p[j]);
  }
} // barrier
[[deco::synchronized]] void each(std::vector<std::vector<double>> &g) {
  for (auto &r : g) {
    double *p = r.data();
    row(p, r.size());
  }
} // barrier
[[deco::synchronized]] void matrix(double (&m)[8][8]) {
  for (int i = 0; i < 8; ++i)
    row(m[i], 8);
} // barrier
[[deco::synchronized]] void function() {
  for (int i = 0; i < 100; ++i)
    halve(entry(i));
} // barrier
[[deco::synchronized]] void constant(std::span<double> s) {
  for (double &x : s.subspan<2>())
    bump(x);
} // barrier
