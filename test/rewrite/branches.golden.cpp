// Barriers in unbraced branches, in front of a nested if, behind labels of a switch.
#include <deco/deco.h>
#include <cstdio>

int work(int x) { return 3 * x; }


int go(int *a, int *b, int n) { static ::deco::detail::entry deco_e{"go", "branches.cpp", 7};
if (const auto deco_t = deco_e.serial(); deco_t.pays() || !::deco::detail::apart(::deco::detail::written(a), ::deco::detail::written(b))) { // deco: too little work for tasks, or objects overlap

  a[0] = work(n);
  if (n == 1)
    b[0] = a[0];
  else if (n == 2)
    b[1] = a[0] + 1;
  else
    b[2] = 5;
  a[1] = work(n);
  for (int i = 0; i < n; ++i)
    if (i == 1)
      b[3] = a[1]; // here and nowhere else
  switch (n) {
  case 1:
    a[2] = work(2);
  case 2:
    b[4] = a[2];
    break;
  default:
    a[2] = work(4);
  }
  return 1;
}
 return ::deco::synchronized(deco_e, [&](::deco::scope &deco_s) -> int {

  { if (auto *deco_1 = deco_s.task({"work", 8}, [n, a]() noexcept { a[0] = work(n); }))
#pragma omp task default(none) firstprivate(deco_1)
    deco_1->run(); }
  if (n == 1)
    {
    deco_s.flush();
#pragma omp taskwait
    deco_s.commit(10, "work (line 8)"); // deco: waits for work (line 8)
    b[0] = a[0]; }
  else if (n == 2)
    {
    deco_s.flush();
#pragma omp taskwait
    deco_s.commit(12, "work (line 8)"); // deco: waits for work (line 8)
    b[1] = a[0] + 1; }
  else
    b[2] = 5;
  { if (auto *deco_2 = deco_s.task({"work", 15}, [n, a]() noexcept { a[1] = work(n); }))
#pragma omp task default(none) firstprivate(deco_2)
    deco_2->run(); }
  deco_s.flush();
#pragma omp taskwait
  deco_s.commit(16, "work (line 15)"); // deco: waits for work (line 15)
  for (int i = 0; i < n; ++i)
    if (i == 1)
      b[3] = a[1]; // here and nowhere else
  switch (n) {
  case 1:
    { if (auto *deco_3 = deco_s.task({"work", 21}, [a]() noexcept { a[2] = work(2); }))
#pragma omp task default(none) firstprivate(deco_3)
      deco_3->run(); }
  case 2:
;
    deco_s.flush();
#pragma omp taskwait
    deco_s.commit(23, "work (line 21)"); // deco: waits for work (line 21)
    b[4] = a[2];
    break;
  default:
    { if (auto *deco_4 = deco_s.task({"work", 26}, [a]() noexcept { a[2] = work(4); }))
#pragma omp task default(none) firstprivate(deco_4)
      deco_4->run(); }
  }
  deco_s.flush();
#pragma omp taskwait
  deco_s.commit(28, "work (line 26)"); // deco: waits for work (line 26)
  return 1;
}); }

int main() {
  for (int n = 0; n < 4; ++n) {
    int a[3] = {}, b[5] = {};
    go(a, b, n);
    std::printf("%d %d %d %d %d %d %d %d\n", a[0], a[1], a[2], b[0], b[1], b[2], b[3], b[4]);
  }
}
