// std: c++20
// Views with functions and std::bind results that read a vector.
#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdio>
#include <cstring>
#include <deque>
#include <functional>
#include <list>
#include <map>
#include <memory>
#include <numeric>
#include <optional>
#include <set>
#include <stdexcept>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <variant>
#include <vector>
#if __cplusplus >= 202002L
#include <ranges>
#include <span>
#endif
#include <unordered_map>
// burn 0..30us
inline unsigned burn(unsigned x) {
  unsigned h = x * 2654435761u + 12345u;
  unsigned n = ((h >> 7) % 4) * 9000;
  if (n == 0)
    n = 50;
  for (unsigned k = 0; k < n; ++k) {
    h ^= h << 13;
    h ^= h >> 17;
    h ^= h << 5;
  }
  return h;
}
inline int work(int x) { return (int)(burn((unsigned)x) % 1000u); }
template <class C> void dump(const char *n, const C &c) {
  unsigned long long h = 1469598103934665603ull;
  std::size_t k = 0;
  for (const auto &e : c) {
    h = (h ^ (unsigned long long)(long long)e) * 1099511628211ull;
    ++k;
  }
  std::printf("%s n=%zu h=%llx", n, k, h);
  k = 0;
  for (const auto &e : c) {
    if (k++ >= 12)
      break;
    std::printf(" %lld", (long long)e);
  }
  std::printf("\n");
}
inline void dumps(const char *n, const std::vector<std::string> &c) {
  std::printf("%s:", n);
  for (auto &e : c)
    std::printf(" %s", e.c_str());
  std::printf("\n");
}
[[deco::concurrent]] int f(int x) { return work(x); }
[[deco::synchronized]] int g23(std::vector<int> &v) {
  int s = 0;
  auto vw = v | std::views::transform([](int x) { return x + 1; });
  for (int i = 0; i < 50; ++i) {
    v[i] += f(i + 9);
    s = int(s * 3u + vw[4]);
  }
  return s;
}
[[deco::synchronized]] int g24(std::vector<int> &v) {
  int s = 0;
  auto vw = std::views::iota(0, 5) | std::views::transform([&](int x) { return v[x]; });
  for (int i = 0; i < 50; ++i) {
    v[i] += f(i + 9);
    s = int(s * 3u + vw[4]);
  }
  return s;
}
[[deco::synchronized]] int g25(std::vector<int> &v) {
  int s = 0;
  auto fb = std::bind([](std::vector<int> &w) { return w[4]; }, std::ref(v));
  for (int i = 0; i < 50; ++i) {
    v[i] += f(i + 9);
    s = int(s * 3u + fb());
  }
  return s;
}
int main() {
  std::vector<int> v(60);
  for (auto g : {g23, g24, g25})
    printf("%d\n", g(v));
}
