// std: c++20
// Blocks of elements that begin and end where the lesser of two numbers says, between two pointers, in algorithms of the
// library; apart, or with a border that two of them write.
#include <algorithm>
#include <cstdio>
#include <cstring>
#include <deque>
#include <iterator>
#include <numeric>
#include <span>
#include <vector>

static unsigned long long churn(unsigned long long x) { // 0 to 30 us
  for (unsigned long long i = 50 + (x * 0x9E3779B97F4A7C15u >> 50); i != 0; --i)
    x = (x ^ x >> 29) * 0xBF58476D1CE4E5B9u + i;
  return x;
}
using Numbers = std::vector<int>;

[[deco::concurrent]] void mix(Numbers &v, std::size_t b, std::size_t e) {
  for (std::size_t i = b; i < e; ++i)
    v[i] = v[i] % 1000 * 3 + static_cast<int>(churn(b + i) % 100);
}
[[deco::concurrent]] void mix_up_to(Numbers &v, int b, int many) {
  for (int i = b; i < std::min(b + many, static_cast<int>(v.size())); ++i)
    v[i] = v[i] % 1000 * 5 + static_cast<int>(churn(b + i) % 100);
}
[[deco::concurrent]] void mix_between(int *b, int *e) {
  for (int *p = b; p != e; ++p)
    *p = *p % 1000 * 3 + static_cast<int>(churn(*p) % 100);
}
[[deco::concurrent]] void backwards(int *b, int *e) {
  while (e != b) {
    --e;
    *e = *e % 1000 * 7 + static_cast<int>(churn(*e) % 10);
  }
}
[[deco::concurrent]] void mix_counted(int *b, std::size_t many) {
  for (std::size_t i = 0; i < many; ++i)
    b[i] = b[i] % 1000 * 3 + static_cast<int>(churn(i + b[i]) % 100);
}
[[deco::concurrent]] void mix_span(std::span<int> block) {
  for (int &x : block)
    x = x % 1000 * 3 + static_cast<int>(churn(x) % 100);
}
[[deco::concurrent]] void order(Numbers &v, std::size_t b, std::size_t e) {
  std::sort(v.begin() + b, v.begin() + e, [](int x, int y) { return x % 50 < y % 50 || (x % 50 == y % 50 && x < y); });
  v[b] += static_cast<int>(churn(v[b]) % 3);
}
[[deco::concurrent]] void order_between(int *b, int *e) {
  std::sort(b, e);
  std::reverse(b, b + (e - b) / 2);
}
[[deco::concurrent]] void order_span(std::span<int> block) {
  std::sort(block.begin(), block.end());
  std::rotate(block.begin(), block.begin() + block.size() / 2, block.end());
}
[[deco::concurrent]] void fill_from(Numbers &v, int b, int e, int value) {
  std::fill(v.begin() + b, v.begin() + e, value + static_cast<int>(churn(value) % 10));
}
[[deco::concurrent]] void copy_block(const Numbers &from, Numbers &to, std::size_t b, std::size_t many) {
  std::copy(from.begin() + b, from.begin() + b + many, to.begin() + b);
  std::transform(to.begin() + b, to.begin() + b + many, to.begin() + b, [b](int x) {
    return x + static_cast<int>(churn(x + b) % 10);
  });
}
[[deco::concurrent]] void copy_bytes(const int *from, int *to, std::size_t many) {
  std::memcpy(to, from, many * sizeof(int));
  to[0] += static_cast<int>(churn(many + from[0]) % 10);
}
[[deco::concurrent]] void clear(int *to, std::size_t many) {
  std::memset(to, 0, many * sizeof(int));
  to[many - 1] = static_cast<int>(churn(many) % 10);
}
[[deco::concurrent]] long total(const Numbers &v, std::size_t b, std::size_t e) {
  return std::accumulate(v.begin() + b, v.begin() + e, static_cast<long>(churn(b) % 10));
}

static int end_of(int b, int many, int n) { return std::min(b + many, n); }

