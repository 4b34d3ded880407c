#include <deco/deco.h>
// A barrier in front of every return and at the end of a body; the end of main.
#include <cstdio>
#include <initializer_list>

int work(int x) { return 3 * x; }

void nothing_returned(int *a) { ::deco::synchronized(::deco::detail::apart(), [&](::deco::scope &deco_s) { { if (auto *deco_1 = deco_s.task([]() -> decltype(auto) { return work(1); }, [a](auto &deco_r) { a[0] = deco_r(); }))
#pragma omp task default(none) firstprivate(deco_1)
  deco_1->run(); }
 
#pragma omp taskwait
deco_s.commit(); // deco: waits for work (line 7)
}); }

int early(int *a, int n) { return ::deco::synchronized(::deco::detail::apart(), [&](::deco::scope &deco_s) -> int {
  if (n == 0)
    return -1;
  { if (auto *deco_1 = deco_s.task([n]() -> decltype(auto) { return work(n); }, [a](auto &deco_r) { a[1] = deco_r(); }))
#pragma omp task default(none) firstprivate(deco_1)
    deco_1->run(); }
  if (n == 1) {
#pragma omp taskwait
  deco_s.commit(); // deco: waits for work (line 12)
  return a[2]; }
  for (int i = 3; i < 6; ++i) {
    { if (auto *deco_2 = deco_s.task([i]() -> decltype(auto) { return work(i); }, [a, i](auto &deco_r) { a[i] = deco_r(); }))
#pragma omp task default(none) firstprivate(deco_2)
      deco_2->run(); }
    if (i == n)
      {
#pragma omp taskwait
      deco_s.commit(); // deco: waits for work (line 12), work (line 15)
      return 4; }
  }
#pragma omp taskwait
  deco_s.commit(); // deco: waits for work (line 12), work (line 15)
  return 5;
}); }

int &reference(int *a) { return ::deco::synchronized(::deco::detail::apart(), [&](::deco::scope &deco_s) -> int & {
  { if (auto *deco_1 = deco_s.task([]() -> decltype(auto) { return work(6); }, [a](auto &deco_r) { a[6] = deco_r(); }))
#pragma omp task default(none) firstprivate(deco_1)
    deco_1->run(); }
#pragma omp taskwait
  deco_s.commit(); // deco: waits for work (line 23)
  return a[6];
}); }

auto deduced(int *a) { return ::deco::synchronized(::deco::detail::apart(), [&](::deco::scope &deco_s) {
  { if (auto *deco_1 = deco_s.task([]() -> decltype(auto) { return work(7); }, [a](auto &deco_r) { a[7] = deco_r(); }))
#pragma omp task default(none) firstprivate(deco_1)
    deco_1->run(); }
#pragma omp taskwait
  deco_s.commit(); // deco: waits for work (line 28)
  return a[7] * 2.5;
}); }

int main() { return ::deco::synchronized(::deco::detail::apart(), [&](::deco::scope &deco_s) -> int {
  int a[9] = {};
  nothing_returned(a);
  for (int n : {0, 1, 4})
    std::printf("%d\n", early(a, n));
  reference(a) += 1;
  std::printf("%a\n", deduced(a));
  ::deco::detail::unwind_guard deco_g0(deco_s);
  { if (auto *deco_1 = deco_s.task([]() -> decltype(auto) { return work(8); }, [&a](auto &deco_r) { a[8] = deco_r(); }))
#pragma omp task default(none) firstprivate(deco_1)
    deco_1->run(); }
#pragma omp taskwait
  deco_s.commit(); // deco: waits for work (line 39)
  for (int x : a)
    std::printf("%d\n", x);
return 0; }); }
