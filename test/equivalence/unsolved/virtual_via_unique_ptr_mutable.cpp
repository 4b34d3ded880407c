// h(const vector<unique_ptr<B>>&) calls a const virtual whose override writes a mutable member;
// calls race (third ten numbers).
#include "unsolved.h"
#include <any>
#include <random>

struct B {
  virtual ~B() = default;
  virtual int id() const { return 1; }
};
struct D : B {
  mutable int n = 0;
  int id() const override { return n++; }
};
template <class X> struct Cr {
  int go(int i) const { return static_cast<const X &>(*this).im(i); }
};
struct Im : Cr<Im> {
  mutable int n = 0;
  int im(int i) const { return i * n++; }
};
[[deco::concurrent]] int f(const B &b, int i) {
  auto d = dynamic_cast<const D *>(&b);
  return nap(i) + (d ? d->n++ * i : 0);
}
[[deco::concurrent]] int g(const Cr<Im> &c, int i) { return nap(i) + c.go(i); }
[[deco::concurrent]] int h(const std::vector<std::unique_ptr<B>> &b, int i) {
  return nap(i) + b[0]->id();
}
[[deco::synchronized]] std::vector<int> go() {
  std::vector<int> v(30);
  D d;
  for (int i = 0; i < 10; i++)
    v[i] = f(d, i);
  Im m;
  for (int i = 0; i < 10; i++)
    v[i + 10] = g(m, i);
  std::vector<std::unique_ptr<B>> b;
  b.push_back(std::make_unique<D>());
  for (int i = 0; i < 10; i++)
    v[i + 20] = h(b, i);
  return v;
}
void run() { show("v", go()); }
int main() { run(); }
