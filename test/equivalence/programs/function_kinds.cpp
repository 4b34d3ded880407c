// The kinds of functions of section 8: members, operators, virtual ones, friends, default
// arguments, auto.
#include <array>
#include <cstdio>
#include <map>
#include <memory>
#include <string>
#include <vector>
static int counter = 0;
int stamp() { return ++counter; }
[[deco::concurrent]] int plus(int a, int b = 10) { return a + b; }
[[deco::concurrent]] int stamped(int a, int b = stamp()) { return a * 100 + b; }
[[deco::concurrent]] int sized(int a, std::string s = std::string("abc"), int c = counter) {
  return a + int(s.size()) * 1000 + c;
}
[[deco::concurrent]] int linewise(int a, int line = __builtin_LINE()) { return a + line; }
[[deco::concurrent]] auto deduced(int x) { return x * 1.5; }
[[deco::concurrent]] decltype(auto) deduced2(const std::vector<int> &v, int i) { return v[i]; }
[[deco::concurrent]] auto trailing(int x) -> long { return x * 7L; }

struct Grid {
  std::vector<double> cells;
  int w = 8;
  explicit Grid(int n) : cells(n * 8) {}
  double &operator()(int i, int j) { return cells[i * w + j]; }
  double operator()(int i, int j) const { return cells[i * w + j]; }
  [[deco::concurrent]] double at_of(int i) const { return i * 0.5 + w; }
  [[deco::concurrent]] static double scaled(double x, double by = 2) { return x * by; }
  [[deco::concurrent]] double operator()(int i, int j, int k) const {
    return i + j * 10 + k * 100 + w;
  }
  [[deco::synchronized]] void fill();
  [[deco::synchronized]] void fill_const(std::vector<double> &out) const {
    for (int i = 0; i < 8; ++i)
      out[i] = at_of(i);
    for (int i = 0; i < 8; ++i)
      out[i] += (*this)(i, 1, 2);
    for (int i = 0; i < 8; ++i)
      out[i] += scaled(i);
    for (int i = 0; i < 8; ++i)
      out[i] += this->scaled(i, 3);
  }
  [[deco::synchronized]] static double total(const Grid &g) {
    double r[2] = {};
    for (int i = 0; i < 8; ++i)
      r[i % 2] += g.at_of(i);
    return r[0] - r[1];
  }
  friend void befriend(Grid &g, int n);

private:
  [[deco::concurrent]] int secret(int i) const { return i * i + w; }
};
[[deco::synchronized]] void befriend(Grid &g, int n) {
  for (int i = 0; i < n; ++i)
    g(i, 2) = g.secret(i);
}
void Grid::fill() {
  for (int i = 0; i < 8; ++i)
    for (int j = 0; j < 8; ++j)
      (*this)(i, j) = at_of(i);
}
struct Base {
  virtual ~Base() = default;
  [[deco::concurrent]] virtual int f(int x) const { return x; }
};
struct Derived : Base {
  int k = 3;
  int f(int x) const override { return x * k; }
};
[[deco::synchronized]] void virtuals(const std::vector<std::unique_ptr<Base>> &all,
                                     std::vector<int> &out) {
  for (std::size_t i = 0; i < all.size(); ++i)
    out[i] = all[i]->f(int(i));
  for (std::size_t i = 0; i < all.size(); ++i)
    out[i] += all[i]->Base::f(int(i));
}
[[deco::synchronized]] void defaults(std::vector<int> &out) {
  for (int i = 0; i < 5; ++i)
    out.push_back(plus(i));
  for (int i = 0; i < 5; ++i)
    out.push_back(stamped(i));
  for (int i = 0; i < 5; ++i) {
    out.push_back(sized(i));
    ++counter;
  }
  for (int i = 0; i < 5; ++i)
    out.push_back(linewise(i));
}
[[deco::synchronized]] void autos(std::map<int, double> &m, std::vector<int> v) {
  for (int i = 0; i < 5; ++i)
    m[i] = deduced(i);
  for (int i = 0; i < 5; ++i)
    m[i + 5] = deduced2(v, i);
  for (int i = 0; i < 5; ++i)
    m[i + 10] = trailing(i);
}
[[deco::synchronized]] auto returns_auto(int n) {
  std::vector<int> v(n);
  for (int i = 0; i < n; ++i)
    v[i] = plus(i);
  return v;
}
[[deco::synchronized]] decltype(auto) returns_ref(std::vector<int> &v) {
  for (auto &x : v)
    (&x)[0] = plus(x, 1);
  return (v);
}
[[deco::synchronized]] int main() {
  Grid g(8);
  std::vector<double> d(8);
  g.fill_const(d);
  for (double x : d)
    std::printf("%g ", x);
  std::printf("%g\n", Grid::total(g));
  befriend(g, 5);
  for (double x : g.cells)
    std::printf("%g ", x);
  std::vector<int> out(4);
  std::vector<std::unique_ptr<Base>> all;
  for (int i = 0; i < 4; ++i) {
    if (i % 2)
      all.push_back(std::make_unique<Base>());
    else
      all.push_back(std::make_unique<Derived>());
  }
  virtuals(all, out);
  defaults(out);
  std::map<int, double> m;
  autos(m, {1, 2, 3, 4, 5});
  for (auto [k, v] : m)
    std::printf("%g ", v);
  for (int x : returns_auto(5))
    std::printf("%d ", x);
  for (int x : returns_ref(out))
    std::printf("%d ", x);
  int last[1];
  last[0] = plus(41);
  std::printf("%d\n", last[0]);
}
