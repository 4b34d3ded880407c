#include "Prelude.h"

namespace gen {

const char *const Prelude = R"cpp(#include <algorithm>
#include <array>
#include <cstdio>
#include <cstring>
#include <deque>
#include <functional>
#include <list>
#include <map>
#include <memory>
#include <numeric>
#include <optional>
#include <ranges>
#include <span>
#include <sstream>
#include <stdexcept>
#include <string>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <unordered_map>
#include <utility>
#include <vector>
#include <deco/deco.h>
#ifdef PERTURB
#include "perturb.h"
#endif

inline unsigned mix(unsigned x) {
  x ^= x >> 16;
  x *= 0x7feb352du;
  x ^= x >> 15;
  x *= 0x846ca68bu;
  return x ^ x >> 16;
}
struct Cell {
  unsigned a = 0;
  unsigned r[4] = {};
  double w = 0;
  unsigned sum() const { return a + r[0] * 3u + r[3]; }
  void touch(int i, unsigned x) {
    r[i] += x;
    a ^= r[i];
  }
};
struct Grid {
  int w = 4;
  std::vector<unsigned> cells;
  unsigned total = 0;
  std::map<int, unsigned> notes;
  unsigned &operator()(int x, int y) { return cells[y * w + x]; }
  unsigned operator()(int x, int y) const { return cells[y * w + x]; }
  unsigned &operator[](int i) { return cells[i]; }
  const unsigned &operator[](int i) const { return cells[i]; }
  unsigned *row(int y) { return cells.data() + y * w; }
  std::vector<unsigned> &data() { return cells; }
  unsigned sum() const { return std::accumulate(cells.begin(), cells.end(), total); }
  void bump(int i, unsigned x) {
    cells[i] += x;
    total ^= x;
  }
  [[deco::concurrent]] unsigned probe(int i) const {
#ifdef PERTURB
    perturb();
#endif
    return mix(cells[i] * 3u + total + static_cast<unsigned>(i));
  }
  [[deco::concurrent]] void relax(int i, unsigned x) {
    unsigned h = mix(x ^ cells[i]);
#ifdef PERTURB
    perturb();
#endif
    cells[i] = h + cells[i + 1];
    total += h;
  }
  [[deco::concurrent]] unsigned take(int i) {
    unsigned h = mix(cells[i]);
#ifdef PERTURB
    perturb();
#endif
    cells[i] ^= h;
    return h;
  }
};
struct Links {
  std::vector<unsigned> &v;
  unsigned *p;
};
struct Model {
  unsigned k = 7;
  virtual ~Model() = default;
  [[deco::concurrent]] virtual unsigned eval(int i) const {
#ifdef PERTURB
    perturb();
#endif
    return mix(k + static_cast<unsigned>(i));
  }
  virtual unsigned quick(int i) const { return k * 5u + static_cast<unsigned>(i); }
};
struct Table : Model {
  std::vector<unsigned> t = std::vector<unsigned>(24, 3u);
  unsigned eval(int i) const override {
#ifdef PERTURB
    perturb();
#endif
    return mix(k + t[i] * 3u);
  }
  unsigned quick(int i) const override { return t[i]; }
};

inline unsigned digest(unsigned x) { return mix(x); }
inline unsigned digest(unsigned long long x) {
  return mix(static_cast<unsigned>(x) ^ static_cast<unsigned>(x >> 32));
}
inline unsigned digest(int x) { return mix(static_cast<unsigned>(x)); }
inline unsigned digest(bool x) { return x ? 17u : 4u; }
inline unsigned digest(char x) { return mix(static_cast<unsigned char>(x)); }
inline unsigned digest(double x) {
  return digest(static_cast<unsigned long long>(static_cast<long long>(x * 1024.0)));
}
inline unsigned digest(const std::string &s) {
  unsigned h = 5;
  for (char c : s)
    h = h * 131u + static_cast<unsigned char>(c);
  return h;
}
inline unsigned digest(std::string_view s) {
  unsigned h = 5;
  for (char c : s)
    h = h * 131u + static_cast<unsigned char>(c);
  return h;
}
inline unsigned digest(const Cell &c) { return mix(c.a) + c.r[0] + c.r[1] * 3u + c.r[2] * 5u + c.r[3] * 7u + digest(c.w); }
template <class A, class B> unsigned digest(const std::pair<A, B> &p);
template <class T> unsigned digest(const std::vector<T> &c);
template <class C, class = decltype(std::declval<const C &>().begin())>
unsigned digest(const C &c) {
  unsigned h = 11;
  for (const auto &x : c)
    h = mix(h * 31u + digest(x));
  return h;
}
template <class T> unsigned digest(const std::vector<T> &c) {
  unsigned h = 11;
  for (std::size_t i = 0; i < c.size(); ++i) {
    const T x = c[i];
    h = mix(h * 31u + digest(x));
  }
  return h;
}
template <class A, class B> unsigned digest(const std::pair<A, B> &p) {
  return mix(digest(p.first) * 31u + digest(p.second));
}
inline unsigned digest(const Grid &g) { return mix(digest(g.cells) + digest(g.notes)) + g.total; }

template <class M> unsigned look(const M &m, const typename M::key_type &k) {
  auto it = m.find(k);
  return it == m.end() ? 1u : static_cast<unsigned>(it->second);
}
template <class T> T total(const std::vector<T> &v) {
  T s = 0;
  for (T x : v)
    s = s * 3u + x;
  return s;
}
template <class T> void bump(std::vector<T> &v, int i, T x) { v[i] = v[i] * 5u + x; }
template <class T> void scramble(std::vector<T> &v, unsigned salt) {
  for (std::size_t i = 0; i < v.size(); ++i)
    v[i] = mix(static_cast<unsigned>(v[i]) + salt);
}
template <class T> T &slot(std::vector<T> &v, int i) { return v[i]; }
template <class T> const T &peek(const std::vector<T> &v, int i) { return v[i]; }
template <class T> std::vector<T> &wider(std::vector<T> &a, std::vector<T> &b, unsigned k) {
  return k % 2u ? a : b;
}
template <class T> bool touch(std::vector<T> &v, int i) {
  v[i] += 3u;
  return v[i] % 3u != 0u;
}
template <class T> void store(std::vector<T> &v, int i, T x) { v[i] = v[i] / 2u + x; }
template <class T> void keep(std::map<int, T> &m, T x, int k) { m[k] = m[k] * 3u + x; }
template <class T> void shift(std::span<T> s) {
  for (std::size_t i = 0; i + 1 < s.size(); ++i)
    s[i] = s[i + 1] + 1u;
}
template <class T> void copy_into(const std::vector<T> &from, std::vector<T> &to) {
  for (std::size_t i = 0; i < from.size() && i < to.size(); ++i)
    to[i] = from[i];
}
template <class T> struct Guard { // writes when it dies
  std::vector<T> &v;
  int i;
  ~Guard() { v[i] = v[i] * 3u + 1u; }
};
template <class T> void attach(T *&p, std::vector<T> &v) { p = &v[1]; }
template <class T> class Reach { // holds what it is given
public:
  void set(std::vector<T> &to) { v = &to; }
  void add(int i, T x) { (*v)[i] += x; }
  T get() const { return v->front() * 3u + v->back(); }

private:
  std::vector<T> *v = nullptr;
};
template <class T> Reach<T> reach_of(std::vector<T> &v) {
  Reach<T> r;
  r.set(v);
  return r;
}
template <class T> void reach_into(Reach<T> &r, unsigned x) { r.add(1, x); }
template <class T> struct Chain {
  std::vector<T> &v;
  Chain *next;
};
template <class T> void three_of(T *p) {
  p[0] += p[1];
  p[2] = p[0] * 3u;
}
template <class T> T *last_of(std::vector<T> &v) { return v.data() + (v.size() - 1); }
template <class T> void emit(T x) { std::printf("  out %u\n", static_cast<unsigned>(x)); }
inline std::string word(unsigned x) {
  std::string s = "w";
  for (unsigned k = 0; k <= x % 5u; ++k)
    s += static_cast<char>('a' + (x >> k) % 26u);
  return s;
}

inline void fill_in(unsigned &x, int, unsigned salt) { x = mix(salt) % 1000u; }
inline void fill_in(unsigned long long &x, int, unsigned salt) { x = mix(salt); }
inline void fill_in(double &x, int, unsigned salt) { x = (mix(salt) % 1000u) / 7.0; }
inline void fill_in(std::string &x, int n, unsigned salt) {
  x.clear();
  for (int i = 0; i < n; ++i)
    x += static_cast<char>('a' + mix(salt + static_cast<unsigned>(i)) % 26u);
}
inline void fill_in(Cell &x, int n, unsigned salt) {
  x.a = mix(salt) % 100u;
  x.r[1] = static_cast<unsigned>(n);
  x.w = (salt % 10u) / 4.0;
}
template <class T> void fill_in(std::vector<T> &v, int n, unsigned salt) {
  v.resize(n);
  for (auto &x : v)
    fill_in(x, n, ++salt);
}
inline void fill_in(std::vector<bool> &v, int n, unsigned salt) {
  v.resize(n);
  for (int i = 0; i < n; ++i)
    v[i] = mix(salt + static_cast<unsigned>(i)) % 2u != 0u;
}
template <class T> void fill_in(std::deque<T> &v, int n, unsigned salt) {
  v.resize(n);
  for (auto &x : v)
    fill_in(x, n, ++salt);
}
template <class T, std::size_t N> void fill_in(std::array<T, N> &v, int n, unsigned salt) {
  for (auto &x : v)
    fill_in(x, n, ++salt);
}
template <class T> void fill_in(std::map<int, T> &m, int n, unsigned salt) {
  for (int i = 0; i < n; ++i)
    fill_in(m[i], n, ++salt);
}
template <class T> void fill_in(std::unordered_map<int, T> &m, int n, unsigned salt) {
  for (int i = 0; i < n; ++i)
    fill_in(m[i], n, ++salt);
}
template <class T> void fill_in(std::map<std::string, T> &m, int n, unsigned salt) {
  for (int i = 0; i < n; i += 3)
    fill_in(m["k" + std::to_string(i)], n, ++salt);
}
inline void fill_in(Grid &g, int n, unsigned salt) {
  fill_in(g.cells, n < 17 ? 17 : n, salt);
  g.total = salt;
  g.notes[3] = salt;
}
template <class T> void fill_in(std::unique_ptr<T> &p, int n, unsigned salt) {
  p = std::make_unique<T>();
  fill_in(*p, n, salt);
}
template <class C> C make(int n, unsigned salt) {
  C c{};
  fill_in(c, n, salt);
  return c;
}
template <class T> T *make_raw(T *p, int n, unsigned salt) {
  for (int i = 0; i < n; ++i)
    fill_in(p[i], n, salt + static_cast<unsigned>(i));
  return p;
}

inline void show(unsigned x) { std::printf(" %u", x); }
inline void show(unsigned long long x) { std::printf(" %llu", x); }
inline void show(int x) { std::printf(" %d", x); }
inline void show(bool x) { std::printf(" %d", x ? 1 : 0); }
inline void show(double x) { std::printf(" %.17g", x); }
inline void show(const std::string &x) { std::printf(" %s", x.c_str()); }
inline void show(const Cell &c) {
  std::printf(" (%u,%u,%u,%u,%u,%.17g)", c.a, c.r[0], c.r[1], c.r[2], c.r[3], c.w);
}
template <class A, class B> void show(const std::pair<A, B> &p);
template <class C, class = decltype(std::declval<const C &>().begin())> void show(const C &c) {
  std::printf(" [");
  for (const auto &x : c) {
    const typename C::value_type y = x;
    show(y);
  }
  std::printf(" ]");
}
template <class T> void show(const std::unordered_map<int, T> &m) {
  show(std::map<int, T>(m.begin(), m.end()));
}
template <class A, class B> void show(const std::pair<A, B> &p) {
  show(p.first);
  std::printf(":");
  show(p.second);
}
inline void show(const Grid &g) {
  show(g.cells);
  show(g.notes);
  show(g.total);
}
template <class T> void show(const std::unique_ptr<T> &p) { show(*p); }
template <class C> void print(const char *name, const C &c) {
  std::printf("  %s", name);
  show(c);
  std::printf("\n");
}
)cpp";

const char *const Perturb = R"cpp(// Makes the calls of a test last 0 to 50 us, differently each time.
#pragma once
#include <atomic>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <random>
#include <thread>

inline std::atomic<unsigned> perturbed_by[64];

inline void perturb() {
  static std::atomic<unsigned> threads{0};
  static const int report = std::atexit([] {
    unsigned used = 0, calls = 0, most = 0;
    for (auto &n : perturbed_by) {
      used += n > 0;
      calls += n;
      most = n > most ? n.load() : most;
    }
    std::fprintf(stderr, "perturb: %u threads %u calls %u elsewhere\n", used, calls, calls - perturbed_by[0]);
  });
  (void)report;
  thread_local const unsigned self = threads++;
  thread_local std::minstd_rand random(self * 7919u + std::random_device()());
  ++perturbed_by[self % 64];
  switch (random() % 8) {
  case 0:
    break;
  case 1:
    std::this_thread::yield();
    break;
  case 2:
    std::this_thread::sleep_for(std::chrono::microseconds(1));
    break;
  default: {
    const auto end = std::chrono::steady_clock::now() + std::chrono::microseconds(random() % 30);
    while (std::chrono::steady_clock::now() < end) {
    }
  }
  }
}
)cpp";

} // namespace gen
