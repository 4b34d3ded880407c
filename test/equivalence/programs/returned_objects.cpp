// Local objects that are returned: what ends behind the return still changes them, as they are made where the caller
// has the result.
#include <cassert>
#include <cstdio>
#include <string>
#include <utility>
#include <vector>

[[deco::concurrent]] int f(int k) {
  for (volatile int i = 0; i < k * 7919 % 16 * 2000; ++i) {
  }
  return k * 2;
}
struct Moved {
  std::vector<int> v;
  Moved() = default;
  Moved(Moved &&o) noexcept : v(std::move(o.v)) {}
};
struct Appends {
  std::vector<int> &to;
  ~Appends() { to.push_back(7); }
};
struct Doubles {
  int &value;
  ~Doubles() { value *= 2; }
};
struct Plain {
  int first[12] = {};
};

[[deco::synchronized]] std::vector<int> appended(int n) {
  std::vector<int> r(n);
  Appends a{r};
  for (int i = 0; i < n; ++i)
    r[i] = f(i);
  return r;
}
[[deco::synchronized]] Plain doubled(int n) {
  Plain r;
  Doubles d{r.first[1]};
  for (int i = 0; i < n; ++i)
    r.first[i] = f(i);
  return r;
}
[[deco::synchronized]] Moved parameter_or_local(int n, Moved p) {
  if (n == 3)
    return p;
  Moved r;
  r.v.resize(n);
  for (int i = 0; i < n; ++i)
    r.v[i] = f(i);
  return r;
}
[[deco::synchronized]] std::vector<int> named(int n) {
  std::vector<int> r(n);
  Appends a{r};
  assert(n >= 0);
  for (int i = 0; i < n; ++i)
    r[i] = f(i);
  std::puts(__func__);
  return r;
}
[[deco::synchronized]] auto deduced(int n) {
  std::vector<int> r(n);
  Appends a{r};
  for (int i = 0; i < n; ++i)
    r[i] = f(i);
  return r;
}
template <class T> [[deco::synchronized]] T of_template(int n) {
  T r(n);
  Appends a{r};
  for (int i = 0; i < n; ++i)
    r[i] = f(i);
  return r;
}
struct Object {
  int first = 3;
  [[deco::synchronized]] std::vector<int> member(int n) const {
    std::vector<int> r(n);
    Appends a{r};
    for (int i = 0; i < n; ++i)
      r[i] = f(i + first);
    return r;
  }
};
[[deco::synchronized]] Moved one_of_two(int n) {
  Moved a, b;
  a.v.resize(n);
  for (int i = 0; i < n; ++i)
    a.v[i] = f(i);
  if (n > 4)
    return a;
  b.v.push_back(3);
  return b;
}
[[deco::synchronized]] std::vector<int> within_try(int n) {
  try {
    std::vector<int> r(n);
    for (int i = 0; i < n; ++i)
      r[i] = f(i);
    return r;
  } catch (...) {
    return {};
  }
}
/// Calls itself: its serial version is a function of its own.
[[deco::synchronized]] std::vector<int> recursive(int n) {
  std::vector<int> r(n);
  Appends a{r};
  for (int i = 0; i < n; ++i)
    r[i] = f(i);
  if (n > 2)
    for (int x : recursive(n / 2))
      r.push_back(x);
  return r;
}

void show(const char *name, const std::vector<int> &v) {
  long sum = 0;
  for (int x : v)
    sum = sum * 3 % 1000003 + x;
  std::printf("%s %zu %ld\n", name, v.size(), sum);
}
int main() {
  for (int n : {0, 3, 5, 12}) {
    show("appended", appended(n));
    std::printf("doubled %d\n", doubled(n).first[1]);
    show("parameter_or_local", parameter_or_local(n, Moved()).v);
    show("named", named(n));
    show("deduced", deduced(n));
    show("of_template", of_template<std::vector<int>>(n));
    show("member", Object().member(n));
    show("one_of_two", one_of_two(n).v);
    show("within_try", within_try(n));
    show("recursive", recursive(n));
  }
}
