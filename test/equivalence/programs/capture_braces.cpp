// std: c++20
// Arguments in braces.
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
[[deco::concurrent]] int fsp(std::span<const int> s) {
  int h = 0;
  for (int c : s)
    h = h * 31 + c;
  return work(h & 0xffff);
}
[[deco::concurrent]] int fpr(const std::pair<const int, int> &s) {
  return work(s.first * 3 + s.second);
}
[[deco::synchronized]] void g7(std::vector<int> &v) {
  std::vector<int> b{1, 2, 3};
  for (int i = 0; i < 60; ++i) {
    v[i] = fsp({b.data(), b.size()});
    v[i] += fpr({i, i + 1});
  }
}
int main() {
  std::vector<int> v(60);
  g7(v);
  dump("v", v);
}
