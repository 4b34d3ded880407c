// Positions that get other numbers while references and iterators stay valid: fronts of lists and
// deques, ends.
#include <cstdio>
#include <deque>
#include <iterator>
#include <list>
#include <vector>
[[gnu::noinline]] int slowly(int n) {
  volatile int spent = 0;
  for (int i = 0; i < n * 7919 % 16 * 20000; ++i)
    spent = spent + 1;
  return n;
}
[[deco::concurrent]] void add(int &x, int k) {
  int s = slowly(k);
  x = x * 3 + s;
}
[[deco::synchronized]] void nodes(std::list<int> &l) {
  const auto first = l.begin();
  l.push_front(7);
  for (int i = 0; i < 4; ++i) {
    add(*std::next(first, i), 15 - i);
    add(*std::next(l.begin(), i + 1), i);
  }
}
[[deco::synchronized]] void backwards(std::vector<int> &v) {
  const auto last = v.end();
  for (int i = 1; i < 4; ++i) {
    add(*(last - i), 15 - i);
    add(v[v.size() - i], i);
    add(*std::prev(v.end(), i), i + 3);
  }
}
[[deco::synchronized]] void reference(std::deque<int> &d) {
  for (int i = 0; i < 4; ++i) {
    int &x = *(d.begin() + i);
    d.push_front(i);
    add(x, 15 - i);
    add(d[2 * i + 1], i);
  }
}
int main() {
  std::list<int> l{1, 2, 3, 4, 5, 6};
  nodes(l);
  for (int x : l)
    std::printf("%d ", x);
  std::vector<int> v{1, 2, 3, 4, 5, 6};
  backwards(v);
  for (int x : v)
    std::printf("%d ", x);
  std::deque<int> d{1, 2, 3, 4, 5, 6, 7, 8, 9, 10};
  reference(d);
  for (int x : d)
    std::printf("%d ", x);
}
