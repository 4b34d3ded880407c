// as mutable_lambda_by_ref; the later by-value copies of the lambda also take the state before the
// earlier calls have run (no barrier).
#include "unsolved.h"

template <class H> [[deco::concurrent]] int f4(H &h, int i) { return nap(i) + h(i); }
template <class H> [[deco::concurrent]] int f2(H h, int i) { return nap(i) + h(i); }
[[deco::synchronized]] std::vector<int> go() {
  std::vector<int> v(20, 1);
  auto M = [c = 0](int i) mutable { return c++ * i; };
  for (int i = 0; i < 10; i++)
    v[i] = f4(M, i);
  for (int i = 0; i < 10; i++)
    v[i + 10] = f2(M, i);
  return v;
}
void run() { show("v", go()); }
int main() { run(); }
