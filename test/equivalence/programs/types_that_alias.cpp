// Memory that is used as two types, where the types of the accesses must not tell it apart; and types that do not
// change what two names of one object are.
#include <algorithm>
#include <array>
#include <complex>
#include <cstdio>
#include <optional>
#include <utility>
#include <vector>
[[gnu::pure]] int churn(int x);
[[deco::concurrent]] void setd(double &d, int x) noexcept { d = churn(x); }
[[deco::concurrent]] void seti(int &d, int x) noexcept { d = churn(x); }

[[deco::synchronized]] double complex_parts() {
  std::complex<double> z(1, 2);
  double s = 0;
  double *p = reinterpret_cast<double *>(&z);
  for (int i = 0; i < 10; ++i) {
    setd(p[0], i);
    s = s * 2 + z.real();
  }
  return s;
}
[[deco::synchronized]] double complex_vec() {
  std::vector<std::complex<double>> v(10);
  double s = 0;
  auto *p = reinterpret_cast<double *>(v.data());
  for (int i = 0; i < 10; ++i) {
    setd(p[2 * i], i);
    s = s * 2 + v[i].real() + std::real(v[i]) + std::norm(v[i]);
  }
  return s;
}
[[deco::synchronized]] int opt() {
  std::optional<int> o = 1;
  int s = 0;
  int *p = &*o;
  for (int i = 0; i < 10; ++i) {
    seti(*p, i);
    s = s * 2 + o.value() + o.value_or(3) + (o == 3);
  }
  return s;
}
[[deco::synchronized]] int arr() {
  std::array<int, 4> a{};
  int s = 0;
  for (int i = 0; i < 10; ++i) {
    seti(a[i % 4], i);
    s = s * 2 + a.front() + a.back();
    auto c = a;
    s += c[2];
  }
  return s;
}
[[deco::synchronized]] int pairs() {
  std::pair<int, double> a{};
  int s = 0;
  for (int i = 0; i < 10; ++i) {
    seti(a.first, i);
    s = s * 2 + std::get<0>(a) + std::get<int>(a);
  }
  return s;
}
[[deco::synchronized]] int minmax() {
  std::vector<int> v(10);
  int s = 0;
  for (int i = 0; i < 10; ++i) {
    seti(v[i], i);
    s = s * 2 + *std::max_element(v.begin(), v.end()) + v.front() + v.back() + v.at(0);
  }
  return s;
}
union Un {
  int i;
  unsigned u;
};
[[deco::synchronized]] int puns(Un &u) {
  int s = 0;
  for (int i = 0; i < 10; ++i) {
    seti(u.i, i);
    s = s * 2 + int(u.u);
  }
  return s;
}
struct Node {
  long v;
  Node *n;
  long *w;
};
[[deco::concurrent]] void setl(long *p, int x) noexcept { *p = churn(x); }
[[deco::synchronized]] long own_member(Node &h) {
  long s = 0;
  h.w = &h.v;
  for (int i = 0; i < 10; ++i) {
    setl(h.w, i);
    s = s * 2 + h.v;
  }
  return s;
}
struct P2 {
  int *q;
  int **pp;
};
[[deco::concurrent]] void setp(int **p, int *x, int k) noexcept {
  if (churn(k) >= 0)
    *p = x;
}
[[deco::synchronized]] long own_pointer(P2 &h, int *a) {
  long s = 0;
  h.pp = &h.q;
  h.q = a;
  for (int i = 0; i < 10; ++i) {
    setp(h.pp, a + i, i);
    s = s * 2 + *h.q;
  }
  return s;
}

int main() {
  std::printf("%g %g\n", complex_parts(), complex_vec());
  std::printf("%d %d %d %d\n", opt(), arr(), pairs(), minmax());
  Un u{};
  std::printf("%d\n", puns(u));
  Node n{};
  int a[10] = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10};
  P2 p{};
  std::printf("%ld %ld\n", own_member(n), own_pointer(p, a));
}

int churn(int x) {
  unsigned h = static_cast<unsigned>(x);
  for (int i = 0; i < 20000; ++i)
    h = h * 1664525u + 1013904223u;
  return static_cast<int>(h >> 26);
}
