// Memory that a library function allocates, changed and freed in the loop.
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
[[deco::concurrent]] int fsv(std::string_view s) {
  int w = work(s.size());
  for (int k = 0; k < 3; ++k)
    for (char c : s)
      w = int(w * 3u + unsigned(c) + unsigned(work(k)));
  return w;
}
[[deco::synchronized]] void g4(std::vector<int> &v) {
  for (int i = 0; i < 30; ++i) {
    char *b = strdup("abcdefgh");
    v[i] += fsv(b);
    free(b);
  }
}
[[deco::synchronized]] void g6(std::vector<int> &v) {
  for (int i = 0; i < 30; ++i) {
    char *b = strdup("abcdefgh");
    v[i] += fsv(b);
    b[2] = 'x';
    v[i] += fsv(b);
    memset(b, 'z', 3);
    v[i] += fsv(b);
    free(b);
  }
}
int main() {
  std::vector<int> v(30);
  g4(v);
  dump("4", v);
  g6(v);
  dump("6", v);
}
