// One text for instantiations that need different barriers, guards, copies and branches.
#include <algorithm>
#include <array>
#include <cstdio>
#include <list>
#include <map>
#include <memory>
#include <string>
#include <type_traits>
#include <vector>

[[deco::concurrent]] int square(int x) { return x * x; }
[[deco::concurrent]] int digits(const std::string &s) { return int(s.size()); }
[[deco::concurrent]] int digits(const int &x) { return int(std::to_string(x).size()); }
template <class T> [[deco::concurrent]] T twice(T x) { return x + x; }
template <class T> [[deco::concurrent]] std::size_t room(const T &x) { return sizeof(x); }
template <class T> [[deco::concurrent]] void bump(T &x) { x += x; }

template <class Container> void show(const char *name, const Container &c) {
  std::printf("%s:", name);
  for (const auto &x : c)
    std::printf(" %g", double(x));
  std::printf("\n");
}

// Barriers, extents and guards differ from one instantiation to the next.
template <class Container> [[deco::synchronized]] void transformed(const char *name, Container c) {
  std::transform(c.begin(), c.end(), c.begin(), square);
  std::transform(std::begin(c), std::end(c), std::begin(c), square);
  show(name, c);
}

// One operand is copied here and referred to there.
template <class T> [[deco::synchronized]] std::vector<int> measured(T x, int n) {
  std::vector<int> out(n);
  for (int i = 0; i < n; ++i) {
    out[i] = digits(x);
    x = x + x;
  }
  return out;
}
template <class T> [[deco::synchronized]] std::map<int, T> doubled(std::vector<T> in) {
  std::map<int, T> out;
  int i = 0;
  for (const T &x : in)
    out[i++] = twice(x);
  for (T x : in)
    out[i++] = twice(x);
  return out;
}

// Branches that are there in one instantiation only.
template <class T> [[deco::synchronized]] T branches(std::vector<T> &v) {
  if constexpr (std::is_integral_v<T>) {
    for (std::size_t i = 0; i < v.size(); ++i)
      v[i] = twice(v[i]);
  } else {
    T last = v.back();
    for (std::size_t i = 0; i + 1 < v.size(); ++i)
      v[i] = twice(last);
    v.push_back(v[0]);
  }
  v.push_back(twice(v.back()));
  return v.back();
}
template <bool Tasks> [[deco::synchronized]] int maybe(std::vector<int> &v) {
  if constexpr (Tasks)
    for (std::size_t i = 0; i < v.size(); ++i)
      v[i] = square(v[i]);
  return v[0];
}
template <class T> [[deco::synchronized]] std::conditional_t<sizeof(T) == 1, void, T> result(T x) {
  int r[1];
  r[0] = square(2);
  if constexpr (sizeof(T) > 1)
    return x + r[0];
}

// A reference is what some instantiations of a parameter are.
template <class T> [[deco::synchronized]] void through(T x, std::vector<int> &out) {
  out[0] = square(x);
  out[1] = square(x + 1);
  ++x;
  out[2] = digits(x);
  bump(x);
  out[3] = square(x);
}

struct Named {
  std::string name;
  int n = 0;
};
template <class T> struct Holder {
  T value{};
  std::vector<T> all;
  [[deco::concurrent]] T plus(const T &x) const { return value + x; }
  [[deco::synchronized]] void fill(int n) {
    all.resize(n);
    for (int i = 0; i < n; ++i)
      all[i] = plus(value);
    value = all[0];
    for (auto &x : all)
      bump(x);
  }
  template <class U> [[deco::synchronized]] std::size_t rooms(const U &u) {
    std::size_t r[2];
    r[0] = room(u);
    r[1] = room(value);
    return r[0] * 1000 + r[1];
  }
};

int main() {
  transformed("vector", std::vector<int>{1, 2, 3});
  transformed("list", std::list<int>{1, 2, 3});
  transformed("array", std::array<int, 3>{1, 2, 3});
  show("measured", measured(5, 8));
  show("measured", measured(std::string("ab"), 8));
  for (auto &[i, x] : doubled(std::vector<std::string>{"a", "b"}))
    std::printf("%d %s ", i, x.c_str());
  for (auto &[i, x] : doubled(std::vector<double>{1.5, 2}))
    std::printf("%d %g ", i, x);
  std::vector<int> v = {1, 2, 3};
  std::vector<std::string> w = {"a", "b", "c"};
  std::vector<double> d = {1.5, 2.5};
  std::printf("\n%d %s %g\n", branches(v), branches(w).c_str(), branches(d));
  show("v", v);
  std::printf("%d %d %d\n", maybe<true>(v), maybe<false>(v), result(40));
  result('c');
  std::vector<int> out(4);
  through(3, out);
  show("through", out);
  int x = 3;
  through<int &>(x, out);
  through<short>(2, out);
  show("through", out);
  Holder<int> ints{3, {}};
  Holder<std::string> strings{"x", {}};
  ints.fill(3);
  strings.fill(3);
  std::printf("%d %d %s %zu %zu %zu\n", x, ints.all[2], strings.all[2].c_str(), ints.rooms(Named{}),
              strings.rooms('c'), ints.rooms(2.5));
}
