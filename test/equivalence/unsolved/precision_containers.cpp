// PRECISION: range-for over std::list; nested range-for over the vectors (or arrays) of a map (a map alone, and vectors
// of vectors, work); two members of a std::pair by structured binding (a struct, and p.first / p.second, work);
// std::views::drop/take/reverse of a vector; keys of a std::map / std::set as subscripts.
#include "precision.h"

#include <ranges>
#include <set>
[[deco::synchronized]] void f1(std::list<long> &l) {
  for (auto &x : l)
    bump(x, 1);
}
[[deco::synchronized]] void f2(std::map<int, std::vector<long>> &m) {
  for (auto &[k, v] : m)
    for (auto &x : v)
      bump(x, k);
}
[[deco::synchronized]] void f3(std::vector<std::pair<long, long>> &v) {
  for (auto &[a, b] : v) {
    bump(a, 1);
    bump(b, 2);
  }
}
[[deco::synchronized]] void f4(std::vector<long> &v) {
  for (auto &x : v | std::views::drop(1))
    bump(x, 2);
}
[[deco::synchronized]] void f5(std::vector<long> &v, const std::set<int> &s) {
  for (int i : s)
    bump(v[i], i);
}
int main() {
  std::list<long> l(4);
  f1(l);
  std::map<int, std::vector<long>> m{{1, {2, 3}}};
  f2(m);
  std::vector<std::pair<long, long>> p(3);
  f3(p);
  std::vector<long> v(5);
  f4(v);
  f5(v, {1, 3});
  std::printf("%ld\n", v[3]);
}
long nap(long x) { return (unsigned long)x * 2654435761u % 97; }
