// Results read in declarations, structured bindings, casts, lambdas and unusual statements.
#include <algorithm>
#include <cstdio>
#include <functional>
#include <map>
#include <string>
#include <tuple>
#include <vector>

static unsigned long long churn(unsigned long long x) { // 0 to 30 us
  for (unsigned long long i = 50 + (x * 0x9E3779B97F4A7C15u >> 50); i != 0; --i)
    x = (x ^ x >> 29) * 0xBF58476D1CE4E5B9u + i;
  return x;
}
[[deco::concurrent]]
int f(int n) {
  return static_cast<int>(churn(n) % 1000);
}

[[deco::synchronized]]
void run() {
  std::vector<int> r(10);
  std::map<std::string, int> m;
  for (int i = 0; i < 10; ++i)
    r[i] = f(i);
  const int first = r[0], second = r[1];
  r[2] = f(20);
  auto [lo, hi] = std::minmax_element(r.begin(), r.end());
  int low = *lo, high = *hi;
  r[3] = f(30);
  std::function<int()> later = [&] { return r[3] + r[4]; };
  r[4] = f(40);
  int called = later();
  r[5] = f(50);
  auto copy = r;
  r[6] = f(60);
  std::vector<int> moved = std::move(r);
  r = copy;
  for (auto &[k, v] : std::map<std::string, int>{{"a", 1}, {"b", 2}})
    m[k] = f(v);
  for (auto &[k, v] : m)
    r[v % 10] += f(v);
  auto by_value = [r]() mutable { return r[0] += 1; };
  r[0] = f(70);
  [[maybe_unused]] int unused = by_value();
  auto in_body = [&m](const std::string &k) { m[k] *= 2; };
  m["a"] += f(80);
  in_body("a");
  m["b"] = f(90);
  int size = static_cast<int>(sizeof(r[0]) + sizeof(f(1))) + static_cast<int>(m.size());
  decltype(f(2)) typed = m.at("b");
  (void)r[7];
  using std::swap;
  swap(r[8], r[9]);
  r[8] = f(100);
  static_assert(sizeof(int) == 4);
  std::printf("%d\n", r[8]), r[9] = 5;
  ;
  m["c"] = f(110);
  m.erase("c");
  struct Local {
    std::vector<int> &v;
    int operator()() const { return v[9]; }
  } local{r};
  r[9] = f(120);
  std::printf("%d %d %d %d %d %d %d %d %d\n", first, second, low, high, called, unused, size, typed,
              local());
  for (int x : r)
    std::printf("%d ", x);
  for (int x : moved)
    std::printf("%d ", x);
  for (auto &[k, x] : m)
    std::printf("%s:%d ", k.c_str(), x);
  std::printf("\n");
}

int main() { run(); }
