// for (auto &[k, p] : map<int, unique_ptr<T>>) update(*p): "the head of the loop uses what it may write, and no barrier
// can stand there": runs in place. A vector of unique_ptr, and a map of T, are parallel.
#include <cstdio>
#include <map>
#include <memory>
[[gnu::pure]] int slow(int v);
struct A {
  int n;
};
[[deco::concurrent]] void update(A &a) { a.n += slow(a.n); }
[[deco::synchronized]] void all(std::map<int, std::unique_ptr<A>> &m) {
  for (auto &[k, p] : m)
    update(*p);
}
int main() {
  std::map<int, std::unique_ptr<A>> m;
  for (int i = 0; i < 4; ++i)
    m[i] = std::make_unique<A>(A{i});
  all(m);
  std::printf("%d\n", m[3]->n);
}
int slow(int v) { return v; }
