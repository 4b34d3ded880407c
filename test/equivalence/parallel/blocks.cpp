// std: c++20
// Blocks of elements: up to the lesser of two numbers, between two pointers, in algorithms of the library; tiles.
#include <algorithm>
#include <cstddef>
#include <cstring>
#include <numeric>
#include <span>
#include <vector>

using Numbers = std::vector<int>;

[[deco::concurrent]] void step(Numbers &v, std::size_t b, std::size_t e) {
  for (std::size_t i = b; i < e; ++i)
    v[i] *= 3;
}
[[deco::concurrent]] void step_between(int *b, int *e) {
  for (int *p = b; p != e; ++p)
    *p *= 3;
}
[[deco::concurrent]] void order(Numbers &v, std::size_t b, std::size_t e) {
  std::sort(v.begin() + b, v.begin() + e, [](int x, int y) { return x % 7 < y % 7; });
}
[[deco::concurrent]] void order_between(int *b, int *e) { std::sort(b, e); }
[[deco::concurrent]] void order_span(std::span<int> block) { std::sort(block.begin(), block.end()); }
[[deco::concurrent]] void fill(int *b, std::size_t many) { std::fill_n(b, many, 7); }
[[deco::concurrent]] void copy(const int *from, int *to, std::size_t many) { std::memcpy(to, from, many * sizeof(int)); }
[[deco::concurrent]] long total(const Numbers &v, std::size_t b, std::size_t e) {
  return std::accumulate(v.begin() + b, v.begin() + e, 0L);
}
[[deco::concurrent]] void tile(int *c, int n, int y0, int x0, int size) {
  for (int y = y0; y < std::min(y0 + size, n); ++y)
    for (int x = x0; x < std::min(x0 + size, n); ++x)
      c[y * n + x] *= 3;
}
[[deco::concurrent]] void tile_between(int *c, int n, int y0, int y1, int x0, int x1) {
  for (int y = y0; y < y1; ++y)
    for (int x = x0; x < x1; ++x)
      c[y * n + x] *= 3;
}

[[deco::synchronized]] void by_number(Numbers &v, std::size_t many) {
  const std::size_t n = v.size();
  for (std::size_t b = 0; b < n; b += many)
    step(v, b, std::min(n, b + many));
} // barrier
[[deco::synchronized]] void by_variable(Numbers &v, std::size_t many) {
  const std::size_t n = v.size();
  for (std::size_t b = 0; b < n; b += many) {
    std::size_t e = std::min(n, b + many);
    step(v, b, e);
  }
} // barrier
[[deco::synchronized]] void by_condition(Numbers &v, std::size_t many) {
  const std::size_t n = v.size();
  for (std::size_t b = 0; b < n; b += many) {
    const std::size_t e = b + many < n ? b + many : n;
    step(v, b, e);
  }
} // barrier
[[deco::synchronized]] void by_part(Numbers &v, int parts) {
  const int n = static_cast<int>(v.size()), many = (n + parts - 1) / parts;
  for (int k = 0; k < parts; ++k) {
    int b = k * many;
    int e = std::min(n, b + many);
    step(v, b, e);
  }
} // barrier
static std::size_t end_of(std::size_t b, std::size_t many, std::size_t n) { return std::min(b + many, n); }
[[deco::synchronized]] void by_function(Numbers &v, std::size_t many) {
  for (std::size_t b = 0; b < v.size(); b += many)
    step(v, b, end_of(b, many, v.size()));
} // barrier
[[deco::synchronized]] void by_pointers(Numbers &v, std::size_t many) {
  const std::size_t n = v.size();
  for (std::size_t b = 0; b < n; b += many)
    step_between(v.data() + b, v.data() + std::min(n, b + many));
} // barrier
[[deco::concurrent]] void step_from(Numbers::iterator b, Numbers::iterator e) {
  for (auto p = b; p != e; ++p)
    *p *= 3;
}
[[deco::concurrent]] void order_from(Numbers::iterator b, Numbers::iterator e) { std::sort(b, e); }
[[deco::synchronized]] void by_iterators(Numbers &v, std::size_t many) {
  const std::size_t n = v.size();
  for (std::size_t b = 0; b < n; b += many)
    step_from(v.begin() + b, v.begin() + std::min(n, b + many));
} // barrier
[[deco::synchronized]] void sorted_from(Numbers &v, std::size_t many) {
  const std::size_t n = v.size();
  for (std::size_t b = 0; b < n; b += many)
    order_from(v.begin() + b, v.begin() + std::min(n, b + many));
} // barrier
[[deco::synchronized]] void sorted(Numbers &v, std::size_t many) {
  const std::size_t n = v.size();
  for (std::size_t b = 0; b < n; b += many)
    order(v, b, std::min(n, b + many));
} // barrier
[[deco::synchronized]] void sorted_between(Numbers &v, std::size_t many) {
  const std::size_t n = v.size();
  for (std::size_t b = 0; b < n; b += many)
    order_between(&v[b], &v[b] + std::min(many, n - b));
} // barrier
[[deco::synchronized]] void sorted_spans(Numbers &v, std::size_t many) {
  const std::size_t n = v.size();
  for (std::size_t b = 0; b < n; b += many)
    order_span(std::span(v).subspan(b, std::min(many, n - b)));
} // barrier
[[deco::synchronized]] void filled(Numbers &v, std::size_t many) {
  const std::size_t n = v.size();
  for (std::size_t b = 0; b < n; b += many)
    fill(v.data() + b, std::min(many, n - b));
} // barrier
[[deco::synchronized]] void copied(const Numbers &v, Numbers &w, std::size_t many) {
  const std::size_t n = v.size();
  for (std::size_t b = 0; b < n; b += many)
    copy(v.data() + b, w.data() + b, std::min(many, n - b));
} // barrier
[[deco::synchronized]] long totals(const Numbers &v, std::size_t many) {
  const std::size_t n = v.size();
  std::vector<long> sums((n + many - 1) / many);
  for (std::size_t c = 0; c < sums.size(); ++c)
    sums[c] = total(v, c * many, std::min(n, (c + 1) * many));
  return std::accumulate(sums.begin(), sums.end(), 0L); // barrier
}
[[deco::synchronized]] void tiles(Numbers &c, int n, int size) {
  for (int y = 0; y < n; y += size)
    for (int x = 0; x < n; x += size)
      tile(c.data(), n, y, x, size);
} // barrier
[[deco::synchronized]] void tiles_between(Numbers &c, int n, int size) {
  for (int y = 0; y < n; y += size)
    for (int x = 0; x < n; x += size)
      tile_between(c.data(), n, y, std::min(n, y + size), x, std::min(n, x + size));
} // barrier
struct Matrix {
  int rows, columns;
  std::vector<int> cells;
  std::span<int> row(int y) { return {&cells[y * columns], static_cast<std::size_t>(columns)}; }
};
[[deco::synchronized]] void rows(Matrix &m) {
  for (int y = 0; y < m.rows; ++y)
    order_span(m.row(y));
} // barrier
