// the usual stencil row, for (x < in.w - 1) out(x, y) = ...in...: serialized as the bound is in.w and the stride out.w,
// even where out is made as a copy of in (or Grid(in.w, in.h)) in the same function; with out.w as the bound it is
// parallel. The message does not say so: 'this may change b.d', 'this is no subscript of it' (it points at b(x, y)). A
// test of in.w <= out.w at run time, or the hint to use out.w, would help.
#include <cstdio>
#include <vector>
[[gnu::pure]] int slow(int v);
struct Grid {
  int w, h;
  std::vector<double> d;
  double &operator()(int x, int y) { return d[y * w + x]; }
  double operator()(int x, int y) const { return d[y * w + x]; }
};
[[deco::concurrent]] void row(const Grid &in, Grid &out, int y) {
  slow(y);
  for (int x = 1; x < in.w - 1; ++x)
    out(x, y) = 0.25 * (in(x - 1, y) + in(x + 1, y) + in(x, y - 1) + in(x, y + 1));
}
[[deco::synchronized]] void smooth(Grid &a) {
  Grid b = a;
  for (int y = 1; y < a.h - 1; ++y)
    row(a, b, y); // serialized
  std::swap(a, b);
}
int main() {
  Grid g{8, 8, std::vector<double>(64)};
  for (int i = 0; i < 64; ++i)
    g.d[i] = i * i % 7;
  smooth(g);
  std::printf("%g\n", g(3, 4));
}
int slow(int v) { return v; }
