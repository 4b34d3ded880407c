// Recorded elements by the names of local references and pointers, and the sizes of what holds them.
#include <algorithm>
#include <array>
#include <cstdio>
#include <map>
#include <string>
#include <unordered_map>
#include <vector>

static int roll(int i, int sides) { return static_cast<int>((i * 2654435761u >> 7) % sides); }

struct Entry {
  int count = 0;
  std::string names;
  std::vector<int> list = std::vector<int>(4);
};
enum Colour { red, green, blue };

[[deco::concurrent]] void rows(std::vector<std::vector<int>> &grid, int i) {
  auto &row = grid[roll(i, 4)];
  row[roll(i, 5)] += i;
  const std::size_t n = row.size();
  row[i % n] -= 1;
  auto &cell = row[roll(i + 1, 5)];
  cell ^= i;
}
/// A reference alone inserts its element: the order of insertion shows in an unordered_map.
[[deco::concurrent]] void cells(std::unordered_map<std::string, Entry> &table, const std::string &key, int i) {
  [[maybe_unused]] auto &unused = table["u" + key];
  Entry &cell = table[key];
  cell.count += i;
  cell.names += key;
  auto &list = cell.list;
  list[i % 4] = i;
}
[[deco::concurrent]] void pointers(std::map<int, Entry> &table, int i) {
  Entry *e = &table[i % 5];
  e->count += i;
  (*e).names += "x";
  int *n = &table[i % 3].count;
  *n += 2;
  e->list[i % 2] = 5;
}
[[deco::concurrent]] void own(std::map<int, Entry> &table, int i) {
  Entry &e = table[i];
  e.count = i;
  if (e.count > 10)
    e.count -= 1;
  const auto &c = table[i].count;
  e.names = std::to_string(c + e.list[1]) + e.names;
  table[-1].count += c;
}
[[deco::concurrent]] void sizes(std::vector<int> &bins, int i) {
  if (!bins.empty())
    bins[i % bins.size()] += i;
}
[[deco::concurrent]] void best(std::vector<int> &found, int i) {
  found[i] = std::max(found[i], roll(i, 9));
  found[0] = i;
}
[[deco::concurrent]] void colours(std::array<int, 3> &counts, int i) {
  counts[i % 2 ? red : blue] += 1;
  counts[green] = i;
}
/// The row may be another one behind the assignment: one call at a time.
[[deco::concurrent]] void replaced(std::map<int, std::vector<int>> &rows, int i) {
  auto &first = rows[i % 3][0];
  first = i;
  rows[i % 3] = std::vector<int>(2, i);
}

[[deco::synchronized]] void run() {
  std::vector<std::vector<int>> grid(4, std::vector<int>(5));
  std::unordered_map<std::string, Entry> table;
  std::map<int, Entry> m, o;
  std::vector<int> bins(7), found(101);
  std::array<int, 3> counts{};
  std::map<int, std::vector<int>> replaced_in;
  for (int i = 0; i < 3; ++i)
    replaced_in[i].resize(2);
  for (int i = 0; i < 100; ++i)
    rows(grid, i);
  for (int i = 0; i < 100; ++i)
    cells(table, "k" + std::to_string(i % 7), i);
  for (int i = 0; i < 100; ++i)
    pointers(m, i);
  for (int i = 0; i < 100; ++i)
    own(o, i);
  for (int i = 0; i < 100; ++i)
    sizes(bins, i);
  for (int i = 1; i < 100; ++i)
    best(found, i);
  for (int i = 0; i < 100; ++i)
    colours(counts, i);
  for (int i = 0; i < 100; ++i)
    replaced(replaced_in, i);
  for (auto &r : grid)
    for (int x : r)
      std::printf("%d ", x);
  for (auto &[k, e] : table)
    std::printf("%s:%d:%s:%d ", k.c_str(), e.count, e.names.c_str(), e.list[2]);
  for (auto *both : {&m, &o})
    for (auto &[k, e] : *both)
      std::printf("%d:%d:%s:%d ", k, e.count, e.names.c_str(), e.list[1]);
  for (auto *both : {&bins, &found})
    for (int x : *both)
      std::printf("%d ", x);
  std::printf("%d %d %d %d\n", counts[0], counts[1], counts[2], replaced_in[2][1]);
}
int main() { run(); }