[[deco::synchronized]] void apart(Numbers &v, std::size_t many) {
  const std::size_t n = v.size();
  for (std::size_t b = 0; b < n; b += many)
    mix(v, b, std::min(n, b + many));
  for (std::size_t b = 0; b < n; b += many) {
    std::size_t e = std::min(n, b + many);
    mix(v, b, e);
  }
  for (std::size_t b = 0; b < n; b += many) {
    const std::size_t e = b + many < n ? b + many : n;
    mix(v, b, e);
  }
  for (std::size_t c = 0; c < (n + many - 1) / many; ++c)
    mix(v, c * many, std::min(n, (c + 1) * many));
  for (int b = 0; b < static_cast<int>(n); b += static_cast<int>(many))
    mix_up_to(v, b, static_cast<int>(many));
  for (int b = 0; b < static_cast<int>(n); b += 16)
    mix(v, b, end_of(b, 16, static_cast<int>(n)));
  for (std::size_t b = 0; b < n; b += many)
    mix_between(v.data() + b, v.data() + std::min(n, b + many));
  for (std::size_t b = 0; b < n; b += many)
    backwards(v.data() + b, v.data() + std::min(n, b + many));
  for (std::size_t b = 0; b < n; b += many)
    mix_counted(&v[b], std::min(many, n - b));
  for (std::size_t b = 0; b < n; b += many)
    mix_span(std::span(v).subspan(b, std::min(many, n - b)));
  for (std::size_t b = 0; b < n; b += many)
    order(v, b, std::min(n, b + many));
  for (std::size_t b = 0; b < n; b += many)
    order_between(&v[b], &v[b] + std::min(many, n - b));
  for (std::size_t b = 0; b < n; b += many)
    order_span({v.data() + b, std::min(many, n - b)});
}
/// Each block writes an element of the next one, or more.
[[deco::synchronized]] void overlapping(Numbers &v, std::size_t many) {
  const std::size_t n = v.size();
  for (std::size_t b = 0; b < n; b += many)
    mix(v, b, std::min(n, b + many + 1));
  for (std::size_t b = 0; b < n; b += many) {
    std::size_t e = b + many < n ? n : b + many; // the greater one
    mix(v, b, std::min(e, n));
  }
  for (std::size_t b = 0; b < n; b += many - 1)
    mix(v, b, std::min(n, b + many));
  for (std::size_t b = 0; b < n; b += many)
    mix(v, b > 1 ? b - 1 : 0, std::min(n, b + many));
  for (std::size_t b = 0; b < n; b += many)
    mix(v, std::max<std::size_t>(b, 1) - 1, std::min(n, b + many));
  for (std::size_t b = 0; b + 1 < n; b += many)
    mix_between(&v[b], v.data() + std::min(n, b + many + 1));
  for (std::size_t b = 0; b < n; b += many)
    order(v, b, std::min(n, b + many + 1));
  for (std::size_t b = 0; b < n; b += many)
    order_span(std::span(v).subspan(b, std::min(many + 1, n - b)));
  for (int k = 0; k < 6; ++k)
    fill_from(v, k * 4, k * 4 + 5, k);
  for (int k = 0; k < 6; ++k)
    clear(&v[k * 4], 5);
}
[[deco::synchronized]] void copies(const Numbers &from, Numbers &to, std::size_t many) {
  const std::size_t n = to.size();
  for (std::size_t b = 0; b < n; b += many)
    copy_block(from, to, b, std::min(many, n - b));
  for (std::size_t b = 0; b < n; b += many)
    copy_bytes(from.data() + b, to.data() + b, std::min(many, n - b));
  for (std::size_t b = 0; b + many <= n; b += many)
    clear(to.data() + b, many);
  for (std::size_t b = 0; b + 2 * many < n; b += many) // into the next block
    copy_bytes(to.data() + b, to.data() + b + many, many / 2);
  for (std::size_t b = 0; b + many < n; b += many) // one element more
    copy_bytes(from.data() + b, to.data() + b, many + 1);
}
[[deco::synchronized]] long totals(const Numbers &v, std::size_t many) {
  const std::size_t n = v.size();
  std::vector<long> sums((n + many - 1) / many);
  for (std::size_t c = 0; c < sums.size(); ++c)
    sums[c] = total(v, c * many, std::min(n, (c + 1) * many));
  long all = 0;
  for (long s : sums)
    all = all * 3 + s;
  return all;
}
/// Recursion by pointers, with the middle in a variable.
[[deco::concurrent]] [[deco::synchronized]] void merge_sort(int *b, int *e) {
  if (e - b < 8) {
    std::sort(b, e);
    return;
  }
  int *middle = b + (e - b) / 2;
  merge_sort(b, middle);
  merge_sort(middle, e);
  std::inplace_merge(b, middle, e);
}
[[deco::concurrent]] [[deco::synchronized]] void spread(int *b, int *e) {
  if (e - b < 4) {
    mix_between(b, e);
    return;
  }
  int *middle = b + (e - b) / 2;
  spread(b, middle + 1); // both write the one in the middle
  spread(middle, e);
}
/// Rows through pointers that are kept, and tiles of a matrix.
[[deco::concurrent]] void tile(int *c, int n, int y0, int x0, int size) {
  for (int y = y0; y < std::min(y0 + size, n); ++y)
    for (int x = x0; x < std::min(x0 + size, n); ++x)
      c[y * n + x] = c[y * n + x] % 1000 * 3 + static_cast<int>(churn(y * x) % 10);
}
[[deco::concurrent]] void wide_tile(int *c, int n, int y0, int x0, int size) {
  for (int y = y0; y < y0 + size && y < n; ++y)
    for (int x = x0; x < x0 + size && y * n + x < n * n; ++x) // may run into the next row
      c[y * n + x] = c[y * n + x] % 1000 * 3 + static_cast<int>(churn(y * x) % 10);
}
[[deco::synchronized]] void tiles(Numbers &c, int n, int size) {
  for (int y = 0; y < n; y += size)
    for (int x = 0; x < n; x += size)
      tile(c.data(), n, y, x, size);
  for (int y = 0; y < n; y += size)
    for (int x = 0; x < n; x += size)
      wide_tile(c.data(), n, y, x, size);
  for (int y = 0; y < n; ++y) {
    int *row = c.data() + y * n;
    for (int x = 0; x < n; x += size)
      mix_counted(row + x, std::min(size, n - x));
  }
}
/// A row ends where the next one begins, which has numbers of its own; and iterators that go backwards.
[[deco::synchronized]] void rows_between(int (&grid)[5][8]) {
  for (int turn = 0; turn < 4; ++turn)
    mix_between(grid[1], grid[2]);
  for (int turn = 0; turn < 4; ++turn)
    for (int y = 0; y < 4; ++y)
      mix_between(grid[y], grid[y + 1]);
}
[[deco::concurrent]] void order_down(Numbers &v, int from, int many) {
  auto last = std::reverse_iterator(v.begin() + from);
  std::sort(last, last + many);
  last[0] += static_cast<int>(churn(last[0]) % 9);
}
[[deco::synchronized]] void downwards(Numbers &v) {
  for (int k = 1; k < 8; ++k)
    order_down(v, k * 8, k % 2 ? 8 : 5);
  for (int k = 1; k < 8; ++k) // what is below, not above
    if (k % 2)
      order_down(v, k * 8, 8);
    else
      mix(v, k * 8 - 8, k * 8);
}
/// An iterator is no number of a deque's element when others are put in front of it.
[[deco::concurrent]] void bump(int &x, int by) { x = x % 1000 * 3 + by + static_cast<int>(churn(x) % 9); }
[[deco::synchronized]] void renumbered(std::deque<int> &d) {
  int *kept = &d[2];
  for (int i = 0; i < 3; ++i) {
    bump(kept[0], i);
    d.push_front(i);
    bump(d[i + 3], i);
  }
}

