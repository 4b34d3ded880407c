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

[[deco::concurrent]] void tally(std::map<int, int> &bins, int i) { bins[i % 7] += i; }
void note(std::map<int, Body> &bodies, int key, double by) { bodies[key].v += by; }
[[deco::concurrent]] void push(std::map<int, Body> &bodies, int i) {
  bodies[i % 3].x -= i;
  note(bodies, i % 5, 0.5);
}
[[deco::concurrent]] void pack(std::vector<bool> &bits, int i) { bits[i % 9] = true; }
[[deco::concurrent]] void advance(const std::map<int, Body> &now, std::map<int, Body> &next, int i) {
  next[i] = now.at(i);
  next[i].x += next[i].v;
}
[[deco::concurrent]] void scatter([[deco::disjoint]] std::vector<double> &out, const std::vector<int> &to, int i) {
  out[to[i]] = i;
}

[[deco::synchronized]]
void recorded(std::map<int, int> &bins, std::map<int, Body> &bodies, std::vector<bool> &bits,
              const std::map<int, Body> &now, std::map<int, Body> &next, int n) {
  for (int i = 0; i < n; ++i)
    tally(bins, i);
  for (int i = 0; i < n; ++i)
    push(bodies, i);
  for (int i = 0; i < n; ++i)
    pack(bits, i);
  for (int i = 0; i < n; ++i)
    advance(now, next, i);
  for (int i = 0; i < n; ++i) {
    tally(bins, i);
    tally(bins, i + 1);
  }
}

[[deco::synchronized]]
void disjoint(std::vector<double> &out, const std::vector<int> &to, int n) {
  for (int i = 0; i < n; ++i)
    scatter(out, to, i);
}

[[deco::concurrent]] void least(std::map<int, int> &best, int i) {
  if (best[i % 7] > i)
    best[i % 7] = i;
}
[[deco::concurrent]] void drop(std::map<int, int> &bins, int i) { bins.erase(i % 7); }
[[deco::concurrent]] void keep(std::map<int, int> &bins, int i) {
  if (auto slot = bins.find(i % 7); slot != bins.end())
    slot->second += i;
}
[[deco::concurrent]] void each(std::map<int, int> &bins, int i) {
  for (auto &[key, n] : bins)
    n += i;
}
[[deco::concurrent]] void twice(std::map<int, int> &a, std::map<int, int> &b, int i) {
  a[i % 7] += 1;
  b[i % 5] += 1;
}
struct Ring {
  int cells[5];
  int &operator[](int i) { return cells[i % 5]; }
};
[[deco::concurrent]] void turn(Ring &ring, int i) { ring[i] = ring[i] + 1; }
[[deco::concurrent]] void read(const std::map<int, int> &bins, std::vector<int> &out, int i) {
  out[i] = bins.at(i);
}

[[deco::synchronized]]
void not_recorded(std::map<int, int> &bins, Ring &ring, std::vector<int> &out, int n) {
  for (int i = 0; i < n; ++i)
    least(bins, i);                       // expect-warning: deco-serialized
  for (int i = 0; i < n; ++i)
    drop(bins, i);                        // expect-warning: deco-serialized
  for (int i = 0; i < n; ++i)
    keep(bins, i);                        // expect-warning: deco-serialized
  for (int i = 0; i < n; ++i)
    each(bins, i);                        // expect-warning: deco-serialized
  for (int i = 0; i < n; ++i)
    twice(bins, bins, i);                 // expect-warning: deco-serialized
  for (int i = 0; i < n; ++i)
    turn(ring, i);                        // expect-warning: deco-serialized
  for (int i = 0; i < n; ++i) {
    tally(bins, i);                       // expect-warning: deco-serialized
    read(bins, out, i);                   // expect-warning: deco-serialized
  }
}
