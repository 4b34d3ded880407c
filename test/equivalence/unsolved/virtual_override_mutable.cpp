// a const virtual function is annotated in the base; the override (body in this file) writes a
// mutable member. The tool looks at the overrides for globals, but not for writes to mutable
// members of *this through a const virtual call: no barrier, no warning. DECO_TASKS=1
// OMP_NUM_THREADS=4: line t differs. Race.
#include "unsolved.h"

struct S {
  virtual ~S() = default;
  [[deco::concurrent]] virtual int ev(int i) const { return nap(i); }
};
struct T : S {
  mutable int cnt = 0;
  int ev(int i) const override {
    cnt++;
    return nap(i) * cnt;
  }
};
[[deco::synchronized]] std::vector<int> go(S &s) {
  std::vector<int> v(10, 1);
  for (int i = 0; i < 10; i++)
    v[i] = s.ev(i);
  return v;
}
void run() {
  T t;
  S s;
  show("t", go(t));
  show("s", go(s));
}
int main() { run(); }