static void show(const char *name, const Numbers &v) {
  unsigned long sum = 7;
  for (int x : v)
    sum = sum * 31 + static_cast<unsigned>(x);
  std::printf("%s %lu\n", name, sum);
}

int main() {
  Numbers v(100);
  std::iota(v.begin(), v.end(), 1);
  apart(v, 16);
  show("apart", v);
  apart(v, 7);
  show("apart", v);
  overlapping(v, 8);
  show("overlapping", v);
  Numbers w(v.size());
  copies(v, w, 9);
  show("copies", w);
  std::printf("%ld\n", totals(v, 13));
  merge_sort(v.data(), v.data() + v.size());
  show("merge_sort", v);
  spread(v.data(), v.data() + v.size());
  show("spread", v);
  tiles(w, 10, 3);
  tiles(w, 10, 4);
  show("tiles", w);
  int grid[5][8] = {{1, 2, 3}, {4, 5, 6}, {7, 8, 9}, {1}};
  rows_between(grid);
  show("rows_between", Numbers(grid[0], grid[0] + 8));
  show("rows_between", Numbers(grid[1], grid[1] + 8));
  downwards(v);
  show("downwards", v);
  std::deque<int> d = {1, 2, 3, 4, 5};
  renumbered(d);
  show("renumbered", Numbers(d.begin(), d.end()));
}
