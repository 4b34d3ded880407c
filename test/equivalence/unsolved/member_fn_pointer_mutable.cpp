// const member function pointer &Ob::d (body in the file, writes a mutable member) called through a
// parameter ((o.*p)(i), std::invoke): calls race (numbers 21 on). The non-const member pointer is
// seen.
#include "unsolved.h"

struct Ob {
  int c = 0;
  int a(int i) { return c++ * i; }
  int b(int i) const { return c + i; }
  mutable int m = 0;
  int d(int i) const { return m++ * i; }
};
[[deco::concurrent]] int f(Ob &o, int (Ob::*p)(int), int i) { return nap(i) + (o.*p)(i); }
[[deco::concurrent]] int g(const Ob &o, int (Ob::*p)(int) const, int i) {
  return nap(i) + (o.*p)(i);
}
[[deco::concurrent]] int h(const Ob &o, int (Ob::*p)(int) const, int i) {
  return nap(i) + std::invoke(p, o, i);
}
[[deco::synchronized]] std::vector<int> go() {
  std::vector<int> v(60, 1);
  Ob o;
  for (int i = 0; i < 20; i++)
    v[i] = f(o, &Ob::a, i);
  for (int i = 0; i < 20; i++)
    v[i + 20] = g(o, &Ob::d, i);
  for (int i = 0; i < 20; i++)
    v[i + 40] = h(o, &Ob::d, i);
  return v;
}
void run() { show("v", go()); }
int main() { run(); }
