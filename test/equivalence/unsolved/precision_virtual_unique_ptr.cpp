// PRECISION: for (auto &s : vector<unique_ptr<Shape>>) s->grow(2) and v[i]->grow(2): serialized
// though each element owns its object.
#include "unsolved.h"

struct Sh {
  virtual ~Sh() = default;
  [[deco::concurrent]] virtual double area() const = 0;
  [[deco::concurrent]] virtual void grow(double f) = 0;
};
struct Ci : Sh {
  double r = 1;
  double area() const override { return r * r + nap(0); }
  void grow(double f) override { r *= f; }
};
struct Sq : Sh {
  double s = 2;
  double area() const override { return s * s; }
  void grow(double f) override { s *= f + nap(0); }
};
[[deco::synchronized]] double go(std::vector<std::unique_ptr<Sh>> &v) {
  std::vector<double> a(v.size());
  for (size_t i = 0; i < v.size(); i++)
    a[i] = v[i]->area();
  for (auto &s : v)
    s->grow(2);
  for (size_t i = 0; i < v.size(); i++)
    v[i]->grow(2);
  double t = 0;
  for (double x : a)
    t += x;
  return t;
}
void run() {
  std::vector<std::unique_ptr<Sh>> v;
  v.push_back(std::make_unique<Ci>());
  v.push_back(std::make_unique<Sq>());
  P("%a\n", go(v));
}
int main() { run(); }
