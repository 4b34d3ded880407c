#include <deco/deco.h>
// deco::wait() is an explicit barrier; in the serial program it does nothing.
#include <cstdio>
#include <deco/deco.h>

int work(int x) { return x + 1; }


int go(int *a, int n) { return ::deco::synchronized(::deco::detail::apart(), [&](::deco::scope &deco_s) -> int {
  for (int i = 0; i < n; ++i) {
    { if (auto *deco_1 = deco_s.task([i]() -> decltype(auto) { return work(i); }, [a, i](auto &deco_r) { a[i] = deco_r(); }))
#pragma omp task default(none) firstprivate(deco_1)
      deco_1->run(); }
    if (i % 4 == 3)
      deco_s.taskwait();
  }
  deco_s.taskwait(); // all of them
  return a[0] + a[n - 1];
}); }

int main() { std::printf("%d\n", go(new int[16], 16)); }
