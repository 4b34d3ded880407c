// member bound to a function-local static by constructor/initializer (a18); u.up() changes it while
// calls that read S::inst().n are in flight.
#include "unsolved.h"

[[deco::concurrent]] int f6(int *a, int i) { return nap(i) * ++*a; }
[[deco::concurrent]] int f(int i) { return nap(i) * 3 + 1; }
[[deco::concurrent]] int r(const int *p, int i) { return nap(i) + *p; }
struct S {
  int n = 0;
  static S &inst() {
    static S s;
    return s;
  }
};
struct U {
  S &s = S::inst();
  void up() { s.n++; }
};
[[deco::concurrent]] int rr(int i) { return nap(i) + S::inst().n; }
[[deco::synchronized]] std::vector<int> go() {
  std::vector<int> v(40);
  U u;
  for (int i = 0; i < 10; i++) {
    v[i] = rr(i);
    u.up();
  };
  return v;
}
void run() { show("v", go()); }
int main() { run(); }
