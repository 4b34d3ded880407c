// r[i] = f(r[i - 1]): each call needs the one before.
#include <cstdio>
#include <map>
#include <vector>

static unsigned long long churn(unsigned long long x) { // 0 to 30 us
  for (unsigned long long i = 50 + (x * 0x9E3779B97F4A7C15u >> 50); i != 0; --i)
    x = (x ^ x >> 29) * 0xBF58476D1CE4E5B9u + i;
  return x;
}
[[deco::concurrent]]
int f(int n) {
  return static_cast<int>(churn(n) % 100000);
}
[[deco::concurrent]]
int g(int a, int b) {
  return static_cast<int>(churn(a * 3 + b) % 100000);
}
[[deco::concurrent]]
int sum(const std::vector<int> &r, int n) {
  long s = static_cast<long>(churn(n) % 100);
  for (int i = 0; i < n; ++i)
    s += r[i];
  return static_cast<int>(s % 100000);
}

[[deco::synchronized]]
std::vector<int> chains(int n) {
  std::vector<int> r(n), s(n), t(n), u(n), w(n);
  r[0] = f(0);
  for (int i = 1; i < n; ++i)
    r[i] = f(r[i - 1]);
  s[0] = 1;
  s[1] = f(1);
  for (int i = 2; i < n; ++i)
    s[i] = g(s[i - 1], s[i - 2]);
  for (int i = 0; i < n; ++i) // only every fourth needs another
    t[i] = i < 4 ? 1 : t[i - 4];
  for (int i = 4; i < n; ++i)
    t[i] = g(t[i - 4], i);
  for (int i = 0; i < n; ++i)
    u[i] = sum(u, i);
  for (int i = 0; i < n; ++i)
    w[i] = i * 5 % n;
  for (int i = 0; i < n; ++i)
    w[w[i] % n] = f(i); // the subscript is an element that an earlier call assigns
  for (int i = 0; i < n; ++i)
    r[i] += s[i] + 2 * t[i] + 3 * u[i] + 5 * w[i];
  return r;
}

[[deco::synchronized]]
std::map<int, int> map_chain(int n) {
  std::map<int, int> m;
  m[0] = 1;
  for (int i = 0; i < n; ++i) {
    m[i + 1] = f(m[i]);
    m[-i] = f(m[-i + 1] + i);
  }
  return m;
}

[[deco::synchronized]]
std::vector<int> in_place(std::vector<int> v) {
  for (std::size_t i = 0; i < v.size(); ++i)
    v[i] = f(v[i]); // itself only: these may overlap
  for (std::size_t i = 0; i + 1 < v.size(); ++i)
    v[i] = g(v[i], v[i + 1]); // what the next one overwrites
  for (std::size_t i = v.size() - 1; i > 0; --i)
    v[i] += f(v[i - 1]);
  return v;
}

int main() {
  for (int x : chains(40))
    std::printf("%d ", x);
  for (auto [k, x] : map_chain(20))
    std::printf("%d:%d ", k, x);
  for (int x : in_place({5, 4, 3, 2, 1, 0, 9, 8, 7, 6, 15, 14, 13, 12, 11, 10}))
    std::printf("%d ", x);
  std::printf("\n");
}
