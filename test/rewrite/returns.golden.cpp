// A barrier in front of every return and at the end of a body; the end of main.
#include <deco/deco.h>
#include <cstdio>
#include <initializer_list>

int work(int x) { return 3 * x; }

void nothing_returned(int *a) { static ::deco::detail::entry deco_e{"nothing_returned", "returns.cpp", 7};
if (const auto deco_t = deco_e.serial(); deco_t.pays()) { // deco: too little work for tasks
 a[0] = work(1);  return;}
 ::deco::synchronized(deco_e, [&](::deco::scope &deco_s) {
 { if (auto *deco_1 = deco_s.task({"work", 7}, [a]() noexcept { a[0] = work(1); }))
#pragma omp task default(none) firstprivate(deco_1)
  deco_1->run(); }
 
deco_s.flush();
#pragma omp taskwait
deco_s.commit(7, "work (line 7)"); // deco: waits for work (line 7)
}); }

int early(int *a, int n) { static ::deco::detail::entry deco_e{"early", "returns.cpp", 9};
if (const auto deco_t = deco_e.serial(); deco_t.pays()) { // deco: too little work for tasks

  if (n == 0)
    return -1;
  a[1] = work(n);
  if (n == 1) return a[2];
  for (int i = 3; i < 6; ++i) {
    a[i] = work(i);
    if (i == n)
      return 4;
  }
  return 5;
}
 return ::deco::synchronized(deco_e, [&](::deco::scope &deco_s) -> int {

  if (n == 0)
    return -1;
  { if (auto *deco_1 = deco_s.task({"work", 12}, [n, a]() noexcept { a[1] = work(n); }))
#pragma omp task default(none) firstprivate(deco_1)
    deco_1->run(); }
  if (n == 1) {
  deco_s.flush();
#pragma omp taskwait
  deco_s.commit(13, "work (line 12)"); // deco: waits for work (line 12)
  return a[2]; }
  for (int i = 3; i < 6; ++i) {
    { if (auto *deco_2 = deco_s.task({"work", 15}, [i, a]() noexcept { a[i] = work(i); }))
#pragma omp task default(none) firstprivate(deco_2)
      deco_2->run(); }
    if (i == n)
      {
      deco_s.flush();
#pragma omp taskwait
      deco_s.commit(17, "work (line 12), work (line 15)"); // deco: waits for work (line 12), work (line 15)
      return 4; }
  }
  deco_s.flush();
#pragma omp taskwait
  deco_s.commit(19, "work (line 12), work (line 15)"); // deco: waits for work (line 12), work (line 15)
  return 5;
}); }

int &reference(int *a) { static ::deco::detail::entry deco_e{"reference", "returns.cpp", 22};
if (const auto deco_t = deco_e.serial(); deco_t.pays()) { // deco: too little work for tasks

  a[6] = work(6);
  return a[6];
}
 return ::deco::synchronized(deco_e, [&](::deco::scope &deco_s) -> int & {

  { if (auto *deco_1 = deco_s.task({"work", 23}, [a]() noexcept { a[6] = work(6); }))
#pragma omp task default(none) firstprivate(deco_1)
    deco_1->run(); }
  deco_s.flush();
#pragma omp taskwait
  deco_s.commit(24, "work (line 23)"); // deco: waits for work (line 23)
  return a[6];
}); }

auto deduced(int *a) { static ::deco::detail::entry deco_e{"deduced", "returns.cpp", 27};
if (const auto deco_t = deco_e.serial(); deco_t.pays()) { // deco: too little work for tasks

  a[7] = work(7);
  return a[7] * 2.5;
}
 return ::deco::synchronized(deco_e, [&](::deco::scope &deco_s) {

  { if (auto *deco_1 = deco_s.task({"work", 28}, [a]() noexcept { a[7] = work(7); }))
#pragma omp task default(none) firstprivate(deco_1)
    deco_1->run(); }
  deco_s.flush();
#pragma omp taskwait
  deco_s.commit(29, "work (line 28)"); // deco: waits for work (line 28)
  return a[7] * 2.5;
}); }

int main() { static ::deco::detail::entry deco_e{"main", "returns.cpp", 32};
if (const auto deco_t = deco_e.serial(); deco_t.pays()) { // deco: too little work for tasks

  int a[9] = {};
  nothing_returned(a);
  for (int n : {0, 1, 4})
    std::printf("%d\n", early(a, n));
  reference(a) += 1;
  std::printf("%a\n", deduced(a));
  a[8] = work(8);
  for (int x : a)
    std::printf("%d\n", x);
 return 0;}
 return ::deco::synchronized(deco_e, [&](::deco::scope &deco_s) -> int {

  int a[9] = {};
  nothing_returned(a);
  for (int n : {0, 1, 4})
    std::printf("%d\n", early(a, n));
  reference(a) += 1;
  std::printf("%a\n", deduced(a));
  ::deco::detail::unwind_guard deco_g0(deco_s);
  { if (auto *deco_1 = deco_s.task({"work", 39}, [&a]() noexcept { a[8] = work(8); }))
#pragma omp task default(none) firstprivate(deco_1)
    deco_1->run(); }
  deco_s.flush();
#pragma omp taskwait
  deco_s.commit(40, "work (line 39)"); // deco: waits for work (line 39)
  for (int x : a)
    std::printf("%d\n", x);
return 0; }); }
