// Second versions of templates, of which each instance records in containers of its own; and of members of classes.
#include <cstdio>
#include <map>
#include <string>
#include <vector>

struct Entry {
  int count = 0;
};
struct Other {
  double sum = 0;
  long count = 0;
};

template <class K, class V> [[deco::concurrent]] void tally(std::map<K, V> &bins, K key, V v) { bins[key] += v; }
template <class C> [[deco::concurrent]] void count(C &bins, int i) {
  bins[i % 5].count += i;
  auto &third = bins[i % 3];
  third.count++;
}
template <class C> void put(C &to, int key, typename C::mapped_type value) { to[key] = value; }
template <class C> [[deco::concurrent]] void through(C &to, int i) { put(to, i % 4, i); }
/// An element of the one is read, which the other one could not have in common: each on its own.
template <class C> [[deco::concurrent]] void halve(C &to, int i) {
  to[i % 3] = to[i % 3] / 2 + i;
}

template <class T> struct Table {
  std::map<int, T> cells;
  [[deco::concurrent]] static void enter(std::map<int, T> &to, int i) { to[i % 3] += T(i); }
  template <class U> [[deco::concurrent]] static void convert(std::map<int, T> &to, U u, int i);
};
template <class T> template <class U> void Table<T>::convert(std::map<int, T> &to, U u, int i) { to[i % 7] = T(u * i); }

class Grid {
public:
  [[deco::concurrent]] static void mark(std::vector<std::vector<int>> &rows, int i);
  [[deco::synchronized]] void fill(int n);
  int at(int y, int x) const { return rows_[y][x]; }

private:
  std::vector<std::vector<int>> rows_ = std::vector<std::vector<int>>(3, std::vector<int>(4));
};
void Grid::fill(int n) {
  for (int i = 0; i < n; ++i)
    mark(rows_, i);
}
void Grid::mark(std::vector<std::vector<int>> &rows, int i) { rows[i % 3][i % 4] = rows.size() + i; }

/// One text for a map, whose writes are recorded, and a vector, whose elements are distinct.
template <class C> [[deco::concurrent]] void square(C &to, int i) { to[i] = i * i; }
template <class C> [[deco::synchronized]] void squares(C &to, int n) {
  for (int i = 0; i < n; ++i)
    square(to, i);
}

[[deco::synchronized]] void run() {
  std::map<int, double> a;
  std::map<std::string, int> b;
  std::map<int, Entry> c;
  std::vector<Other> d(9);
  std::map<int, long> e, f;
  std::vector<double> g(3);
  Table<double> t;
  Table<int> u;
  for (int i = 0; i < 100; ++i)
    tally(a, i % 3, 0.5);
  for (int i = 0; i < 100; ++i)
    tally<std::string>(b, std::to_string(i % 4), 1);
  for (int i = 0; i < 100; ++i)
    count(c, i);
  for (int i = 0; i < 100; ++i)
    count(d, i);
  for (int i = 0; i < 100; ++i)
    through(e, i);
  for (int i = 0; i < 100; ++i)
    halve(f, i);
  for (int i = 0; i < 100; ++i)
    halve(g, i);
  for (int i = 0; i < 100; ++i)
    t.enter(t.cells, i);
  for (int i = 0; i < 100; ++i)
    Table<int>::convert(u.cells, 1.5, i);
  for (auto &[k, v] : a)
    std::printf("%d:%g ", k, v);
  for (auto &[k, v] : b)
    std::printf("%s:%d ", k.c_str(), v);
  for (auto &[k, v] : c)
    std::printf("%d:%d ", k, v.count);
  for (auto &v : d)
    std::printf("%ld ", v.count);
  for (auto *both : {&e, &f})
    for (auto &[k, v] : *both)
      std::printf("%d:%ld ", k, v);
  for (auto &[k, v] : t.cells)
    std::printf("%d:%g ", k, v);
  for (auto &[k, v] : u.cells)
    std::printf("%d:%d ", k, v);
  std::printf("%g\n", g[0] + g[1] + g[2]);
}
int main() {
  run();
  Grid g;
  g.fill(50);
  std::map<int, int> m;
  std::vector<int> v(60);
  squares(m, 60);
  squares(v, 60);
  std::printf("%d %d %d\n", g.at(1, 1), m[7], v[59]);
}
