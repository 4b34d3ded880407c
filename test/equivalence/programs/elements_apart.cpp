// std: c++20
// Subscripts that look apart and are, and look-alikes that are not: by offset, direction, tile, counter.
#include <algorithm>
#include <array>
#include <cstdio>
#include <deque>
#include <memory>
#include <span>
#include <vector>

static unsigned churn(unsigned x) { // a few microseconds, some much longer
  for (unsigned i = 200 + (x * 0x9E3779B9u >> 18); i != 0; --i)
    x = (x ^ x >> 15) * 0x2C1B3C6Du + i;
  return x;
}
using Row = std::vector<unsigned>;
[[deco::concurrent]] bool odd(unsigned x) { return churn(x) % 2; }
[[deco::concurrent]] unsigned look(const unsigned &x) { return churn(x); }
[[deco::concurrent]] void add(unsigned &x, unsigned y) { x = x * 31 + churn(y); }
[[deco::concurrent]] void fill(Row &row, unsigned y) {
  for (unsigned &x : row)
    x = x * 7 + churn(y++) % 100;
}
[[deco::concurrent]] void both(const unsigned *from, unsigned *to) { to[1] = to[0] + churn(from[1]); }

struct Matrix {
  int rows, cols;
  Row cells;
  unsigned &operator()(int r, int c) { return cells[r * cols + c]; }
  unsigned &at(int r, int c) { return cells[c * rows + r]; } // the other way round
  Row::reference flat(int i) { return cells[i]; }
};

static void dump(const char *what, const Row &v) {
  unsigned h = 0;
  for (unsigned x : v)
    h = h * 16777619u + x;
  std::printf("%s %zu %08x\n", what, v.size(), h);
}

[[deco::synchronized]] void offsets(Row &v, int n) {
  for (int i = 0; i + 1 < n; ++i)
    v[i] = look(v[i + 1]); // reads ahead: apart
  for (int i = 1; i < n; ++i)
    v[i] = look(v[i - 1]); // reads behind: each turn needs the last
  for (int i = n - 1; i > 0; --i)
    v[i] = look(v[i - 1]); // counting down, that is ahead
  for (int i = n; i-- > 1;)
    v[i - 1] = look(v[i]); // and this behind
  for (int i = 0; i + 3 < n; i += 3) {
    add(v[i], 1);
    add(v[i + 1], 2);
    add(v[i + 3], 3); // the next turn's i
  }
  for (int i = 0; i + 3 < n; i += 2) {
    v[i + 1] = look(v[i]);
    v[i + 3] = look(v[i + 2]);
  }
}

[[deco::synchronized]] void tiles(Row &g, int w, int h, int t) {
  for (int ty = 0; ty < h; ty += 4)
    for (int tx = 0; tx < w; tx += t)
      for (int y = ty; y < std::min(ty + 4, h); ++y)
        for (int x = tx; x < tx + t && x < w; ++x)
          add(g[y * w + x], x);
  for (int ty = 0; ty < h; ty += 4)
    for (int y = ty; y < ty + 5 && y < h; ++y) // one row too many
      for (int x = 0; x < w; ++x)
        add(g[y * w + x], y);
  for (int x = 0; x < w; ++x)
    for (int y = 0; y < h; ++y)
      add(g[y * w + x], x + y); // column by column
  for (int y = 0; y < h; ++y)
    for (int x = 0; x < h; ++x) // the wrong bound
      add(g[std::min(y * w + x, w * h - 1)], x);
  for (int y = 0; y + 1 < h; ++y)
    for (int x = 0; x < w; ++x) {
      add(g[y * w + x], 1);
      add(g[(y + 1) * w + x], 2);
    }
}

[[deco::synchronized]] void strides(Row &v, int n, int s, unsigned u) {
  for (int i = 0; i < n; i += s)
    add(v[i], i);
  int k = 0;
  for (int i = 0; k < n && i < 9; ++i, k += s)
    add(v[k], i);
  for (unsigned i = 0; i < 8; ++i)
    add(v[i * u % 8], i);
  for (int w = 1, y = 0; y < 4; ++y) { // the stride changes from row to row
    for (int x = 0; x < 3; ++x)
      add(v[y * w + x], x);
    w = 5 - y;
  }
  for (int i = 0; i < 6; ++i) {
    const int j = i / 2;
    const int twice = 2 * i + 1;
    add(v[j], i);
    add(v[twice], i);
  }
}

