// std: c++20
// Calls that write whole rows, blocks and slices in place: a matrix product, a stencil, spans, pointers.
#include <algorithm>
#include <cstdio>
#include <deque>
#include <span>
#include <vector>

static unsigned long long churn(unsigned long long x) { // 0 to 30 us
  for (unsigned long long i = 50 + (x * 0x9E3779B97F4A7C15u >> 50); i != 0; --i)
    x = (x ^ x >> 29) * 0xBF58476D1CE4E5B9u + i;
  return x;
}
using Rows = std::vector<std::vector<double>>;

[[deco::concurrent]]
void product(const Rows &a, const Rows &b, Rows &c, std::size_t i) {
  for (std::size_t j = 0; j < c[i].size(); ++j) {
    double sum = 0;
    for (std::size_t k = 0; k < b.size(); ++k)
      sum += a[i][k] * b[k][j];
    c[i][j] = sum;
  }
}
[[deco::concurrent]]
void sweep(const std::vector<double> &now, std::vector<double> &next, int y, int w) {
  for (int x = 1; x + 1 < w; ++x)
    next[y * w + x] = (now[y * w + x - 1] + now[y * w + x + 1] + now[(y - 1) * w + x] +
                       now[(y + 1) * w + x]) / 4 + static_cast<double>(churn(y) % 3);
}
[[deco::concurrent]]
void scale(double *row, int n, int by) {
  for (int k = 0; k < n; ++k)
    row[k] = row[k] * 0.5 + static_cast<double>(churn(by + k) % 100);
}
[[deco::concurrent]]
void number(std::span<int> slice, int first) {
  for (int &x : slice)
    x = x * 3 + first + static_cast<int>(churn(first) % 7);
}
[[deco::concurrent]]
void block(std::vector<int> &v, int lo, int hi) {
  for (int i = lo; i < hi; ++i)
    v[i] += static_cast<int>(churn(i) % 50);
}
struct Canvas {
  int width, height;
  std::vector<int> pixels;
  double table[6][4];

  int &at(int x, int y) { return pixels[y * width + x]; }
  [[deco::concurrent]] void line(int y) {
    for (int x = 0; x < width; ++x)
      at(x, y) += static_cast<int>(churn(x * y) % 9);
  }
  [[deco::concurrent]] void fold(int y) {
    for (double &x : table[y])
      x = x * 2 + y + static_cast<double>(churn(y) % 5);
  }
  [[deco::synchronized]] void draw() {
    for (int y = 0; y < height; ++y)
      line(y);
    for (int y = 0; y < 6; ++y)
      fold(y);
  }
};
[[deco::concurrent]]
void shift(std::deque<std::vector<int>> &rows, int y) {
  for (int &x : rows[y])
    x += y + static_cast<int>(churn(x) % 4);
}

[[deco::synchronized]]
void run(std::vector<double> &flat, std::vector<int> &ints, std::span<int> view, int w, int h) {
  Rows a(h, std::vector<double>(w)), b(w, std::vector<double>(h)), c(h, std::vector<double>(h));
  for (int i = 0; i < h; ++i)
    for (int j = 0; j < w; ++j)
      a[i][j] = b[j][i] = i * 0.3 + j;
  for (std::size_t i = 0; i < c.size(); ++i)
    product(a, b, c, i);
  for (auto &row : c)
    for (double x : row)
      std::printf("%.17g ", x);

  std::vector<double> next = flat;
  for (int step = 0; step < 3; ++step) {
    for (int y = 1; y + 1 < h; ++y)
      sweep(flat, next, y, w);
    flat.swap(next);
  }
  for (int y = 0; y < h; ++y)
    scale(&flat[y * w], w, y);
  for (int y = 0; y < h; ++y)
    scale(flat.data() + y * w, w / 2, y);
  for (int y = 0; y < h; ++y)
    scale(flat.data() + y * w, w + (y + 1 < h), y); // one too far: the next row's first
  for (int y = 0; y < h; ++y)
    number(view.subspan(y * 4, 4), y);
  for (int y = 0; y < h; ++y)
    number(view.subspan(y * 2, 3), y); // one too far
  for (int lo = 0; lo < w * h; lo += 10)
    block(ints, lo, std::min(lo + 10, w * h));
  for (int lo = 0; lo < w * h; lo += 10)
    block(ints, lo, std::min(lo + 11, w * h)); // one too far
  std::deque<std::vector<int>> rows(h, std::vector<int>(5, 2));
  for (int y = 0; y < h; ++y)
    shift(rows, y);
  for (auto &row : rows)
    for (int x : row)
      std::printf("%d ", x);
}

int main() {
  int w = 12, h = 10;
  std::vector<double> flat(w * h);
  std::vector<int> ints(w * h), view(w * h);
  for (int i = 0; i < w * h; ++i)
    flat[i] = i % 7;
  run(flat, ints, view, w, h);
  Canvas canvas{w, h, std::vector<int>(w * h, 1), {}};
  canvas.draw();
  for (int i = 0; i < w * h; ++i)
    std::printf("%.17g %d %d %d ", flat[i], ints[i], view[i], canvas.pixels[i]);
  for (auto &row : canvas.table)
    for (double x : row)
      std::printf("%.17g ", x);
  std::printf("\n");
}
