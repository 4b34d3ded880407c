// deco::wait() is an explicit barrier; in the serial program it does nothing.
#include <cstdio>
#include <deco/deco.h>

[[deco::concurrent]] int work(int x) { return x + 1; }

[[deco::synchronized]]
int go(int *a, int n) {
  for (int i = 0; i < n; ++i) {
    a[i] = work(i);
    if (i % 4 == 3)
      deco::wait();
  }
  deco::wait(); // all of them
  return a[0] + a[n - 1];
}

int main() { std::printf("%d\n", go(new int[16], 16)); }
