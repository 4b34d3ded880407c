// a mutable lambda passed as H&& (H&); its operator() writes its own by-copy/init capture. The tool
// does not see the write: 20 tasks race on it. No warning. DECO_TASKS=1 OMP_NUM_THREADS=4 differs.
// (By-reference captures and functors with non-const operator() are seen.)
#include "unsolved.h"

template <class H> [[deco::concurrent]] int f4(H &&h, int i) { return nap(i) + h(i); }
[[deco::synchronized]] std::vector<int> go() {
  std::vector<int> v(20, 1);
  auto M = [c = 0](int i) mutable { return c++ * i; };
  for (int i = 0; i < 20; i++)
    v[i] = f4(M, i);
  return v;
}
void run() { show("v", go()); }
int main() { run(); }
