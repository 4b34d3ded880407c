// Writes that are recorded in the tasks and happen at the barrier, in program order.
#include <array>
#include <cstdio>
#include <deque>
#include <map>
#include <stdexcept>
#include <string>
#include <unordered_map>
#include <vector>

static unsigned long long churn(unsigned long long x) { // 0 to 30 us
  for (unsigned long long i = 50 + (x * 0x9E3779B97F4A7C15u >> 50); i != 0; --i)
    x = (x ^ x >> 29) * 0xBF58476D1CE4E5B9u + i;
  return x;
}
static int roll(int i, int sides) { return static_cast<int>(churn(i) % sides); }

struct Entry {
  int count = 0;
  double sum = 0;
  std::string names;
};
struct Ring { // distinct subscripts can be one element
  std::vector<int> cells = std::vector<int>(5);
  int &operator[](int i) { return cells[i % 5]; }
};
struct Vec {
  double x = 0, y = 0;
  Vec &operator+=(const Vec &o) {
    x += o.x;
    y += o.y * 0.3;
    return *this;
  }
};

[[deco::concurrent]] void bins(std::vector<int> &histogram, int i) {
  ++histogram[roll(i, 6)];
  histogram[roll(i + 1, 6)] += i;
  histogram[roll(i + 2, 6)] ^= i;
}
[[deco::concurrent]] void bits(std::vector<bool> &flags, int i) {
  flags[i] = roll(i, 2) != 0;
  if (flags[i])
    flags[i + 1] = !flags[i];
}
[[deco::concurrent]] void entry(std::map<std::string, Entry> &table, const std::string &key, int i) {
  table[key].count += roll(i, 3);
  table[key].sum -= i / 3.0;
  table[key].names += "n";
  table[key].names += std::to_string(i);
  table["last"] = Entry{i, 1.0 * i, key};
}
[[deco::concurrent]] void cell(std::vector<std::vector<double>> &grid, int i) {
  grid[roll(i, 3)][roll(i + 9, 4)] = i;
  grid[i % 3][0] *= 0.5 + roll(i, 3);
}
[[deco::concurrent]] void ring(Ring &r, int i) { r[i * 3] += roll(i, 100); }
void add(std::array<Vec, 4> &sums, int at, Vec by) { sums[at] += by; }
[[deco::concurrent]] void force(std::array<Vec, 4> &sums, int i) {
  add(sums, roll(i, 4), {1.0 * i, 0.7});
  add(sums, i % 4, Vec{0.1, 1.0 / (i + 1)});
}
[[deco::concurrent]] void checked(std::deque<int> &d, int i) {
  d.at(roll(i, 4)) = i;
  d.at(i / 4) += 1; // out of range for the last ones
}
[[deco::concurrent]] int partly(std::unordered_map<int, int> &m, int i) {
  m[i % 5] += i;
  if (i == 13)
    throw std::runtime_error("thirteen");
  m[i % 3 + 100] = i;
  return roll(i, 50);
}
[[deco::concurrent]] void own(std::map<int, Entry> &m, int i) { // reads what it has written itself
  m[i].count = roll(i, 9);
  m[i].count += 2;
  m[i].names = std::string(m[i].count, 'x');
  m[i].names += 'y';
  m[-1].count += 1;
}
[[deco::concurrent]] void together(std::map<int, int> &a, std::vector<int> &b, int i) {
  a[roll(i, 5)] += i;
  b[roll(i, 5)] -= i;
}
static int one(int i) { return i; }
[[deco::concurrent]] int pick(int i) { return roll(i, 5) + one(0); }

[[deco::synchronized]]
void run() {
  std::vector<int> histogram(6), order(40);
  std::vector<bool> flags(42);
  std::map<std::string, Entry> table;
  std::vector<std::vector<double>> grid(3, std::vector<double>(4, 1));
  Ring r;
  std::array<Vec, 4> sums{};
  std::map<int, Entry> m;
  std::map<int, int> both;
  for (int i = 0; i < 40; ++i) {
    bins(histogram, i);
    entry(table, "k" + std::to_string(i % 4), i);
    cell(grid, i);
    ring(r, i);
    force(sums, i);
    own(m, i);
    both[i % 3] += pick(i); // deferred too, between the calls
    together(both, order, i);
  }
  for (int i = 0; i < 40; i += 2)
    bits(flags, i);
  for (int x : histogram)
    std::printf("%d ", x);
  for (bool x : flags)
    std::printf("%d", x);
  for (auto &[k, e] : table)
    std::printf(" %s:%d:%.17g:%s", k.c_str(), e.count, e.sum, e.names.c_str());
  for (auto &row : grid)
    for (double x : row)
      std::printf(" %.17g", x);
  for (int x : r.cells)
    std::printf(" %d", x);
  for (Vec v : sums)
    std::printf(" %.17g:%.17g", v.x, v.y);
  for (auto &[k, e] : m)
    std::printf(" %d:%d:%s", k, e.count, e.names.c_str());
  for (auto [k, n] : both)
    std::printf(" %d:%d", k, n);
  for (int x : order)
    std::printf(" %d", x);
  std::printf("\n");
}

[[deco::synchronized]] void failing(std::unordered_map<int, int> &m, std::vector<int> &results) {
  for (int i = 0; i < 30; ++i)
    results[i] = partly(m, i);
}
[[deco::synchronized]] void out_of_range(std::deque<int> &d) {
  for (int i = 0; i < 30; ++i)
    checked(d, i);
}

int main() {
  run();
  std::unordered_map<int, int> m;
  std::vector<int> results(30);
  try {
    failing(m, results);
  } catch (const std::exception &e) {
    std::printf("%s\n", e.what());
  }
  for (auto [k, n] : m)
    std::printf("%d:%d ", k, n);
  for (int x : results)
    std::printf("%d ", x);
  std::deque<int> d(6);
  try {
    out_of_range(d);
  } catch (const std::out_of_range &) {
    std::printf("out of range\n");
  }
  for (int x : d)
    std::printf("%d ", x);
  std::printf("\n");
}
