// Members of the call's own object that the tasks write later: they are parameters of the second version.
#include <deco/deco.h>
#include <cstdio>
#include <map>
#include <string>
#include <vector>

struct Histogram {
  std::vector<long> bins = std::vector<long>(8);
  std::map<std::string, int> names;
  int scale = 3;

  [[deco::concurrent]]
  void add(const std::string &name, int value) {
    bins[value % bins.size()] += value * scale;
    names[name] += 1;
  }
};

/// The types of the members come behind the functions.
class Store {
public:
  [[deco::concurrent]] int put(int key);
  [[deco::synchronized]] void run(std::vector<int> &results) {
    for (int i = 0; i < 20; ++i)
      results[i] = put(i % 5);
    for (int i = 0; i < 20; ++i)
      touch();
  }
  void show() const {
    for (const auto &[key, cell] : cells)
      std::printf("%d:%d ", key, cell.count);
  }

private:
  [[deco::concurrent]] void touch() { cells[0].count += 1; }
  void bump(int key) { cells[key].count += 1; }

  struct Cell {
    int count = 0;
  };
  std::map<int, Cell> cells;
};

int Store::put(int key) {
  auto &cell = cells[key];
  cell.count += 2;
  bump(key + 1);
  return key * key;
}

[[deco::synchronized]]
void fill(Histogram &h, std::vector<Histogram> &several, const std::vector<std::string> &names) {
  for (std::size_t i = 0; i < names.size(); ++i)
    h.add(names[i], static_cast<int>(i));
  for (std::size_t i = 0; i < names.size(); ++i) {
    several[i % 2].add(names[i], 1);
    several[0].add(names[0], 2);
  }
}

int main() {
  std::vector<std::string> names = {"a", "b", "a", "c", "a"};
  Histogram h;
  std::vector<Histogram> several(2);
  fill(h, several, names);
  several.push_back(h);
  for (const Histogram &x : several) {
    for (long b : x.bins)
      std::printf("%ld ", b);
    for (const auto &[name, n] : x.names)
      std::printf("%s:%d ", name.c_str(), n);
  }
  Store s;
  std::vector<int> results(20);
  s.run(results);
  s.show();
  std::printf("%d\n", results[13]);
}
