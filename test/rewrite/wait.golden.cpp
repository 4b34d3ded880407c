// deco::wait() is an explicit barrier; in the serial program it does nothing.
#include <deco/deco.h>
#include <cstdio>
#include <deco/deco.h>

int work(int x) { return x + 1; }


int go(int *a, int n) { static ::deco::detail::entry deco_e{"go", "wait.cpp", 8};
if (const auto deco_t = deco_e.serial(); deco_t.pays()) { // deco: too little work for tasks

  for (int i = 0; i < n; ++i) {
    a[i] = work(i);
    if (i % 4 == 3)
      deco::wait();
  }
  deco::wait(); // all of them
  return a[0] + a[n - 1];
}
 return ::deco::synchronized(deco_e, [&](::deco::scope &deco_s) -> int {

  for (int i = 0; i < n; ++i) {
    { if (auto *deco_1 = deco_s.task({"work", 10}, [i, a]() noexcept { a[i] = work(i); }))
#pragma omp task default(none) firstprivate(deco_1)
      deco_1->run(); }
    if (i % 4 == 3)
      deco_s.taskwait(12, "deco::wait");
  }
  deco_s.taskwait(14, "deco::wait"); // all of them
  return a[0] + a[n - 1];
}); }

int main() { std::printf("%d\n", go(new int[16], 16)); }
