// Functions that write containers of their own object, and neighbours whose writes cannot wait.
#include <array>
#include <cstdio>
#include <map>
#include <stdexcept>
#include <string>
#include <vector>

struct Sample {
  std::string name;
  int value;
};

struct Histogram {
  std::vector<long> bins = std::vector<long>(8);
  std::map<std::string, int> names;
  int scale = 3;

  [[deco::concurrent]] void add(const Sample &s) {
    bins[s.value % bins.size()] += s.value * scale;
    names[s.name] += 1;
  }
  [[deco::concurrent]] void add(int i) noexcept { this->bins[i % 8] ^= i; } // an overload
  [[deco::concurrent]] int exchange(int i, int by = 2) {
    bins[i % 8] = i;
    bins[i % 8] = bins[i % 8] * 2 + by; // sees what it wrote itself
    return static_cast<int>(bins[i % 8]);
  }
  long sum() const {
    unsigned long all = 0;
    for (long b : bins)
      all = all * 31 + static_cast<unsigned long>(b);
    for (const auto &[name, n] : names)
      all = all * 31 + static_cast<unsigned>(n) + name.size();
    return static_cast<long>(all % 1000000007);
  }
};

[[deco::synchronized]] void fill(Histogram &h, const std::vector<Sample> &all, std::vector<long> &out) {
  for (std::size_t i = 0; i < all.size(); ++i)
    h.add(all[i]);
  out.push_back(h.sum());
  for (int i = 0; i < 50; ++i)
    h.add(i);
  std::map<int, int> results;
  for (int i = 0; i < 50; ++i)
    results[i % 7] += h.exchange(i);
  for (int i = 0; i < 50; ++i)
    results[i % 5] += h.exchange(i, i);
  for (auto [key, n] : results)
    out.push_back(n);
}
/// One object in many turns, and several.
[[deco::synchronized]] void several(std::vector<Histogram> &h, Histogram *other, const std::vector<Sample> &all) {
  for (std::size_t i = 0; i < all.size(); ++i) {
    h[i % 3].add(all[i]);
    h[1].add(all[i]);
    other->add(all[i]);
    (*other).add(static_cast<int>(i));
    h[i % 2].scale += static_cast<int>(i % 2);
  }
}

/// Private members, whose types come behind the functions; helpers; a definition out of the class.
class Store {
public:
  [[deco::concurrent]] void put(int key, int by = 1);
  [[deco::concurrent]] void touch(void) { ++cells[0].n; }
  [[deco::concurrent]] void twice(int key, int by) { // what it reads, another call may write
    cells[key].n = (cells[key].n + total(key) + by) % 1000;
  }
  [[deco::synchronized]] void run(int n) {
    for (int i = 0; i < n; ++i)
      put(i % 5);
    for (int i = 0; i < n; ++i)
      put(i % 7, i);
    for (int i = 0; i < n; ++i)
      touch();
    for (int i = 0; i < n; ++i)
      twice(i % 3, i);
  }
  void show() const;

private:
  struct Cell {
    int n = 0;
    std::string text;
  };
  int total(int key) { return cells[key].n; }
  void bump(int key) { this->bump(key, 1); }
  void bump(int key, int by) { cells[key].n += by; }
  static void mark(std::array<int, 4> &marks, int key) { marks[key % 4] += key; }
  int weigh(int key) const { return key * weight; }

  std::map<int, Cell> cells;
  std::array<int, 4> marks{};
  int rows[3][2] = {};
  struct {
    int at = 0;
  } places[3];
  int weight = 3;
};
void Store::put(int key, int by) {
  auto &cell = cells[key];
  cell.text += std::to_string(weigh(by));
  bump(key + by);
  mark(marks, key);
  rows[key % 3][by % 2] -= by;
  places[by % 3].at += key;
}
void Store::show() const {
  for (const auto &[key, c] : cells)
    std::printf("%d:%d:%zu ", key, c.n, c.text.size());
  for (int m : marks)
    std::printf("%d ", m);
  for (auto &row : rows)
    std::printf("%d/%d ", row[0], row[1]);
  for (auto &place : places)
    std::printf("%d ", place.at);
  std::printf("\n");
}

