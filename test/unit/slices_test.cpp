// Barriers: calls that write the elements that their own loops run over, and look-alikes whose elements
// may be the same. Marks as in barriers_test.cpp.

#include "Snippet.h"

using namespace deco;

namespace {

const char Prelude[] = R"cpp(
#include <algorithm>
#include <deque>
#include <map>
#include <span>
#include <vector>
using Vector = std::vector<double>;
[[deco::concurrent]] void fill(double *p, int n) { for (int k = 0; k < n; ++k) p[k] = k; }
[[deco::concurrent]] void closed(double *p, int n) { for (int k = 0; k <= n; ++k) p[k] = k; }
[[deco::concurrent]] void block(Vector &v, int lo, int hi) { for (int k = lo; k < hi; ++k) v[k] *= 2; }
[[deco::concurrent]] void view(std::span<double> s, int n) { for (double &x : s) x = n; }
)cpp";

/// The statement in a loop over i overlaps with that of the next turn.
void expectTask(const std::string &Statement, const std::string &Before = "",
                const char *Mark = "") {
  expectBarriers(Prelude + Before +
                     "\n[[deco::synchronized]] void go(int n, int w, double *c, Vector &v,"
                     " std::span<double> s) { for (int i = 0; i < n; ++i) { " +
                     Mark + Statement + "} /*|*/}\n");
}
void expectSerial(const std::string &Statement, const std::string &Before = "") {
  expectTask(Statement, Before, "/*|*/");
}

TEST(Slices, OfAPointerWithAnOffset) {
  expectTask("fill(&c[i * w], w);");
  expectTask("fill(c + i * w, w);");
  expectTask("fill(&v[i * 8], 8);");
  expectTask("fill(v.data() + 8 * i, 5);");
  expectSerial("fill(&c[i * w], w + 1);");
  expectSerial("fill(&c[i * w], n);");
  expectSerial("fill(c + i, w);");
  expectSerial("closed(&c[i * w], w);");
  expectTask("closed(&c[i * 9], 8);");
}

TEST(Slices, OfABlock) {
  expectTask("block(v, i * 100, i * 100 + 100);");
  expectTask("block(v, i * w, (i + 1) * w);");
  expectTask("block(v, i * 10, std::min(i * 10 + 10, n));");
  expectTask("int hi = std::min(i * 10 + 10, n); block(v, i * 10, hi);");
  expectSerial("block(v, i * 100, i * 100 + 101);");
  expectSerial("block(v, i * 10, std::max(i * 10 + 10, n));");
  expectSerial("block(v, i * 10, std::min(i * 10 + 10, n) + 1);");
  expectSerial("block(v, 0, i);");
}

TEST(Slices, OfAView) {
  expectTask("view(s.subspan(i * w, w), i);");
  expectTask("view(s.subspan(i * 4).first(4), i);");
  expectTask("view(std::span<double>(c + i * w, w), i);");
  expectTask("view({&v[i * 3], 3}, i);");
  expectSerial("view(s.subspan(i * w, n), i);");
  expectSerial("view(s.first(w), i);");
  expectSerial("view(s.subspan(i * w), i);");
  expectSerial("view(s.last(w), i);");
}

TEST(Slices, OfTheCalleesOwnRows) {
  const std::string Row = "[[deco::concurrent]] void row(Vector &v, int y, int w) {";
  expectTask("row(v, i, w);", Row + "for (int x = 0; x < w; ++x) v[y * w + x] = x; }");
  expectTask("row(v, i, w);", Row + "for (int x = 1; x + 1 < w; ++x) v[y * w + x - 1] = x; }");
  expectTask("row(v, i, w);",
             Row + "int base = y * w; for (int x = w - 1; x >= 0; --x) v[base + x] = x; }");
  expectTask("row(v, i, w);",
             Row + "for (int x = 0; x < w / 2; ++x) for (int z = 0; z < 8; ++z) v[y * 8 + z] = x; }");
  expectSerial("row(v, i, w);", Row + "for (int x = 0; x < w; ++x) v[y * w + x + 1] += v[y * w + x]; }");
  expectSerial("row(v, i, w);", Row + "for (int x = 0; x <= w; ++x) v[y * w + x] = x; }");
  expectSerial("row(v, i, w);", Row + "for (int x = -1; x < w; ++x) v[y * w + x] = x; }");
  expectSerial("row(v, i, w);", Row + "for (int x = 0; x < w; ++x) { v[y * w + x] = x; if (x == 3) x = 9; } }");
  expectSerial("row(v, i, w);", Row + "for (int x = 0; x + y < w; ++x) v[y * w + x - y - y] = x; }");
  expectSerial("row(v, i, w);", Row + "++w; for (int x = 0; x < w; ++x) v[y * w + x] = x; }");
  expectSerial("row(v, i, w);", Row + "int base = y * w; base += y; for (int x = 0; x < w; ++x) v[base - x] = x; }");
}

