// What bodies are made of: initialisers in heads, bindings, static locals, bits, arrays, types that
// only move.
#include <bitset>
#include <cstdio>
#include <cstring>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <tuple>
#include <vector>
[[deco::concurrent]] int sq(int x) { return x * x; }
[[deco::concurrent]] std::string text(const char *s, int i) {
  return std::string(s) + std::to_string(i);
}
struct P {
  int a : 5;
  int b : 7;
  unsigned char c;
};
struct __attribute__((packed)) Q {
  char c;
  int v;
  double d;
};
struct alignas(32) Wide {
  double v[4];
};
[[deco::concurrent]] Wide widen(int x) { return {{x * 1.0, x * 2.0, 0, 1}}; }
[[deco::concurrent]] double narrow(Wide w) { return w.v[0] + w.v[3]; }
struct MoveOnly {
  std::unique_ptr<int> p;
};
[[deco::concurrent]] MoveOnly make(int x) { return {std::make_unique<int>(x)}; }
[[deco::concurrent]] int take(MoveOnly m) { return *m.p + 1; }
struct NoDefault {
  int v;
  explicit NoDefault(int x) : v(x) {}
};
[[deco::concurrent]] NoDefault nodef(int x) { return NoDefault(x + 5); }
int storage[40];
[[deco::concurrent]] int &ref(int i) { return storage[i]; }
[[deco::synchronized]] void names(std::vector<std::string> &out) {
  for (int i = 0; i < 3; ++i)
    out.push_back(text(__func__, i));
  for (int i = 0; i < 3; ++i)
    out.push_back(text(__PRETTY_FUNCTION__, i));
  out.push_back(__FUNCTION__);
  std::printf("%s %s\n", __func__, __PRETTY_FUNCTION__);
}
[[deco::synchronized]] void statics(std::vector<int> &out) {
  static int calls = 0;
  ++calls;
  for (int i = 0; i < 5; ++i)
    out.push_back(sq(i + calls));
  static std::vector<int> kept(5);
  for (int i = 0; i < 5; ++i)
    kept[i] += sq(i);
  out.push_back(kept[4]);
}
[[deco::synchronized]] void members() {
  P p[4] = {};
  Q q[4] = {};
  for (int i = 0; i < 4; ++i)
    p[i].a = sq(i);
  for (int i = 0; i < 4; ++i)
    p[i].b = sq(i + p[i].a);
  for (int i = 0; i < 4; ++i)
    p[i].c += sq(i);
  for (int i = 0; i < 4; ++i)
    q[i].v = sq(i);
  for (int i = 0; i < 4; ++i)
    q[i].d += sq(i);
  std::vector<bool> bits(20);
  std::bitset<20> bs;
  for (int i = 0; i < 20; ++i)
    bits[i] = sq(i % 3);
  for (int i = 0; i < 20; ++i)
    bs[i] = sq(i % 2);
  for (int i = 0; i < 4; ++i)
    std::printf("%d %d %d %d %g\n", p[i].a, p[i].b, p[i].c, int(q[i].v), double(q[i].d));
  for (bool b : bits)
    std::printf("%d", b);
  std::printf("%s\n", bs.to_string().c_str());
}
[[deco::synchronized]] void bindings(std::map<std::string, int> m,
                                     std::vector<std::pair<int, int>> v) {
  std::map<std::string, int> out;
  for (const auto &[k, x] : m)
    out[k] = sq(x);
  for (auto &[a, b] : v) {
    (&a)[0] = sq(b);
  }
  auto [first, second] = v[0];
  int arr[3];
  for (int i = 0; i < 3; ++i)
    arr[i] = sq(first + second + i);
  for (auto [a, b] : v)
    std::printf("%d %d %d\n", a, b, arr[1]);
  for (auto &[k, x] : out)
    std::printf("%s %d\n", k.c_str(), x);
}
[[deco::synchronized]] int inits(std::vector<int> &v, std::map<int, int> &m) {
  if (auto it = m.find(3); it != m.end())
    v[0] = sq(it->second);
  else
    v[1] = sq(7);
  if (int n = int(v.size()); n > 2) {
    v[2] = sq(n);
  }
  switch (int k = v[2] % 3; k) {
  case 0:
    v[3] = sq(k);
    break;
  case 1:
    v[3] = sq(k + 1);
    [[fallthrough]];
  default:
    v[4] = sq(k);
  }
  for (int i = 0, n = 4; i < n; ++i, --n)
    v[i] = sq(n);
  for (std::vector<int> copy = v; int x : copy)
    v[std::size_t(x) % v.size()] = sq(x);
  while (auto p = m.empty() ? std::nullopt : std::optional<int>(m.begin()->first)) {
    v[5] = sq(*p);
    m.erase(m.begin());
  }
  int n = 3;
  do {
    v[6 + n % 2] = sq(n);
  } while (--n);
  auto lam = [&](int x) { return v[0] + x; };
  v[7] = sq(lam(1));
  return v[7];
}
[[deco::synchronized]] void types() {
  Wide w[5];
  std::map<int, Wide> mw;
  for (int i = 0; i < 5; ++i)
    w[i] = widen(i);
  for (int i = 0; i < 5; ++i)
    mw[i] = widen(i);
  double d[5];
  for (int i = 0; i < 5; ++i)
    d[i] = narrow(w[i]);
  std::vector<MoveOnly> ms(5);
  for (int i = 0; i < 5; ++i)
    ms[i] = make(i);
  int t[5];
  for (int i = 0; i < 5; ++i)
    t[i] = take(std::move(ms[i]));
  std::vector<NoDefault> nd;
  for (int i = 0; i < 5; ++i)
    nd.push_back(nodef(i));
  std::map<int, NoDefault> ndm;
  for (int i = 0; i < 5; ++i)
    ndm.insert_or_assign(i, nodef(i));
  for (int i = 0; i < 5; ++i)
    storage[i] = i * 3;
  int *ptrs[5];
  int vals[5];
  for (int i = 0; i < 5; ++i)
    vals[i] = ref(i);
  for (int i = 0; i < 5; ++i)
    std::printf("%g %g %d %d %d %d\n", w[i].v[1], d[i], t[i], nd[i].v, ndm.at(i).v, vals[i]);
  (void)ptrs;
  (void)mw;
}
[[deco::synchronized]] void carrays(int (&grid)[4][5], int flat[], int n) {
  for (int i = 0; i < 4; ++i)
    for (int j = 0; j < 5; ++j)
      grid[i][j] = sq(i * 5 + j);
  for (int i = 0; i < n; ++i)
    flat[i] = sq(i);
  for (auto &row : grid)
    for (int &x : row)
      (&x)[0] = sq(x % 7);
}
struct Outer {
  std::vector<int> v = std::vector<int>(10);
  int base = 4;
  [[deco::concurrent]] int add(int x) const { return x + base; }
  [[deco::synchronized]] void run() {
    for (int i = 0; i < 10; ++i)
      v[i] = add(i);
    auto sum = [this] {
      int s = 0;
      for (int x : v)
        s += x;
      return s;
    };
    v[0] = add(sum());
    base = 5;
    for (int i = 1; i < 10; ++i)
      this->v[i] = this->add(v[0]);
  }
};
[[deco::concurrent]] [[deco::synchronized]] int fib(int n) {
  if (n < 2)
    return n;
  int r[2];
  r[0] = fib(n - 1);
  r[1] = fib(n - 2);
  return r[0] + r[1];
}
int main() {
  std::vector<std::string> s;
  names(s);
  for (auto &x : s)
    std::printf("%s\n", x.c_str());
  std::vector<int> v;
  statics(v);
  statics(v);
  for (int x : v)
    std::printf("%d ", x);
  std::printf("\n");
  members();
  bindings({{"a", 1}, {"bb", 2}}, {{1, 2}, {3, 4}});
  std::vector<int> w = {1, 2, 3, 4, 5, 6, 7, 8};
  std::map<int, int> m = {{1, 2}, {3, 4}, {9, 1}};
  std::printf("%d\n", inits(w, m));
  for (int x : w)
    std::printf("%d ", x);
  types();
  int g[4][5], f[9];
  carrays(g, f, 9);
  for (auto &r : g)
    for (int x : r)
      std::printf("%d ", x);
  Outer o;
  o.run();
  for (int x : o.v)
    std::printf("%d ", x);
  std::printf("%d\n", fib(12));
}
