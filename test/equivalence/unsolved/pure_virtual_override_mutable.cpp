// as virtual_override_mutable, base function pure virtual.
#include "unsolved.h"

struct S {
  virtual ~S() = default;
  [[deco::concurrent]] virtual int ev(int i) const = 0;
};
struct T : S {
  mutable int c = 0;
  int ev(int i) const override { return nap(i) + c++; }
};
[[deco::synchronized]] std::vector<int> go(S &s) {
  std::vector<int> v(10, 1);
  for (int i = 0; i < 10; i++) {
    v[i] = s.ev(i);
  }
  return v;
}
void run() {
  T t;
  show("t", go(t));
}
int main() { run(); }
