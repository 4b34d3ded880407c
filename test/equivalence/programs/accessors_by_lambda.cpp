// std: c++20
// Lambdas that lead to elements of what they have captured, where that moves, or where two of them lead to one element.
#include <cstdio>
#include <span>
#include <vector>
[[gnu::pure]] int slow(int v);
[[deco::concurrent]] void bump(double &x, int k) { x = x * 2 + slow(k); }
[[deco::synchronized]] void w1(double *v, int n) {
  auto at = [&](int x) -> double & { return v[x]; };
  for (int i = 0; i < n; ++i) {
    bump(at(0), n - i);
    bump(at(1), i);
    ++v;
  }
}
[[deco::synchronized]] void w2(double *v, int n) {
  for (int i = 0; i < n; ++i) {
    double *p = v + i;
    auto at = [p](int x) -> double & { return p[x]; };
    bump(at(0), n - i);
    bump(at(1), i);
  }
}
[[deco::synchronized]] void w3(double *v, int n) {
  auto at = [v]() mutable -> double & { return *v++; };
  auto bt = at;
  for (int i = 0; i < n; ++i) {
    bump(at(), n - i);
    bump(bt(), i);
  }
}
[[deco::synchronized]] void w4(std::span<double> v, int n) {
  auto at = [&](int x) -> double & { return v[x]; };
  for (int i = 0; i < n; ++i) {
    bump(at(0), n - i);
    bump(at(1), i);
    v = v.subspan(1);
  }
}
[[deco::synchronized]] void w5(std::vector<double> &v, int n) {
  int k = 0;
  auto at = [&](int x) -> double & { return v[x + k]; };
  for (int i = 0; i < n; ++i) {
    bump(at(0), n - i);
    ++k;
    bump(at(0), i);
  }
}
[[deco::synchronized]] void w6(std::vector<double> &v, int n) {
  int k = 0;
  auto at = [=](int x) -> double & { return const_cast<double &>(v[x + k]); };
  for (int i = 0; i < n; ++i) {
    bump(v[i + k], n - i);
    bump(at(i), i);
  }
}
[[deco::synchronized]] void w7(std::vector<double> &v, int n) {
  double *p = v.data();
  auto at = [&](int x) -> double & { return p[x]; };
  auto move = [&] { p += 2; };
  for (int i = 0; i < n / 2; ++i) {
    bump(at(2), n - i);
    move();
    bump(at(0), i);
  }
}
int main() {
  std::vector<double> v(24, 1);
  auto show = [&](const char *n) {
    double s = 0;
    for (auto &x : v)
      s = s * 0.7 + x, x = 1;
    std::printf("%s %g\n", n, s);
  };
  w1(v.data(), 10);
  show("w1");
  w2(v.data(), 10);
  show("w2");
  w3(v.data(), 10);
  show("w3");
  w4(v, 10);
  show("w4");
  w5(v, 10);
  show("w5");
  w6(v, 10);
  show("w6");
  w7(v, 10);
  show("w7");
}
int slow(int v) {
  for (volatile int i = 0; i < v * 7919 % 16 * 2000; ++i)
    ;
  return v;
}
