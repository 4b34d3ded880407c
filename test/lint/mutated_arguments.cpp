// Calls that write through a parameter: what overlaps, and what cannot (deco-serialized).
#include <algorithm>
#include <map>
#include <span>
#include <vector>

struct Body { double x, v; };
using Bodies = std::vector<Body>;

[[deco::concurrent]] void step(const Bodies &now, Bodies &next, int i) { next[i] = now[i]; }
[[deco::concurrent]] void scale(double *row, int n) {
  for (int k = 0; k < n; ++k)
    row[k] *= 2;
}
[[deco::concurrent]] void number(std::span<double> slice) {
  for (double &x : slice)
    x = 1;
}
[[deco::concurrent]] void smooth(std::vector<double> &v, int i) { v[i] = v[i - 1] + v[i + 1]; }
struct Grid {
  std::vector<double> cells;
  int w = 8;
  [[deco::concurrent]] void line(int y) {
    for (int x = 0; x < w; ++x)
      cells[y * w + x] = x;
  }
  [[deco::concurrent]] void grow(int y) { cells.push_back(y); }
};

[[deco::synchronized]]
void in_place(Bodies &now, Bodies &next, double *flat, std::span<double> view, Grid &grid, int w, int h) {
  for (int i = 0; i < h; ++i)
    step(now, next, i);
  for (int y = 0; y < h; ++y)
    scale(&flat[y * w], w);
  for (int y = 0; y < h; ++y)
    number(view.subspan(y * w, w));
  for (int y = 0; y < h; ++y)
    grid.line(y);
}

[[deco::synchronized]]
void not_in_place(Bodies &now, double *flat, std::span<double> view, std::vector<double> &v, Grid &grid, int w,
                  int h) {
  for (int i = 1; i < h; ++i)
    step(now, now, i - i % 2);            // expect-warning: deco-serialized
  for (int y = 0; y < h; ++y)
    scale(&flat[y * w], w + 1);           // expect-warning: deco-serialized
  for (int y = 0; y < h; ++y)
    number(view.subspan(y * w, h));       // expect-warning: deco-serialized
  for (int i = 1; i < h; ++i)
    smooth(v, i);                         // expect-warning: deco-serialized
  for (int y = 0; y < h; ++y)
    grid.grow(y);                         // expect-warning: deco-serialized
}
