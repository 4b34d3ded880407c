// for (auto &x : deque) update(x): serialized ('this may change v'); with an index or iterators the same loop is
// parallel, and so is range-for over a vector. SPEC 6.1 names deque.
#include <cstdio>
#include <deque>
[[gnu::pure]] int slow(int v);
struct A {
  int n;
};
[[deco::concurrent]] void update(A &a) { a.n += slow(a.n); }
[[deco::synchronized]] void all(std::deque<A> &v) {
  for (auto &a : v)
    update(a);
}
int main() {
  std::deque<A> d{{1}, {2}, {3}};
  all(d);
  std::printf("%d\n", d[1].n);
}
int slow(int v) { return v; }
