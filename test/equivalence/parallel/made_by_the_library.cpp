// Objects that lead to constants, to logs that nobody reads, or to their own memory, and are made by bases, by the
// library or by callbacks: what is done to their numbers is as parallel as ever.
#include <algorithm>
#include <bitset>
#include <cstdio>
#include <map>
#include <memory>
#include <utility>
#include <vector>

struct Table {
  double at[4] = {1, 2, 3, 4};
};
const Table table;
struct Log {
  int lines = 0;
};
Log log_of_all;

struct Item {
  const Table *by = &table;
  Log *log = &log_of_all;
  double value = 0;
  Item() = default;
  explicit Item(double value) : value(value) {}
};
struct Sized {
  std::vector<double> in;
  explicit Sized(int n) : in(n) {}
};
struct Solver : Sized {
  const Table *by = &table;
  std::vector<double> out;
  explicit Solver(int n) : Sized(n), out(n) {}
};
struct Settings {
  int steps = 3, *counted = nullptr;
};

[[deco::concurrent]] double weigh(double x) { return x * table.at[1] + 1; }
[[deco::concurrent]] void tally(std::map<std::pair<int, int>, int> &bins, int i) { bins[{i % 3, 1}] += i; }
[[deco::concurrent]] void mark(std::bitset<256> &bits, int i) { bits[i] = i % 3 == 0; }

[[deco::synchronized]] double items(int n) {
  std::vector<Item> from(n), to;
  std::vector<std::unique_ptr<Item>> owned;
  for (int i = 0; i < n; ++i) {
    to.emplace_back(i);
    owned.push_back(std::make_unique<Item>(i));
  }
  std::generate(from.begin(), from.end(), [] { return Item(3); });
  for (int i = 0; i < n; ++i)
    to[i].value = weigh(from[i].value);
  double sum = 0;
  std::vector<double> out(n);
  for (int i = 0; i < n; ++i) {
    out[i] = weigh(i + owned.size());
    sum += from[i].value;
  }
  return sum + to[3].value; // barrier
}

[[deco::synchronized]] double solve(int n) {
  Solver solver(n);
  Settings settings{4};
  for (int i = 0; i < n; ++i) {
    solver.out[i] = weigh(solver.in[i]);
    settings.steps += i;
  }
  return solver.out[3] + settings.steps; // barrier
}

[[deco::synchronized]] int record(int n) {
  std::map<std::pair<int, int>, int> bins;
  std::bitset<256> bits;
  for (int i = 0; i < n; ++i)
    tally(bins, i);
  for (int i = 0; i < n; ++i)
    mark(bits, i);
  return bins[{1, 1}] + bits.count(); // barrier
}

int main() { std::printf("%g %g %d\n", items(10), solve(10), record(20)); }
