// Destructors, overrides and lambdas that have nothing to do with what is in flight, beside calls that overlap.
#include <cstdio>
#include <functional>
#include <stdexcept>
#include <string>
#include <vector>

struct Progress {
  std::string name;
  int steps = 0;
  ~Progress() { steps = 0; }
};
struct Shape {
  virtual ~Shape() = default;
  virtual double area() const = 0;
};
struct Square final : Shape {
  double side = 1;
  mutable int asked = 0; // by others
  int questions() const { return ++asked; }
  double area() const override { return side * side; }
};
struct Disc : Shape {
  double radius = 2;
  double area() const override { return 3 * radius * radius; }
};
struct Scale {
  double factor = 2;
  double apply(double x) const { return x * factor; }
};

[[deco::concurrent]] double half(double x) { return x / 2; }
[[deco::concurrent]] double measured(const Shape &s, int i) { return s.area() * i; }
template <class F> [[deco::concurrent]] double mapped(const F &f, int i) { return f(i); }
template <class F> [[deco::concurrent]] double forwarded(F &&f, int i) { return f(i); }
[[deco::concurrent]] double wrapped(const std::function<double(int)> &f, int i) { return f(i); } // NOLINT(deco-unverified-callee)
[[deco::concurrent]] double by_member(const Scale &s, double (Scale::*p)(double) const, int i) {
  return (s.*p)(i); // NOLINT(deco-unverified-callee)
}

[[deco::synchronized]] std::vector<double> destructors(int n) {
  std::vector<double> out(n), more(n);
  for (int i = 0; i < n; ++i)
    out[i] = half(i);
  Progress all{"all", 1};
  for (int i = 0; i < n; ++i) {
    Progress one{"one", i}, other{std::string("other") + char(i), i};
    more[i] = half(i + one.steps + other.steps);
  }
  if (n > 100)
    throw std::runtime_error("too many");
  if (Progress last{"last", n}; last.steps > 3)
    all.steps = 4;
  return out; // barrier
}
[[deco::synchronized]] std::vector<double> overrides(const Shape &s, int n) {
  std::vector<double> out(n);
  for (int i = 0; i < n; ++i)
    out[i] = measured(s, i);
  return out; // barrier
}
[[deco::synchronized]] std::vector<double> lambdas(int n) {
  std::vector<double> a(n), b(n), c(n), d(n);
  double weight = n;
  const auto f = [weight](int i) { return weight * i; };
  auto counting = [seen = 0](int i) mutable { return double(seen += i); };
  counting(3);
  for (int i = 0; i < n; ++i) {
    a[i] = mapped(f, i);
    b[i] = forwarded(f, i);
  }
  std::function<double(int)> g = f;
  Scale scale;
  for (int i = 0; i < n; ++i) {
    c[i] = wrapped(g, i);
    d[i] = by_member(scale, &Scale::apply, i);
  }
  a[0] = b[1] + c[2] + d[3]; // barrier
  return a;
}

int main() {
  Square s;
  s.questions();
  for (double x : {destructors(9)[3], overrides(s, 5)[2], overrides(Disc(), 5)[3], lambdas(7)[0]})
    std::printf("%g\n", x);
}
