// PRECISION: a class (or a context struct) with reference members V &a, &b: the loop head a.size() waits for each task
// ('may use *this' / 'may use a'), although the tasks write elements of b only and no reference can be reseated.
// std::tuple of references passed by value: the same.
#include "precision.h"

using V = std::vector<long>;
struct Sim {
  const V &a;
  V &b;
  [[deco::concurrent]] void st(size_t i) { b[i] = a[i] * 3 + nap(i); }
  [[deco::synchronized]] void run() {
    for (size_t i = 0; i < a.size(); ++i)
      st(i);
  }
};
struct Ctx {
  const V &in;
  V &out;
};
[[deco::concurrent]] void cx(const Ctx &c, size_t i) { c.out[i] = c.in[i] * 3 + nap(i); }
[[deco::synchronized]] void f(const V &a, V &b) {
  Ctx c{a, b};
  for (size_t i = 0; i < a.size(); ++i)
    cx(c, i);
}
int main() {
  V a(5, 2), b(5);
  Sim s{a, b};
  s.run();
  f(a, b);
  std::printf("%ld\n", b[2]);
}
long nap(long x) { return (unsigned long)x * 2654435761u % 97; }
