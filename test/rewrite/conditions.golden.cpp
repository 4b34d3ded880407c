// Barriers in the conditions and increments of loops, where only an expression can stand.
#include <deco/deco.h>
#include <cstdio>

int next(int x) { return x + 1; }


int go(int *r, int n) { static ::deco::detail::entry deco_e{"go", "conditions.cpp", 7};
if (const auto deco_t = deco_e.serial(); deco_t.pays()) { // deco: too little work for tasks

  r[0] = 0;
  while (r[0] < n)
    r[0] = next(r[0]);
  do {
    r[1] += next(0);
  } while (r[1] < n && n > 0);
  for (int i = 0; i < r[1]; i += r[2])
    r[2] = next(i);
  while (int left = n - r[3]) {
    r[4] += left;
    r[3] = next(n - left);
  }
  if (r[4] > 0)
    r[5] = next(r[4]);
  switch (r[5]) {
  case 0:
    return 0;
  default:
    return r[5] + r[0];
  }
}
 return ::deco::synchronized(deco_e, [&](::deco::scope &deco_s) -> int {

  r[0] = 0;
  while ((deco_s.taskwait(9, "next (line 10)") /* deco: waits for next (line 10) */, r[0] < n))
    { if (auto *deco_1 = deco_s.task({"next", 10}, [deco_a0 = r[0], r]() noexcept { r[0] = next(deco_a0); }))
#pragma omp task default(none) firstprivate(deco_1)
      deco_1->run(); }
  do {
    { if (auto *deco_2 = deco_s.task({"next", 12}, [r]() noexcept { r[1] += next(0); }))
#pragma omp task default(none) firstprivate(deco_2)
      deco_2->run(); }
  } while ((deco_s.taskwait(13, "next (line 12)") /* deco: waits for next (line 12) */, r[1] < n && n > 0));
  for (int i = 0; i < r[1]; (deco_s.taskwait(14, "next (line 15)") /* deco: waits for next (line 15) */, i += r[2]))
    { if (auto *deco_3 = deco_s.task({"next", 15}, [i, r]() noexcept { r[2] = next(i); }))
#pragma omp task default(none) firstprivate(deco_3)
      deco_3->run(); }
  while (int left = (deco_s.taskwait(16, "next (line 18)") /* deco: waits for next (line 18) */, n - r[3])) {
    r[4] += left;
    { if (auto *deco_4 = deco_s.task({"next", 18}, [deco_a0 = n - left, r]() noexcept { r[3] = next(deco_a0); }))
#pragma omp task default(none) firstprivate(deco_4)
      deco_4->run(); }
  }
  if (r[4] > 0)
    { if (auto *deco_5 = deco_s.task({"next", 21}, [deco_a0 = r[4], r]() noexcept { r[5] = next(deco_a0); }))
#pragma omp task default(none) firstprivate(deco_5)
      deco_5->run(); }
  deco_s.flush();
#pragma omp taskwait
  deco_s.commit(22, "next (line 21)"); // deco: waits for next (line 21)
  switch (r[5]) {
  case 0:
    return 0;
  default:
    return r[5] + r[0];
  }
}); }

int main() {
  int r[6] = {};
  std::printf("%d\n", go(r, 5));
  for (int x : r)
    std::printf("%d\n", x);
}
