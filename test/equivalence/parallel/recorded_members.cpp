// Writes to members of the call's own object that wait for the barrier.
#include <map>
#include <string>
#include <vector>

struct Sample {
  std::string name;
  int value;
};
int weigh(const Sample &s) { return s.value * s.value; }

struct Histogram {
  std::vector<long> bins = std::vector<long>(10);
  std::map<std::string, int> names;
  std::vector<long> own = std::vector<long>(1000);
  int scale = 2;

  [[deco::concurrent]] void add(const Sample &s) {
    bins[weigh(s) % 10] += weigh(s) * scale;
    names[s.name] += 1;
  }
  [[deco::concurrent]] int count(const Sample &s) {
    names[s.name] += 1;
    return s.value;
  }
};
[[deco::synchronized]] void fill(Histogram &h, const std::vector<Sample> &all) {
  for (std::size_t i = 0; i < all.size(); ++i)
    h.add(all[i]);
} // barrier

[[deco::synchronized]] void fill_several(std::vector<Histogram> &h, Histogram *other, const std::vector<Sample> &all,
                                         std::map<int, int> &values) {
  for (std::size_t i = 0; i < all.size(); ++i) {
    h[i % 2].add(all[i]);
    other->add(all[i]);
    values[i % 10] += other->count(all[i]);
  }
} // barrier

class Store {
public:
  [[deco::synchronized]] void run(int n) {
    for (int i = 0; i < n; ++i)
      put(i);
    for (int i = 0; i < n; ++i)
      this->put(2 * i);
  } // barrier
  [[deco::concurrent]] void put(int key);

private:
  void bump(int key) { cells[key % 7].count += 1; }
  struct Cell {
    int count = 0;
  };
  std::map<int, Cell> cells;
  std::vector<int> scratch = std::vector<int>(1000);
};
void Store::put(int key) {
  auto &cell = cells[key % 10];
  cell.count += key;
  bump(key);
}

template <class Key> class Table {
public:
  [[deco::concurrent]] void put(const Key &key, int value) { all[key] = value; }
  std::map<Key, int> all;
};
template <class Key> [[deco::synchronized]] void collect(Table<Key> &table, const std::vector<Key> &keys) {
  for (int i = 0; i < 40; ++i)
    table.put(keys[i % 4], i);
} // barrier

int main() {
  Table<int> table;
  collect(table, {1, 2, 3, 4});
}