TEST(Slices, OfMembers) {
  const std::string Grid = "struct Grid { Vector cells_; int w_ = 8; void row(int y);"
                           "double *at(int y) { return &cells_[y * w_]; }"
                           "double &operator()(int y, int x) { return cells_[y * w_ + x]; } } grid;"
                           "[[deco::concurrent]] void Grid::row(int y) { ";
  expectTask("grid.row(i);", Grid + "for (int x = 0; x < w_; ++x) cells_[y * w_ + x] = x; }");
  expectTask("grid.row(i);", Grid + "for (int x = 0; x < w_; ++x) (*this)(y, x) += y; }");
  expectTask("grid.row(i);", Grid + "fill(at(y), w_); }");
  expectSerial("grid.row(i);", Grid + "w_ = 5; for (int x = 0; x < w_; ++x) cells_[y * w_ + x] = x; }");
  expectSerial("grid.row(i);", Grid + "for (int x = 0; x < w_; ++x) cells_[w_ + x] = x; }");
  expectSerial("grid.row(i);", Grid + "cells_.push_back(y); }");
}

TEST(Slices, ThroughHelpersAndRecursion) {
  expectTask("outer(v, i);", "void inner(Vector &v, int y, int z) { for (int x = 0; x < 4; ++x) v[y * 12 + z * 4 + x] = x; }"
                             "[[deco::concurrent]] void outer(Vector &v, int y) { for (int z = 0; z < 3; ++z) inner(v, y, z); }");
  expectSerial("outer(v, i);", "void inner(Vector &v, int y, int z) { for (int x = 0; x < 4; ++x) v[y * 12 + z * 4 + x] = x; }"
                               "[[deco::concurrent]] void outer(Vector &v, int y) { for (int z = 0; z < 4; ++z) inner(v, y, z); }");
  const std::string Down = "[[deco::concurrent]] void down(double *p, int n) {";
  expectSerial("down(c + i * 4, 4);", Down + "for (int k = 0; k < 4; ++k) p[k] = k; if (n > 0) down(p + 4, n - 1); }");
  expectSerial("down(c + 2 * i, 4);", Down + "for (int k = 0; k < 2; ++k) { p[k] = k; if (n > 0) down(p + k, n - 1); } }");
}

TEST(Slices, OfTwoDimensions) {
  expectTask("set(m, i);", "double m[9][8]; [[deco::concurrent]] void set(double (&m)[9][8], int y) { for (int x = 0; x < 8; ++x) m[y][x] = x; }");
  expectTask("set(m, i);", "std::vector<Vector> m; [[deco::concurrent]] void set(std::vector<Vector> &m, int y) { for (double &x : m[y]) x = y; }");
  expectTask("set(m[i], i);", "std::deque<Vector> m; [[deco::concurrent]] void set(Vector &row, int y) { for (double &x : row) x = y; }");
  expectSerial("set(m, i);", "double m[9][8]; [[deco::concurrent]] void set(double (&m)[9][8], int y) { for (int x = 0; x < 8; ++x) m[x][y / 2] = x; }");
  expectSerial("set(m, i);", "std::map<int, Vector> m; [[deco::concurrent]] void set(std::map<int, Vector> &m, int y) { m[y][0] = y; }");
  expectSerial("set(m, i);", "std::vector<bool> m; [[deco::concurrent]] void set(std::vector<bool> &m, int y) { m[y] = true; }");
}

TEST(Slices, OfAClosuresCounterAreNotTheLoops) {
  expectSerial("run(v, i);", "#include <functional>\n[[deco::concurrent]] void run(Vector &v, int y) {"
                             " std::function<void()> f; int x = 0; for (x = 0; x < 4; ++x) if (x == 3) f = [&] { v[y * 4 + x] = y; };"
                             " f(); }");
}

} // namespace
