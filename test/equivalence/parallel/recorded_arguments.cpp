// Writes that wait for the barrier: by names of elements, in templates, in helpers, of several arguments.
#include <map>
#include <string>
#include <vector>

struct Entry {
  int count = 0;
  std::string names;
  std::vector<int> list = std::vector<int>(4);
};
int roll(int i, int sides) { return i * 7 % sides; }

[[deco::concurrent]] void rows(std::vector<std::vector<int>> &grid, int i) {
  auto &row = grid[roll(i, 4)];
  row[roll(i, static_cast<int>(row.size()))] += i;
}
[[deco::concurrent]] void cells(std::map<std::string, Entry> &table, const std::string &key, int i) {
  Entry &cell = table[key];
  cell.count += i;
  cell.names += key;
  cell.list[i % 4] = i;
}
[[deco::concurrent]] void pointers(std::map<int, Entry> &table, int i) {
  Entry *e = &table[i % 5];
  e->count += i;
  (*e).names += "x";
}
template <class Map> void put(Map &m, int key, int value) { m[key % 10] = value; }
template <class Map> [[deco::concurrent]] void through(Map &m, int i) { put(m, i, i * i); }
void note(std::map<int, int> &a, std::map<int, int> &b, int i) {
  a[i % 3] += i;
  b[i % 5] -= i;
}
[[deco::concurrent]] void both(std::map<int, int> &a, std::map<int, int> &b, int i) { note(b, a, i); }
class Grid {
public:
  [[deco::concurrent]] static void mark(std::vector<std::vector<int>> &rows, int i);
  [[deco::synchronized]] void fill(int n) {
    for (int i = 0; i < n; ++i)
      mark(rows_, i);
  } // barrier

private:
  std::vector<std::vector<int>> rows_;
};
void Grid::mark(std::vector<std::vector<int>> &rows, int i) { rows[i % 3][i % 4] = i; }

[[deco::synchronized]] void run(std::vector<std::vector<int>> &grid, std::map<std::string, Entry> &table,
                                std::map<int, Entry> &m, std::map<int, int> &a, std::map<int, int> &b,
                                std::vector<int> &v) {
  for (int i = 0; i < 100; ++i)
    rows(grid, i);
  for (int i = 0; i < 100; ++i)
    cells(table, "k" + std::to_string(i % 7), i);
  for (int i = 0; i < 100; ++i)
    pointers(m, i);
  for (int i = 0; i < 100; ++i)
    through(v, i);
  for (int i = 0; i < 100; ++i)
    both(a, b, i);
} // barrier
