// the address of the global gz gets into a pointer by a constructor / initializer / callee (variant
// 'optctor'); the body then changes gz through that pointer while calls of f, which read gz, are in
// flight. No barrier, no warning. DECO_TASKS=1 OMP_NUM_THREADS=2: serial 0 2 4 6 ..., rewritten
// other.
#include "unsolved.h"

int gz = 0;
struct E {
  int *q;
  E() : q(&gz) {}
};
[[deco::concurrent]] int f(int i) { return nap(i) + gz; }
[[deco::synchronized]] std::vector<int> go() {
  std::vector<int> v(8);
  std::optional<E> e(std::in_place);
  for (int i = 0; i < 8; i++) {
    v[i] = f(i);
    ++*e->q;
  }
  return v;
}
void run() { show("v", go()); }
int main() { run(); }