[[deco::synchronized]] void members(Matrix &m) {
  for (int r = 0; r < m.rows; ++r)
    for (int c = 0; c < m.cols; ++c)
      m(r, c) = look(m(r, c));
  for (int r = 0; r < m.rows; ++r)
    for (int c = 0; c < m.cols; ++c)
      add(m(r, c), m.at(r, c)); // reads across
  for (int i = 0; i + 1 < m.rows * m.cols; ++i)
    add(m.flat(i), m.flat(i + 1));
  for (int i = 0; i < 4; ++i) {
    add(m(1, i), i);
    m.cols = 9 - i; // from now on (1, i) is elsewhere
  }
}

[[deco::synchronized]] void handles(std::vector<std::shared_ptr<unsigned>> &shared,
                                    std::vector<unsigned *> &raw, std::vector<Row> &rows) {
  for (std::size_t i = 0; i < shared.size(); ++i)
    add(*shared[i], i); // two lead to one
  for (std::size_t i = 0; i < raw.size(); ++i)
    add(*raw[i], i);
  for (unsigned *p : raw)
    add(*p, 3);
  for (std::size_t i = 0; i < rows.size(); ++i)
    fill(rows[i], i);
  for (Row &r : rows)
    fill(r, 2);
  for (std::size_t i = 0; i + 1 < rows.size(); ++i) {
    fill(rows[i], i);
    std::swap(rows[i], rows[i + 1]);
  }
  for (std::size_t i = 0; i < rows.size(); ++i)
    for (std::size_t j = 0; j < rows[i].size(); ++j)
      rows[i][j] = look(rows[i][j]);
}

[[deco::synchronized]] void pointers(unsigned *p, std::span<unsigned> s, Row &v) {
  for (int i = 0; i < 12; ++i)
    p[i] = look(p[i]);
  unsigned *q = p + 3;
  for (int i = 0; i < 6; ++i)
    add(q[i], p[i]); // q[i] is p[i + 3]
  for (int i = 0; i < 6; ++i)
    add(*(p + i), i);
  for (int i = 0; i + 1 < 8; ++i)
    both(&p[i], p + i);
  for (std::size_t i = 0; i < s.size(); ++i)
    s[i] = look(s[i]);
  std::span<unsigned> tail = s.subspan(1);
  for (std::size_t i = 0; i < tail.size(); ++i)
    add(tail[i], s[i]);
  unsigned *data = v.data();
  for (int i = 0; i < 10; ++i) {
    data[i] = look(data[i]);
    if (i == 5)
      add(v[2], 9);
  }
  for (int i = 0; i < 5; ++i) {
    unsigned &r = v[i];
    add(r, i);
    add((&r)[1], i); // the next turn's
  }
  for (int i = 0; i < 6; ++i)
    add(*p++, i);
  for (int i = 0; i < 4; ++i, --p)
    add(p[i], i); // always the same
}

[[deco::synchronized]] void containers(std::deque<unsigned> &d, std::array<Row, 3> &a, std::vector<bool> &bits) {
  for (unsigned &x : d)
    add(x, 1);
  for (std::size_t i = 0; i < d.size(); ++i) {
    d[i] = look(d[i]);
    if (i == 3)
      d.pop_front();
  }
  for (std::size_t i = 0; i < a.size(); ++i)
    fill(a[i], i);
  for (std::size_t i = 0; i < bits.size(); ++i)
    bits[i] = odd(bits[i] + i);
}

int main() {
  Row v(64);
  for (unsigned i = 0; i < v.size(); ++i)
    v[i] = i * 2654435761u;
  offsets(v, 40);
  dump("offsets", v);
  tiles(v, 7, 9, 3);
  dump("tiles", v);
  strides(v, 30, 3, 4);
  dump("strides", v);
  Matrix m{5, 6, v};
  members(m);
  dump("members", m.cells);
  auto one = std::make_shared<unsigned>(5u);
  std::vector<std::shared_ptr<unsigned>> shared = {one, std::make_shared<unsigned>(7u), one, one};
  std::vector<unsigned *> raw = {&v[3], &v[4], &v[3], &v[3]};
  std::vector<Row> rows(6, Row{1, 2, 3});
  handles(shared, raw, rows);
  for (const Row &r : rows)
    dump("row", r);
  std::printf("%u %u\n", *one, *shared[1]);
  dump("raw", v);
  Row w(v.begin(), v.begin() + 20), x(v.begin() + 20, v.begin() + 40);
  pointers(w.data(), x, v);
  dump("pointed", w);
  dump("spanned", x);
  dump("data", v);
  std::deque<unsigned> d(v.begin(), v.begin() + 15);
  std::array<Row, 3> a = {w, x, v};
  std::vector<bool> bits(40, true);
  containers(d, a, bits);
  dump("deque", Row(d.begin(), d.end()));
  dump("array", a[2]);
  dump("bits", Row(bits.begin(), bits.end()));
}
