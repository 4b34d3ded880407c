// errno that a task sets is lost when the caller of the synchronized function, not its body, reads
// it.
#include "unsolved.h"

[[deco::concurrent]] int cse(int n) {
  if (n == 2)
    errno = EDOM;
  return nap(n);
}
[[deco::synchronized]] void f(int *r, int n) {
  for (int i = 0; i < n; ++i)
    r[i] = cse(i);
}
int main() {
  int r[9], miss = 0;
  for (int k = 0; k < 50; ++k) {
    errno = 0;
    f(r, 9);
    miss += errno != EDOM;
  }
  std::printf("%d\n", miss);
}
