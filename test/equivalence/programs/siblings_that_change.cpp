// Arguments of an outer call that are references to what an argument of the spawn changes: they are to see it.
#include <cstdio>
#include <map>
#include <string>
#include <utility>
#include <vector>
[[gnu::pure]] int churn(int x);
struct P {
  int name = 0;
  P(int n) : name(n) {}
  P(P &&o) noexcept : name(std::exchange(o.name, -1)) {}
};
[[deco::concurrent]] int train(P p) { return p.name * 2 + churn(p.name); }
[[deco::concurrent]] int twice(int n) { return n * 2 + churn(n); }
[[deco::concurrent]] int reads(const P &p) { return p.name + churn(p.name); }

[[deco::synchronized]] std::multimap<int, int> moved_from(int n) {
  std::multimap<int, int> m;
  for (int i = 0; i < n; ++i) {
    P p(i);
    m.emplace(p.name, train(std::move(p)));
  }
  return m;
}
[[deco::synchronized]] std::multimap<int, int> counted(int n) {
  std::multimap<int, int> m;
  int id = 0;
  while (id < n)
    m.emplace(id, twice(id++));
  return m;
}
[[deco::synchronized]] std::multimap<int, int> left_alone(int n) {
  std::multimap<int, int> m;
  for (int i = 0; i < n; ++i) {
    P p(i);
    m.emplace(p.name, reads(p));
    p.name = 100;
  }
  return m;
}
[[deco::synchronized]] std::vector<std::pair<int, int>> pairs(int n) {
  std::vector<std::pair<int, int>> v;
  int at = 0;
  for (int i = 0; i < n; ++i)
    v.emplace_back(at, twice(at += i));
  return v;
}
[[deco::synchronized]] std::map<int, int> keys(int n) {
  std::map<int, int> m;
  for (int i = 1; i < n; ++i) {
    P p(i);
    m[p.name] = train(std::move(p));
  }
  int id = 0;
  while (id < n)
    m[id] = twice(id++);
  return m;
}
int main() {
  for (auto [k, v] : keys(5))
    std::printf("%d %d\n", k, v);
  for (const auto &m : {moved_from(5), counted(5), left_alone(5)})
    for (auto [k, v] : m)
      std::printf("%d %d\n", k, v);
  for (auto [k, v] : pairs(5))
    std::printf("%d %d\n", k, v);
}
int churn(int x) {
  for (int i = 0; i < 3000; ++i)
    x = (x * 31 + i) % 10007;
  return x;
}
