#line 1 "line_numbers.cpp"
// #line keeps the original's lines in front of, in and behind every inserted piece.
#include <deco/deco.h>
#line 2 "line_numbers.cpp"
#include <cstdio>

int work(int x) { return x + 1; }


int go(int *a,
       int n) { static ::deco::detail::entry deco_e{"go", "line_numbers.cpp", 7};
if (const auto deco_t = deco_e.serial(); deco_t.pays()) { // deco: too little work for tasks
#line 8 "line_numbers.cpp"

  int local[2] = {};
  std::printf("%s %d\n", __FILE__, __LINE__);
  a[0] = work(n); a[1] = work(__LINE__);
  std::printf("%d\n", __LINE__);
  if (n)
    a[2] = work(
        n);
  else
    a[3] = work(n + 1);
  std::printf("%d\n", __LINE__);
  local[0] = work(2); std::printf("%d\n", __LINE__);
  std::printf("%d %d\n", a[0], __LINE__);
  try {
    a[4] = work(4);
    std::printf("%d\n", __LINE__);
  } catch (...) { std::printf("%d\n", __LINE__); }
  while (a[0] < __LINE__)
    a[0] = work(a[0]);
  std::printf("%d %d\n", a[0], __LINE__);
  if (n == 3) a[5] = work(1); else std::printf("%d\n", __LINE__);
  return local[0] + __LINE__;
}
 return ::deco::synchronized(deco_e, [&](::deco::scope &deco_s) -> int {
#line 8 "line_numbers.cpp"

  int local[2] = {};
  std::printf("%s %d\n", __FILE__, __LINE__);
  { if (auto *deco_1 = deco_s.task({"work", 11}, [n, a]() noexcept { a[0] = work(n); }))
#pragma omp task default(none) firstprivate(deco_1)
#line 11 "line_numbers.cpp"
    deco_1->run(); }
#line 11 "line_numbers.cpp"
 { if (auto *deco_2 = deco_s.task({"work", 11}, [a]() noexcept { a[1] = work(__LINE__); }))
#pragma omp task default(none) firstprivate(deco_2)
#line 11 "line_numbers.cpp"
    deco_2->run(); }
#line 12 "line_numbers.cpp"
  std::printf("%d\n", __LINE__);
  if (n)
    { if (auto *deco_3 = deco_s.task({"work", 14}, [n, a]() noexcept { a[2] = work(
        n); }))
#pragma omp task default(none) firstprivate(deco_3)
#line 14 "line_numbers.cpp"
      deco_3->run(); }
#line 16 "line_numbers.cpp"
  else
    { if (auto *deco_4 = deco_s.task({"work", 17}, [deco_a0 = n + 1, a]() noexcept { a[3] = work(deco_a0); }))
#pragma omp task default(none) firstprivate(deco_4)
#line 17 "line_numbers.cpp"
      deco_4->run(); }
#line 18 "line_numbers.cpp"
  std::printf("%d\n", __LINE__);
  ::deco::detail::unwind_guard deco_g0(deco_s);
#line 19 "line_numbers.cpp"
  { if (auto *deco_5 = deco_s.task({"work", 19}, [&local]() noexcept { local[0] = work(2); }))
#pragma omp task default(none) firstprivate(deco_5)
#line 19 "line_numbers.cpp"
    deco_5->run(); }
#line 19 "line_numbers.cpp"
 std::printf("%d\n", __LINE__);
  deco_s.flush();
#pragma omp taskwait
#line 20 "line_numbers.cpp"
  deco_s.commit(20, "work (line 11)"); // deco: waits for work (line 11)
#line 20 "line_numbers.cpp"
  std::printf("%d %d\n", a[0], __LINE__);
  try { try {
    { if (auto *deco_6 = deco_s.task({"work", 22}, [a]() noexcept { a[4] = work(4); }))
#pragma omp task default(none) firstprivate(deco_6)
#line 22 "line_numbers.cpp"
      deco_6->run(); }
#line 23 "line_numbers.cpp"
    std::printf("%d\n", __LINE__);
  deco_s.flush();
#pragma omp taskwait
#line 24 "line_numbers.cpp"
  deco_s.commit(24, "work (line 22)"); // deco: waits for work (line 22)
#line 24 "line_numbers.cpp"
  } catch (...) { deco_s.rethrow(); } } catch (...) { std::printf("%d\n", __LINE__); }
  while ((deco_s.taskwait(25, "work (line 26)") /* deco: waits for work (line 26) */, a[0] < __LINE__))
    { if (auto *deco_7 = deco_s.task({"work", 26}, [deco_a0 = a[0], a]() noexcept { a[0] = work(deco_a0); }))
#pragma omp task default(none) firstprivate(deco_7)
#line 26 "line_numbers.cpp"
      deco_7->run(); }
#line 27 "line_numbers.cpp"
  std::printf("%d %d\n", a[0], __LINE__);
  if (n == 3) { if (auto *deco_8 = deco_s.task({"work", 28}, [a]() noexcept { a[5] = work(1); }))
#pragma omp task default(none) firstprivate(deco_8)
#line 28 "line_numbers.cpp"
    deco_8->run(); }
#line 28 "line_numbers.cpp"
 else std::printf("%d\n", __LINE__);
  deco_s.flush();
#pragma omp taskwait
#line 29 "line_numbers.cpp"
  deco_s.commit(29, "work (line 28)"); // deco: waits for work (line 28)
#line 29 "line_numbers.cpp"
  return local[0] + __LINE__;
}); }

int main() {
  int a[6] = {};
  int result = go(a, 2);
  std::printf("%d %d\n", result, __LINE__);
  for (int x : a)
    std::printf("%d\n", x);
}
