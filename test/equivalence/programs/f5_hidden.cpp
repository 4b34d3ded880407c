// F5 where one element's call can reach another one's element, or more than its own.
#include <algorithm>
#include <cstdio>
#include <memory>
#include <numeric>
#include <set>
#include <string>
#include <vector>

struct Node {
  int value = 0;
  Node *next = nullptr;
};
[[deco::concurrent]] Node follow(const Node &n) {
  return {n.next ? n.next->value * 3 + n.value : n.value, n.next};
}
[[deco::concurrent]] int bump(int &x) { return ++x; }
[[deco::concurrent]] int deref(int *p) { return *p + 1; }
int scale = 2;
[[deco::concurrent]] int scaled(int x) { return x % 1000000 * scale; }

/// Its assignment counts.
struct Counting {
  static int assigned;
  int value = 0;
  Counting() = default;
  Counting(int v) : value(v) {}
  Counting(const Counting &) = default;
  Counting &operator=(const Counting &o) {
    value = o.value + ++assigned;
    return *this;
  }
};
int Counting::assigned = 0;
[[deco::concurrent]] Counting count(int x) { return Counting(x + Counting::assigned * 0); }

struct Down {
  bool operator()(int a, int b) const { return a > b; }
};

template <class Range, class F> void print(const char *name, const Range &r, F f) {
  std::printf("%s:", name);
  for (const auto &x : r)
    std::printf(" %d", f(x));
  std::printf("\n");
}
template <class Range> void print(const char *name, const Range &r) {
  print(name, r, [](int x) { return x; });
}

[[deco::synchronized]] void chains() {
  std::vector<Node> nodes(20);
  for (int i = 0; i < 20; ++i)
    nodes[i] = {i, i > 0 ? &nodes[i - 1] : nullptr};
  std::transform(nodes.begin(), nodes.end(), nodes.begin(), follow);
  print("chain", nodes, [](const Node &n) { return n.value % 1000; });
}

[[deco::synchronized]] void arguments() {
  std::vector<int> v(30, 1), w(30);
  std::transform(v.begin(), v.end(), w.begin(), bump);
  print("bumped", v);
  std::vector<int *> pointers(30, &w[3]);
  for (int i = 0; i < 30; i += 2)
    pointers[i] = &w[i];
  std::transform(pointers.begin(), pointers.end(), w.begin(), deref);
  print("through pointers", w);
  std::vector<int *> same(30, &w[3]);
  std::vector<int> x(30);
  std::transform(same.begin(), same.end(), x.begin(), deref);
  print("read only", x);
}

[[deco::synchronized]] void around(std::vector<int> &v) {
  std::vector<int> w(v.size());
  for (int turn = 0; turn < 3; ++turn) {
    std::transform(v.begin(), v.end(), w.begin(), scaled);
    scale += turn;
    std::transform(w.begin(), w.end(), v.begin(), scaled);
    v[0] += w[1];
    w.back() = v[2];
  }
  print("around", w);
  const std::vector<int> &alias = w;
  auto it = w.begin();
  std::transform(alias.begin(), alias.end() - 2, it + 2, scaled);
  print("alias", w);
  int *p = v.data(), *q = p + 1;
  std::transform(p, p + 5, q, scaled);
  std::transform(p, p + 5, p, scaled);
  print("pointers", v);
}

[[deco::synchronized]] void shows() {
  std::vector<int> v(20);
  std::iota(v.begin(), v.end(), 0);
  std::vector<Counting> c(20);
  std::transform(v.begin(), v.end(), c.begin(), count);
  print("counting", c, [](const Counting &x) { return x.value; });
  std::printf("%d\n", Counting::assigned);
  std::set<int, Down> down;
  std::transform(v.begin(), v.end(), std::inserter(down, down.begin()), scaled);
  print("down", down);
}

[[deco::synchronized]] void lifetimes(const std::vector<int> &v) {
  std::vector<int> sums;
  for (int turn = 1; turn < 5; ++turn) {
    std::vector<int> part(v.begin(), v.begin() + turn * 3);
    std::vector<int> out(part.size());
    std::transform(part.begin(), part.end(), out.begin(), scaled);
    std::transform(part.begin(), part.end(), std::vector<int>(part.size(), 2).begin(), part.begin(),
                   [](int a, int b) { return a - b; });
    sums.push_back(std::accumulate(out.begin(), out.end(), 0));
    std::transform(part.begin(), part.end(), std::back_inserter(sums), scaled);
  }
  print("lifetimes", sums);
}

int main() {
  chains();
  arguments();
  std::vector<int> v(25);
  std::iota(v.begin(), v.end(), 1);
  around(v);
  shows();
  lifetimes(v);
}
