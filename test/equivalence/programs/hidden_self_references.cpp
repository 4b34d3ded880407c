// Objects that hold pointers and references to their own members.
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
struct Self {
  int d[50] = {};
  int *mid = &d[4];
  Self *me = this;
  int &r = d[5];
};
struct Self2 {
  int d[50] = {};
  int *mid;
  int &r;
  Self2() : mid(d + 4), r(d[5]) {}
  int m() const { return *mid; }
};
struct Par {
  struct Ch {
    Par *p;
    int g() const { return p->d[3]; }
  };
  int d[50] = {};
  Ch c{this};
};
struct St {
  std::vector<int> d = std::vector<int>(50);
  std::vector<int *> idx;
  St() {
    for (auto &x : d)
      idx.push_back(&x);
  }
  int at(int i) const { return *idx[i]; }
};
[[deco::synchronized]] int a1() {
  int s = 0;
  Self a;
  for (int i = 0; i < 50; ++i) {
    a.d[i] = f(i);
    s = int(s * 3u + *a.mid);
  }
  return s;
}
[[deco::synchronized]] int a2() {
  int s = 0;
  Self a;
  for (int i = 0; i < 50; ++i) {
    a.d[i] = f(i + 1);
    s = int(s * 3u + a.me->d[3]);
  }
  return s;
}
[[deco::synchronized]] int a3() {
  int s = 0;
  Self a;
  for (int i = 0; i < 50; ++i) {
    a.d[i] = f(i + 1);
    s = int(s * 3u + a.r);
  }
  return s;
}
[[deco::synchronized]] int b1() {
  int s = 0;
  Self2 a;
  for (int i = 0; i < 50; ++i) {
    a.d[i] = f(i);
    s = int(s * 3u + *a.mid);
  }
  return s;
}
[[deco::synchronized]] int b2() {
  int s = 0;
  Self2 a;
  for (int i = 0; i < 50; ++i) {
    a.d[i] = f(i);
    s = int(s * 3u + a.m());
  }
  return s;
}
[[deco::synchronized]] int b3() {
  int s = 0;
  Self2 a;
  for (int i = 0; i < 50; ++i) {
    a.d[i] = f(i);
    s = int(s * 3u + a.r);
  }
  return s;
}
[[deco::synchronized]] int b4() {
  int s = 0;
  auto q = std::make_unique<Self2>();
  for (int i = 0; i < 50; ++i) {
    q->d[i] = f(i + 4);
    s = int(s * 3u + *q->mid);
  }
  return s;
}
[[deco::synchronized]] int c1() {
  Par p;
  int s = 0;
  for (int i = 0; i < 50; ++i) {
    p.d[i] = f(i);
    s = int(s * 3u + p.c.g());
  }
  return s;
}
[[deco::synchronized]] int d1() {
  int s = 0;
  St t;
  for (int i = 0; i < 50; ++i) {
    t.d[i] = f(i);
    s = int(s * 3u + t.at(i));
  }
  return s;
}
[[deco::synchronized]] int d2() {
  int s = 0;
  St t;
  for (int i = 0; i < 50; ++i) {
    t.d[i] = f(i + 1);
    s = int(s * 3u + *t.idx[i]);
  }
  return s;
}
[[deco::synchronized]] int e1(Self2 &a) {
  int s = 0;
  for (int i = 0; i < 50; ++i) {
    a.d[i] = f(i);
    s = int(s * 3u + *a.mid);
  }
  return s;
}
int main() {
  int k = 0;
  for (auto g : {a1, a2, a3, b1, b2, b3, b4, c1, d1, d2})
    printf("%d: %d\n", k++, g());
  Self2 s;
  printf("e1 %d\n", e1(s));
}