/// A template, and a member template of it.
template <class Key, class Value> class Table {
public:
  [[deco::concurrent]] void put(const Key &key, Value value) {
    all[key] = value;
    last[0] = key;
  }
  template <class Other> [[deco::concurrent]] void take(const Other &other, int i);
  Key newest() { return last[0]; }
  std::map<Key, Value> all;

private:
  std::vector<Key> last = std::vector<Key>(1);
};
template <class Key, class Value>
template <class Other>
void Table<Key, Value>::take(const Other &other, int i) {
  this->all[Key(other.at(i % 2))] += i;
}
template <class Key> [[deco::synchronized]] void collect(Table<Key, int> &table, const std::vector<Key> &keys) {
  for (int i = 0; i < 40; ++i)
    table.put(keys[i % 4], i);
  for (int i = 0; i < 40; ++i)
    table.take(keys, i);
}

/// What must not be recorded, or must be seen.
struct Base {
  std::vector<unsigned> inherited = std::vector<unsigned>(4);
  virtual ~Base() = default;
  [[deco::concurrent]] virtual void put(int i) { inherited[i % 4] += i; }
};
struct Odd : Base {
  std::vector<unsigned> v = std::vector<unsigned>(4), w = std::vector<unsigned>(4);
  std::map<int, unsigned> m;
  std::vector<unsigned> &alias = v;
  unsigned *raw = w.data();
  unsigned count = 0;
  mutable std::vector<unsigned> cache = std::vector<unsigned>(4);

