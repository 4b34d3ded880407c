// Arguments that the tasks write later: a second version of the called function records.
#include <cstdio>
#include <map>
#include <string>
#include <vector>

struct Entry {
  int count = 0;
  std::string names;
};

[[deco::concurrent]]
void tally(std::map<int, int> &histogram, int n) {
  histogram[n % 10] += n;
}

void name(std::map<int, Entry> &table, int key, const std::string &text);

[[deco::concurrent]] int enter(std::map<int, Entry> &table, const std::vector<int> &keys, int i) {
  table[keys[i] % 3].count += 1; // several calls have one key
  name(table, keys[i] % 3, "n" + std::to_string(i));
  return i;
}

void name(std::map<int, Entry> &table, int key, const std::string &text) { table[key].names += text; }

struct Simulation {
  [[deco::concurrent]] static void step(const std::map<int, double> &now, std::map<int, double> &next, int i) {
    next[i] = now.at(i) / 2;
    if (next[i] > 3)
      next[i] -= 1;
  }
};

/// References and pointers to elements, in a template.
template <class Key>
[[deco::concurrent]]
void cells(std::map<Key, std::vector<Entry>> &table, Key key, int i) {
  auto &row = table[key];
  row[i % 2].count += 1;
  Entry *last = &row[2];
  last->names += "l";
}

[[deco::synchronized]]
void run(std::map<int, int> &histogram, std::map<int, Entry> &table, std::vector<int> &order,
         const std::map<int, double> &now, std::map<int, double> &next,
         std::map<int, std::vector<Entry>> &rows) {
  for (int i = 0; i < 100; ++i)
    tally(histogram, i);
  std::vector<int> keys(order);
  for (int i = 0; i < 20; ++i)
    order[i] = enter(table, keys, i);
  for (int i = 0; i < 20; ++i)
    Simulation::step(now, next, i);
  for (int i = 0; i < 20; ++i)
    cells(rows, i % 4, i);
}

int main() {
  std::map<int, int> histogram;
  std::map<int, Entry> table;
  std::vector<int> order(20, 5);
  std::map<int, double> now, next;
  for (int i = 0; i < 20; ++i)
    now[i] = i;
  std::map<int, std::vector<Entry>> rows;
  for (int i = 0; i < 4; ++i)
    rows[i].resize(3);
  run(histogram, table, order, now, next, rows);
  for (auto [key, n] : histogram)
    std::printf("%d:%d ", key, n);
  for (auto &[key, e] : table)
    std::printf("%d:%d:%s ", key, e.count, e.names.c_str());
  for (auto [key, x] : next)
    std::printf("%d:%g ", key, x);
  for (auto &[key, row] : rows)
    std::printf("%d:%d:%s ", key, row[1].count, row[2].names.c_str());
  std::printf("%d\n", order[7]);
}
