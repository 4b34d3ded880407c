// std: c++20
// Guards whose destructors run a lambda: what it follows the pointers, spans and iterators to that it has captured.
#include <cstdio>
#include <functional>
#include <span>
#include <vector>
template <class F> struct Guard {
  F f;
  ~Guard() { f(); }
};
template <class F> Guard(F) -> Guard<F>;
struct Holder {
  double *p;
};
/// The first calls take longest.
inline void lag(int i) {
  for (volatile int k = 0; k < 40000 / (i * i + 1); ++k) {
  }
}
[[deco::concurrent]] double f(int i) {
  lag(i);
  return i + 2;
}
[[deco::concurrent]] double read(const double *p, int i) {
  lag(i);
  return p[i] + 2;
}
[[deco::concurrent]] void bump(double &x, int i) {
  lag(i);
  x = x * 2 + i;
}
double fold(const std::vector<double> &a) {
  double s = 0;
  for (double x : a)
    s = s * 2 + x;
  return s;
}
[[deco::synchronized]] double of_pointer(int n) {
  std::vector<double> a(n);
  double *p = a.data();
  for (int i = 0; i < n; ++i) {
    a[i] = f(i);
    Guard g{[&] { p[i] += 1; }};
  }
  return fold(a);
}
[[deco::synchronized]] double of_changing_pointer(int n) {
  std::vector<double> a(n), b(n, 1);
  double *p = b.data();
  for (int i = 0; i < n; ++i) {
    a[i] = f(i);
    Guard g{[&] { p[i] += 1; }};
    if (i == 1)
      p = a.data();
  }
  return fold(a);
}
[[deco::synchronized]] double of_stepping_pointer(int n) {
  std::vector<double> a(n);
  double *p = a.data();
  for (int i = 0; i < n; ++i, ++p) {
    a[i] = f(i);
    Guard g{[&p] { *p += 1; }};
  }
  return fold(a);
}
[[deco::synchronized]] double of_span(int n) {
  std::vector<double> a(n);
  std::span<double> p(a);
  for (int i = 0; i < n; ++i) {
    a[i] = f(i);
    Guard g{[&] { p[i] += 1; }};
  }
  return fold(a);
}
[[deco::synchronized]] double of_iterator(int n) {
  std::vector<double> a(n);
  auto p = a.begin();
  for (int i = 0; i < n; ++i) {
    a[i] = f(i);
    Guard g{[&] { p[i] += 1; }};
  }
  return fold(a);
}
[[deco::synchronized]] double that_reads(int n) {
  std::vector<double> a(n);
  double *p = a.data(), s = 0;
  for (int i = 0; i < n; ++i) {
    a[i] = f(i);
    Guard g{[&] { s = s * 2 + p[i]; }};
  }
  return s;
}
[[deco::synchronized]] double of_member(int n) {
  std::vector<double> a(n);
  Holder h{a.data()};
  for (int i = 0; i < n; ++i) {
    a[i] = f(i);
    Guard g{[&h, i] { h.p[i] += 1; }};
  }
  return fold(a);
}
[[deco::synchronized]] double behind_bump(int n) {
  std::vector<double> a(n);
  double *p = a.data();
  for (int i = 0; i < n; ++i) {
    bump(a[i], i);
    Guard g{[&] { p[i] += 1; }};
  }
  return fold(a);
}
[[deco::synchronized]] double of_temporary(int n) {
  std::vector<double> a(n);
  double *p = a.data();
  for (int i = 0; i < n; ++i) {
    a[i] = f(i);
    Guard{[&] { p[i] += 1; }};
  }
  return fold(a);
}
[[deco::synchronized]] void of_parameter(std::vector<double> &a, int n) {
  double *p = a.data();
  for (int i = 0; i < n; ++i) {
    a[i] = f(i);
    Guard g{[&] { p[i] += 1; }};
  }
}
[[deco::synchronized]] double behind_reader(int n) {
  std::vector<double> a(n), b(n, 1);
  double *p = b.data();
  for (int i = 0; i < n; ++i) {
    a[i] = read(b.data(), i);
    Guard g{[&] { p[i] += 1; }};
  }
  return fold(a);
}
int main() {
  int k = 0;
  for (auto run : {of_pointer, of_changing_pointer, of_stepping_pointer, of_span, of_iterator, that_reads, of_member,
                   behind_bump, of_temporary, behind_reader})
    std::printf("%d %g\n", ++k, run(6));
  std::vector<double> a(6);
  of_parameter(a, 6);
  std::printf("%g\n", fold(a));
}
