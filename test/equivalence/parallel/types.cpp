// Members and containers that calls in flight do not change, as the types of what they write say.
#include <cstddef>
#include <map>
#include <string>
#include <vector>
using V = std::vector<long>;

[[deco::concurrent]] long value(long x) { return x * 3; }
struct Matrix {
  int rows, columns;
  long *p;
  long &operator()(int i, int j) const { return p[i * columns + j]; }
};
[[deco::synchronized]] void by_value(Matrix m) {
  for (int i = 0; i < m.rows; ++i)
    for (int j = 0; j < m.columns; ++j)
      m(i, j) = value(i * 10 + j);
} // barrier
[[deco::synchronized]] void elements(Matrix &m) {
  for (int i = 0; i < m.rows; ++i)
    m.p[i] = value(i);
} // barrier
struct Grid {
  int w, h;
  V d;
  int index(int i, int j) const { return j * w + i; }
  long &at(int i, int j) { return d[index(i, j)]; }
};
[[deco::concurrent]] void bump(long &x, long by) { x = x * 3 + by; }
[[deco::synchronized]] void accessor(Grid &g) {
  for (int j = 0; j < g.h; ++j)
    for (int i = 0; i < g.w; ++i)
      bump(g.at(i, j), i);
} // barrier

[[deco::synchronized]] std::map<std::string, long> keys(int n) {
  std::map<std::string, long> m;
  for (int i = 0; i < n; ++i) {
    std::string k = "k" + std::to_string(i);
    m[std::move(k)] = value(i);
  }
  return m; // barrier
}
