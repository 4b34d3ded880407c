// Barriers in front of every return, and what the return's operand reads.
#include <cstdio>
#include <map>
#include <memory>
#include <string>
#include <tuple>
#include <utility>
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
[[deco::concurrent]]
void store(int &x, int n) {
  x = static_cast<int>(churn(n) % 1000);
}

static int last = -1;

[[deco::synchronized]]
int early(int limit) {
  std::vector<int> r(30);
  for (int i = 0; i < 30; ++i) {
    r[i] = f(i + limit);
    if (i == limit)
      return r[i] + r[0];
    if (i > 3 && r[i - 3] > 950)
      return -r[i];
  }
  return r[29];
}

[[deco::synchronized]]
void nothing(std::vector<int> &out, int n) {
  if (n < 0)
    return;
  for (int i = 0; i < n; ++i)
    out[i] = f(i);
  if (n == 7)
    return;
  out[0] += f(n);
}

[[deco::synchronized]]
std::vector<std::string> moved(int n) {
  std::vector<std::string> names(n, "name");
  std::vector<int> r(n);
  for (int i = 0; i < n; ++i)
    r[i] = f(i);
  for (int i = 0; i < n; ++i)
    names[i] += std::to_string(r[i]);
  r[0] = f(1);
  return names;
}

[[deco::synchronized]]
int &reference(std::vector<int> &r) {
  for (std::size_t i = 0; i < r.size(); ++i)
    r[i] = f(static_cast<int>(i));
  return r[r[0] % r.size()];
}

[[deco::synchronized]]
const std::map<int, int> *pointer(std::map<int, int> &m) {
  for (int i = 0; i < 20; ++i)
    m[i * i % 20] = f(i);
  return &m;
}

[[deco::synchronized]]
auto several(int n) -> std::tuple<int, std::string, std::unique_ptr<int>> {
  int r[2] = {};
  r[0] = f(n);
  r[1] = f(n + 1);
  return {r[0], std::to_string(r[1]), std::make_unique<int>(r[0] - r[1])};
}

[[deco::synchronized]]
auto deduced(int n) {
  std::map<std::string, double> m;
  for (int i = 0; i < n; ++i)
    m["k" + std::to_string(i % 5)] += f(i);
  return m;
}

[[deco::synchronized]]
decltype(auto) deduced_reference(std::vector<int> &v) {
  v[0] = f(3);
  return (v[0]);
}

struct Watcher {
  explicit Watcher(const std::vector<int> &v) : watched(v) {}
  ~Watcher() { last = watched[0]; }
  const std::vector<int> &watched;
};

[[deco::synchronized]]
int destructor_reads(int n) {
  std::vector<int> r(4);
  Watcher watcher(r);
  r[0] = f(n);
  r[1] = f(n + 1);
  return n;
}

[[deco::synchronized]]
void writes_into_caller() {
  static int kept[10];
  int local = 0;
  for (int i = 0; i < 10; ++i)
    store(kept[i], i);
  store(local, 5);
  last += local + kept[9];
  store(last, 77);
}

int main() {
  for (int limit = 0; limit < 12; ++limit)
    std::printf("%d ", early(limit * 2));
  std::vector<int> out(10);
  nothing(out, 7);
  nothing(out, -1);
  nothing(out, 10);
  for (int x : out)
    std::printf("%d ", x);
  for (auto &name : moved(20))
    std::printf("%s ", name.c_str());
  reference(out) = -5;
  deduced_reference(out) += 10000;
  for (int x : out)
    std::printf("%d ", x);
  std::map<int, int> m;
  for (auto [k, x] : *pointer(m))
    std::printf("%d:%d ", k, x);
  auto [a, b, c] = several(4);
  std::printf("%d %s %d ", a, b.c_str(), *c);
  for (auto &[k, x] : deduced(40))
    std::printf("%s:%g ", k.c_str(), x);
  std::printf("%d ", destructor_reads(9));
  std::printf("%d ", last);
  writes_into_caller();
  std::printf("%d\n", last);
}
