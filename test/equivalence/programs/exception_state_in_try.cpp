// What a try block writes behind a call that throws is not seen by the handler.
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
[[deco::concurrent]] int f(int x) {
  int w = work(x);
  if (x % 17 == 16)
    throw std::runtime_error("x");
  return w;
}
[[deco::synchronized]] int g2(std::vector<int> &v) {
  int s = 0;
  for (int i = 0; i < 100; ++i) {
    try {
      for (int j = 0; j < 5; ++j)
        v[i * 5 + j] = f(i * 5 + j);
      s += 1;
    } catch (std::exception &e) {
    }
  }
  return s;
}
[[deco::synchronized]] int g3(std::vector<int> &v) {
  int s = 0, j = 0;
  try {
    for (j = 0; j < 50; ++j)
      v[j] = f(j);
  } catch (std::exception &e) {
    s = j;
  }
  return s;
}
[[deco::synchronized]] int g5(std::vector<int> &v) {
  std::vector<int> loc;
  try {
    for (int j = 0; j < 50; ++j) {
      v[j] = f(j);
      loc.push_back(j);
    }
  } catch (std::exception &e) {
  }
  return loc.size();
}
[[deco::synchronized]] int g6(std::vector<int> &v) {
  int s = 0;
  auto inc = [&] { ++s; };
  try {
    for (int j = 0; j < 50; ++j) {
      v[j] = f(j);
      inc();
    }
  } catch (std::exception &e) {
  }
  return s;
}
[[deco::synchronized]] int g8(std::vector<int> &v) {
  int a[4] = {};
  try {
    for (int j = 0; j < 50; ++j) {
      v[j] = f(j);
      a[j % 4] = j;
    }
  } catch (std::exception &e) {
    return a[0] * 7 + a[1] * 5 + a[2];
  }
  return 0;
}
int main() {
  std::vector<int> v(600);
  for (auto g : {g2, g3, g5, g6, g8})
    printf("%d\n", g(v));
}
