// A local try catches what it would have caught, and its handler reads what it would have read.
#include <deco/deco.h>
#include <cstdio>
#include <stdexcept>

int risky(int x) {
  if (x == 3)
    throw std::runtime_error("three");
  return x * x;
}


int go(int *out, int from) { static ::deco::detail::entry deco_e{"go", "try_block.cpp", 12};
if (const auto deco_t = deco_e.serial(); deco_t.pays()) { // deco: too little work for tasks

  int caught = 0;
  out[8] = risky(2);
  try {
    for (int i = 0; i < 4; ++i)
      out[i] = risky(from + i);
    out[7] = 1; // not if one of the calls throws
    out[6] = risky(6);
  } catch (const std::runtime_error &) {
    caught = out[0] + out[1] + 1;
  }
  out[9] = risky(caught + 10);
  return caught;
}
 return ::deco::synchronized(deco_e, [&](::deco::scope &deco_s) -> int {

  int caught = 0;
  { if (auto *deco_1 = deco_s.task({"risky", 14}, []() -> decltype(auto) { return risky(2); }, [out](auto &deco_r) { out[8] = deco_r(); }))
#pragma omp task default(none) firstprivate(deco_1)
    deco_1->run(); }
  deco_s.flush();
#pragma omp taskwait
  deco_s.commit(15, "risky (line 14)"); // deco: waits for risky (line 14)
  try { try {
    for (int i = 0; i < 4; ++i)
      { if (auto *deco_2 = deco_s.task({"risky", 17}, [deco_a0 = from + i]() -> decltype(auto) { return risky(deco_a0); }, [out, i](auto &deco_r) { out[i] = deco_r(); }))
#pragma omp task default(none) firstprivate(deco_2)
        deco_2->run(); }
    deco_s.flush();
#pragma omp taskwait
    deco_s.commit(18, "risky (line 17)"); // deco: waits for risky (line 17)
    out[7] = 1; // not if one of the calls throws
    { if (auto *deco_3 = deco_s.task({"risky", 19}, []() -> decltype(auto) { return risky(6); }, [out](auto &deco_r) { out[6] = deco_r(); }))
#pragma omp task default(none) firstprivate(deco_3)
      deco_3->run(); }
  deco_s.flush();
#pragma omp taskwait
  deco_s.commit(20, "risky (line 17), risky (line 19)"); // deco: waits for risky (line 17), risky (line 19)
  } catch (...) { deco_s.rethrow(); } } catch (const std::runtime_error &) {
    caught = out[0] + out[1] + 1;
  }
  { if (auto *deco_4 = deco_s.task({"risky", 23}, [deco_a0 = caught + 10]() -> decltype(auto) { return risky(deco_a0); }, [out](auto &deco_r) { out[9] = deco_r(); }))
#pragma omp task default(none) firstprivate(deco_4)
    deco_4->run(); }
  deco_s.flush();
#pragma omp taskwait
  deco_s.commit(24, "risky (line 23)"); // deco: waits for risky (line 23)
  return caught;
}); }

int main() {
  for (int from = 0; from < 5; ++from) {
    int out[10] = {};
    std::printf("%d:", go(out, from));
    for (int i : {0, 1, 2, 3, 6, 7, 8, 9})
      std::printf(" %d", out[i]);
    std::printf("\n");
  }
}
