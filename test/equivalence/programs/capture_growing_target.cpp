// The container is resized, cleared, sorted or swapped between calls whose results go into it.
#include <algorithm>
#include <cstdio>
#include <deque>
#include <map>
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
int sized(int n, std::size_t size) {
  return static_cast<int>(churn(n) % 1000 + 1000 * size);
}

[[deco::synchronized]]
void run() {
  std::vector<int> v, w(30);
  std::deque<int> d;
  std::map<int, int> m;
  for (int i = 0; i < 40; ++i) {
    v.push_back(-1);
    v[i] = f(i);
    d.push_front(0);
    d[0] = f(i + 40);
    m[i * 7 % 40] = sized(i, m.size());
    m[static_cast<int>(m.size())] += f(i + 80);
  }
  for (int i = 0; i < 30; ++i) {
    w[i] = f(i);
    if (i == 9)
      std::sort(w.begin(), w.begin() + 10);
    if (i == 14)
      std::swap(v, w), w.resize(30);
    if (i == 19)
      v.clear(), v.resize(40, 3);
    if (i % 4 == 0)
      v[i] = f(i + 200);
    if (i == 25)
      m.erase(m.begin(), m.lower_bound(20));
  }
  for (int i = 0; i < 5; ++i) {
    v.back() = 0;
    v[v.size() - 1] = f(i);
    v.pop_back();
  }
  for (int x : v)
    std::printf("%d ", x);
  for (int x : w)
    std::printf("%d ", x);
  for (int x : d)
    std::printf("%d ", x);
  for (auto [k, x] : m)
    std::printf("%d:%d ", k, x);
  std::printf("\n");
}

int main() { run(); }
