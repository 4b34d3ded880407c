// concurrent f(const S&) calls a const virtual of its parameter; overrides in the file write a
// mutable member (T) / through a pointer member (U). No barrier, no deco-unverified-callee.
// DECO_TASKS=1 OMP_NUM_THREADS=4 differs (lines t and u).
#include "unsolved.h"

struct S {
  virtual ~S() = default;
  virtual int ev(int i) const { return nap(i); }
};
struct T : S {
  mutable int c = 0;
  int ev(int i) const override { return nap(i) + c++; }
};
struct U : S {
  int *p;
  int ev(int i) const override { return nap(i) + ++*p; }
};
[[deco::concurrent]] int f(const S &s, int i) { return s.ev(i); }
[[deco::synchronized]] std::vector<int> go(const S &s) {
  std::vector<int> v(10, 1);
  for (int i = 0; i < 10; i++) {
    v[i] = f(s, i);
  }
  return v;
}
void run() {
  T t;
  S s;
  int q = 0;
  U u;
  u.p = &q;
  show("t", go(t));
  show("s", go(s));
  show("u", go(u));
}
int main() { run(); }
