// member b of an object points / refers into its member d (variant a7); e.d[i] = f(i); v[i] +=
// e.b[i]; no barrier before the read.
#include "unsolved.h"

[[deco::concurrent]] int f6(int *a, int i) { return nap(i) * ++*a; }
[[deco::concurrent]] int f(int i) { return nap(i) * 3 + 1; }
[[deco::concurrent]] int r(const int *p, int i) { return nap(i) + *p; }
struct E {
  std::vector<int> d = std::vector<int>(10);
  std::vector<int> &b = d;
};
[[deco::synchronized]] std::vector<int> go() {
  std::vector<int> v(40);
  E e;
  for (int i = 0; i < 10; i++) {
    e.d[i] = f(i);
    v[i] += e.b[i];
  };
  return v;
}
void run() { show("v", go()); }
int main() { run(); }
