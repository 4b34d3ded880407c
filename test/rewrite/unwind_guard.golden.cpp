// An exception of the body waits for the spawns that refer to the body's locals.
#include <deco/deco.h>
#include <cstdio>
#include <stdexcept>
#include <vector>

int square(int x) { return x * x; }
void fill(int &cell, int x) { cell = x + 1; }

void check(int x) {
  if (x > 2)
    throw std::runtime_error("too large");
}


int go(int limit) { static ::deco::detail::entry deco_e{"go", "unwind_guard.cpp", 15};
if (const auto deco_t = deco_e.serial(); deco_t.pays()) { // deco: too little work for tasks

  std::vector<int> outer(8);
  int total = 0;
  for (int i = 0; i < limit; ++i) {
    int inner[1] = {};
    int cell = 0;
    outer[i] = square(i);
    inner[0] = square(i + 1);
    fill(cell, i);
    check(i);
    total += inner[0] + cell;
  }
  std::vector<int> late;
  late.push_back(square(total));
  return late.back();
}
 return ::deco::synchronized(deco_e, [&](::deco::scope &deco_s) -> int {

  std::vector<int> outer(8);
  int total = 0;
  ::deco::detail::unwind_guard deco_g0(deco_s);
  for (int i = 0; i < limit; ++i) {
    int inner[1] = {};
    int cell = 0;
    { if (auto *deco_1 = deco_s.task({"square", 21}, [i, &outer]() noexcept { outer[i] = square(i); }))
#pragma omp task default(none) firstprivate(deco_1)
      deco_1->run(); }
    ::deco::detail::unwind_guard deco_g1(deco_s);
    { if (auto *deco_2 = deco_s.task({"square", 22}, [deco_a0 = i + 1, &inner]() noexcept { inner[0] = square(deco_a0); }))
#pragma omp task default(none) firstprivate(deco_2)
      deco_2->run(); }
    { if (auto *deco_3 = deco_s.task({"fill", 23}, [&cell, i]() noexcept { fill(cell, i); }))
#pragma omp task default(none) firstprivate(deco_3)
      deco_3->run(); }
    check(i);
    deco_s.flush();
#pragma omp taskwait
    deco_s.commit(25, "square (line 22), fill (line 23)"); // deco: waits for square (line 22), fill (line 23)
    total += inner[0] + cell;
  }
  std::vector<int> late;
  ::deco::detail::unwind_guard deco_g2(deco_s);
  { if (auto *deco_4 = deco_s.task({"square", 28}, [total]() -> decltype(auto) { return square(total); }, [&late](auto &deco_r) { late.push_back(deco_r()); }))
#pragma omp task default(none) firstprivate(deco_4)
    deco_4->run(); }
  deco_s.flush();
#pragma omp taskwait
  deco_s.commit(29, "square (line 28)"); // deco: waits for square (line 28)
  return late.back();
}); }

int main() {
  for (int limit = 0; limit < 5; ++limit)
    try {
      std::printf("%d\n", go(limit));
    } catch (const std::exception &e) {
      std::printf("%s\n", e.what());
    }
}
