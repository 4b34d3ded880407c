// Spawns whose arguments expand a parameter pack: written once, right for every instantiation.
#include <algorithm>
#include <cstdio>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

template <class... T> [[deco::concurrent]] int sum(const T &...x) { return (0 + ... + int(x)); }
[[deco::concurrent]] int three(int a, const std::string &b, double c) {
  return a + int(b.size()) * 10 + int(c * 100);
}
[[deco::concurrent]] int words(std::string_view a, std::string b) { return int(a.size() * 10 + b.size()); }
template <class T, class... Rest> [[deco::concurrent]] T first(T x, Rest &&...) { return x; }
[[deco::concurrent]] int owned(std::unique_ptr<int> p, std::unique_ptr<int> q) { return *p * *q; }
[[deco::concurrent]] void add(int &to, int by) { to += by; }
[[deco::concurrent]] int pick(const std::vector<int> &v, std::size_t a, std::size_t b) { return v[a] * v[b]; }

template <class... A> [[deco::synchronized]] std::vector<int> behind(int n, const A &...args) {
  std::vector<int> out(n);
  for (int i = 0; i < n; ++i)
    out[i] = sum(i, args...);
  out.push_back(sum(args...));
  for (int i = 0; i < n; ++i)
    out[i] += sum(args..., i, args * 2 ...);
  return out;
}

template <class A, class B, class C>
[[deco::synchronized]] std::vector<int> all(A a, B b, C c) {
  std::vector<int> out(3);
  out[0] = three(a, b, c);
  b += b;
  out[1] = three(a, b, c);
  return out;
}
template <class... A> [[deco::synchronized]] std::vector<int> by_value(A... args) {
  std::vector<int> out(4);
  out[0] = three(args...);
  out[1] = three(args...);
  ((args += args), ...);
  out[2] = three(args...);
  out.push_back(three(args...));
  return out;
}

template <class... A> [[deco::synchronized]] int converted(const A &...args) {
  int r[2];
  r[0] = words(args...);
  r[1] = first(1, args...);
  return r[0] + r[1];
}

template <class... A> [[deco::synchronized]] int forwarded(A &&...args) {
  int r[1];
  r[0] = owned(std::forward<A>(args)...);
  return r[0];
}

template <class... A> [[deco::synchronized]] void written(int by, A &...args) {
  add(args..., by);
  add(args..., by * 10);
}

template <std::size_t... I>
[[deco::synchronized]] std::vector<int> indexed(const std::vector<int> &v, std::index_sequence<I...>) {
  std::vector<int> out(3);
  std::size_t shift = 1;
  out[0] = pick(v, I...);
  out[1] = pick(v, (I + shift)...);
  shift = 0;
  out[2] = pick(v, (I + shift)...);
  return out;
}

template <class... T> struct Tuple {
  std::tuple<T...> parts;
  template <std::size_t... I> [[deco::synchronized]] int total(int n, std::index_sequence<I...>) {
    std::map<int, int> out;
    for (int i = 0; i < n; ++i)
      out[i] = sum(i, std::get<I>(parts)...);
    int all = 0;
    for (auto &[key, value] : out)
      all += value * key;
    return all;
  }
};

// Folds are one argument, and so is what is made of a pack.
template <class... A> [[deco::synchronized]] int folded(A... args) {
  int r[3];
  r[0] = sum((args + ...));
  r[1] = sum(sizeof...(args), (0 + ... + args));
  r[2] = sum(std::max({int(args)...}));
  return r[0] * 10000 + r[1] * 100 + r[2];
}

int calls = 0;
int next() { return ++calls; }
// Each element is evaluated at the spawn, in order: this one stays as it is.
template <class... A> [[deco::synchronized]] int counted(A... args) {
  int r[2];
  r[0] = sum((args + next())...);
  r[1] = sum((args + next())...);
  return r[0] * 100 + r[1];
}

void print(const std::vector<int> &v) {
  for (int x : v)
    std::printf("%d ", x);
  std::printf("\n");
}

int main() {
  print(behind(5));
  print(behind(5, 1));
  print(behind(5, 1, 2.5, 'c'));
  print(all(1, std::string("ab"), 2.5));
  print(by_value(1, std::string("ab"), 2.5));
  print(by_value(2, std::string("abc"), 1));
  std::printf("%d %d\n", converted("ab", std::string("c")), converted(std::string("abc"), "de"));
  std::printf("%d\n", forwarded(std::make_unique<int>(6), std::make_unique<int>(7)));
  int x = 1;
  written(2, x);
  std::printf("%d\n", x);
  print(indexed({2, 3, 5, 7}, std::index_sequence<0, 2>()));
  print(indexed({2, 3, 5, 7}, std::index_sequence<1, 1>()));
  Tuple<int, double> t{{3, 4.5}};
  std::printf("%d\n", t.total(10, std::index_sequence_for<int, double>()));
  std::printf("%d %d\n", folded(1, 2, 3), folded(4));
  std::printf("%d %d\n", counted(1, 2), calls);
}
