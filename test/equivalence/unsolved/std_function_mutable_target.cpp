// there is a deco-unverified-callee warning): const std::function& whose target is a mutable lambda
// made in the body: calls race on its captured counter. By-reference captures through std::function
// are seen.
#include "unsolved.h"

[[deco::concurrent]] int f(const std::function<int(int)> &h, int i) { return nap(i) + h(i); }
[[deco::synchronized]] std::vector<int> go2() {
  std::vector<int> v(20, 1);
  int c = 0;
  std::function<int(int)> h = [c](int i) mutable { return c++ * i; };
  for (int i = 0; i < 10; i++)
    v[i] = f(h, i);
  return v;
}
void run() { show("v", go2()); }
int main() { run(); }
