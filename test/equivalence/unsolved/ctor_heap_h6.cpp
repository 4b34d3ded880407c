// pointer member set to fresh heap memory by a constructor (variant h6); calls f6(ptr,i) that do
// ++*ptr run in parallel on the same int, no warning.
#include "unsolved.h"

[[deco::concurrent]] int f6(int *a, int i) { return nap(i) * ++*a; }
[[deco::concurrent]] int f(int i) { return nap(i) * 3 + 1; }
[[deco::concurrent]] int r(const int *p, int i) { return nap(i) + *p; }
struct E {
  int *q;
  E() : q(new int(2)) {}
};
struct G : E {};
[[deco::synchronized]] std::vector<int> go() {
  std::vector<int> v(40);
  G e;
  for (int i = 0; i < 12; i++)
    v[i] = f6(e.q, i);
  return v;
}
void run() { show("v", go()); }
int main() { run(); }
