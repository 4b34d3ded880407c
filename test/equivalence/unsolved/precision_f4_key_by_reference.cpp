// for (int k : ks) cache.put(k, f(k)) where put takes `const K &k` and the class has a member with pointers or
// iterators (the usual LRU cache): runs in place, "it refers to 'k', which is declared in the head of a statement;
// declare it in front". With put(int k, ...), or without the member, it is parallel. put stores copies only; an int &
// cannot be kept in a double *. Expected: k captured by value.
#include <cstdio>
#include <list>
#include <map>
#include <utility>
#include <vector>
[[gnu::pure]] int slow(int v);
[[deco::concurrent]] double f(int k) { return k * 2 + slow(k); }
struct Cache {
  std::list<std::pair<int, double>> l;
  std::map<int, double *> m;
  void put(const int &k, double v) {
    l.emplace_front(k, v);
    m[k] = &l.front().second;
  }
};
template <class K, class W> struct Lru {
  std::list<std::pair<K, W>> l;
  std::map<K, typename std::list<std::pair<K, W>>::iterator> m;
  void put(const K &k, W w) {
    l.emplace_front(k, std::move(w));
    m[k] = l.begin();
    if (l.size() > 3) {
      m.erase(l.back().first);
      l.pop_back();
    }
  }
};
[[deco::synchronized]] void a(Cache &c, const std::vector<int> &ks) {
  for (int k : ks)
    c.put(k, f(k));
}
[[deco::synchronized]] void b(Lru<int, double> &c, int n) {
  for (int i = 0; i < n; ++i)
    c.put(i, f(i));
}
[[deco::synchronized]] void c(Lru<int, double> &c, const std::vector<int> &ks) {
  for (const int &k : ks)
    c.put(k, f(k));
}
int main() {
  Cache c;
  a(c, {1, 2, 3});
  Lru<int, double> l;
  b(l, 3);
  ::c(l, {5, 6});
  std::printf("%g %g\n", c.l.front().second, l.l.front().second);
}
int slow(int v) { return v; }