  void put(int i) override { v[i % 4] -= i; }
  [[deco::concurrent]] void scalar(int i) { count += i, v[i % 4] += count; }
  [[deco::concurrent]] void both_scalar(int i) {
    ++count;
    v[i % 4] += i;
  }
  [[deco::concurrent]] void chain(int i) { v[(i + 1) % 4] = v[i % 4] + i; }
  [[deco::concurrent]] void aliased(int i) {
    v[i % 4] += i;
    alias[(i + 1) % 4] += v[i % 4];
  }
  [[deco::concurrent]] void through_raw(int i) {
    w[i % 4] += i;
    raw[(i + 1) % 4] += w[i % 4];
  }
  [[deco::concurrent]] void by_lambda(int i) {
    auto add = [this](int k) { v[k % 4] += k; };
    add(i);
    w[i % 4] += v[i % 4];
  }
  [[deco::concurrent]] void whole(int i) {
    Odd copy(*this);
    v[i % 4] += copy.v[(i + 1) % 4] + i;
  }
  [[deco::concurrent]] void grow(int i) {
    m[i % 7] += i;
    v.push_back(static_cast<unsigned>(m.size()));
  }
  [[deco::concurrent]] void of_base(int i) { inherited[i % 4] += i; }
  [[deco::concurrent]] void caching(int i) const { cache[i % 4] += i; }
  [[deco::concurrent]] unsigned other(Odd &o, int i) {
    v[i % 4] += o.v[(i + 1) % 4] + i;
    return v[i % 4];
  }
  Odd() = default;
  Odd(const Odd &o) : Base(o), v(o.v), w(o.w), m(o.m), count(o.count) {}
  void show() const {
    unsigned long all = count;
    for (const std::vector<unsigned> *of : {&inherited, &v, &w, static_cast<const std::vector<unsigned> *>(&cache)})
      for (unsigned x : *of)
        all = all * 31 + x;
    for (auto [key, n] : m)
      all = all * 31 + n * static_cast<unsigned>(key);
    std::printf("%lu ", all);
  }
};
[[deco::synchronized]] void neighbours(Odd &o, Base &b, Odd &second) {
  for (int i = 0; i < 20; ++i)
    o.scalar(i);
  for (int i = 0; i < 20; ++i)
    o.both_scalar(i);
  for (int i = 0; i < 20; ++i)
    o.chain(i);
  for (int i = 0; i < 20; ++i)
    o.aliased(i);
  for (int i = 0; i < 20; ++i)
    o.through_raw(i);
  for (int i = 0; i < 20; ++i)
    o.by_lambda(i);
  for (int i = 0; i < 20; ++i)
    o.whole(i);
  for (int i = 0; i < 20; ++i)
    o.grow(i);
  for (int i = 0; i < 20; ++i)
    o.of_base(i);
  for (int i = 0; i < 20; ++i)
    o.caching(i);
  for (int i = 0; i < 20; ++i)
    b.put(i);
  for (int i = 0; i < 20; ++i)
    second.m[i % 3] += o.other(second, i);
}
/// Elements that grow while their object is named, and one that a call of another kind writes.
struct Names {
  std::map<std::string, Histogram> all;
  std::vector<Histogram> list = std::vector<Histogram>(2);
  int next = 0;
  Histogram &newest() { return list[next++ % 2]; }
};
[[deco::concurrent]] void tally(std::vector<long> &bins, int i) { bins[i % 8] += i; }
[[deco::synchronized]] void named(Names &n, const std::vector<Sample> &all) {
  for (const Sample &s : all)
    n.all[s.name].add(s);
  for (const Sample &s : all)
    n.newest().add(s);
  for (int i = 0; i < 30; ++i) {
    n.list[0].add(i);
    tally(n.list[0].bins, i);
    n.list[0].add(all[i]);
  }
}
/// The containers are read, replaced and moved meanwhile.
[[deco::synchronized]] long meanwhile(Histogram &h, std::vector<Sample> all) {
  long seen = 0;
  for (int i = 0; i < 30; ++i) {
    h.add(all[i]);
    all[i].value = 0;
    if (i % 10 == 9)
      seen = seen * 31 % 1000007 + h.bins[i % 8];
    if (i == 15)
      h.bins = std::vector<long>(8, i);
  }
  for (int i = 0; i < 30; ++i) {
    Histogram local;
    local.add(all[i]);
    local.add(i);
    seen = seen * 31 % 1000007 + local.sum();
  }
  return seen;
}
struct Thrower {
  std::map<int, int> done;
  [[deco::concurrent]] void put(int i) {
    done[i % 5] += i;
    if (i == 17)
      throw std::runtime_error("17");
    done[i % 3] += 1;
  }
  [[deco::synchronized]] void run() {
    for (int i = 0; i < 30; ++i)
      put(i);
  }
};

int main() {
  std::vector<Sample> all;
  for (int i = 0; i < 100; ++i)
    all.push_back({"n" + std::to_string(i % 7), i});
  std::vector<long> out;
  Histogram h;
  fill(h, all, out);
  out.push_back(h.sum());
  std::vector<Histogram> three(3);
  several(three, &h, all);
  several(three, &three[1], all);
  for (const Histogram &x : three)
    out.push_back(x.sum());
  Store s;
  s.run(40);
  s.show();
  Table<std::string, int> texts;
  collect(texts, {"a", "b", "c", "d"});
  Table<long, int> numbers;
  collect(numbers, {1, 2, 3, 4});
  for (auto &[key, n] : texts.all)
    std::printf("%s=%d ", key.c_str(), n);
  for (auto &[key, n] : numbers.all)
    std::printf("%ld=%d ", key, n);
  std::printf("%s %ld\n", texts.newest().c_str(), numbers.newest());
  Odd o, second;
  neighbours(o, second, second);
  neighbours(o, o, second);
  o.show();
  second.show();
  Names names;
  named(names, all);
  for (auto &[name, x] : names.all)
    out.push_back(x.sum());
  for (auto &x : names.list)
    out.push_back(x.sum());
  out.push_back(meanwhile(h, all));
  out.push_back(h.sum());
  Thrower t;
  try {
    t.run();
  } catch (const std::exception &e) {
    std::printf("%s ", e.what());
  }
  for (auto [key, n] : t.done)
    std::printf("%d:%d ", key, n);
  for (long x : out)
    std::printf("%ld ", x);
  std::printf("\n");
}
