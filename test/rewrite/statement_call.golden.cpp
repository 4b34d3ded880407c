// F1: a call as a statement. The barrier stands in front of the first use of what it writes.
#include <deco/deco.h>
#include <cstdio>

void fill(int &cell, int seed) { cell = seed * seed; }

struct Counter {
  int value = 0;
  void count(int upto) {
    for (int i = 0; i <= upto; ++i)
      value += i;
  }
};


int go(int &left, int &right, Counter &counter) { static ::deco::detail::entry deco_e{"go", "statement_call.cpp", 15};
if (const auto deco_t = deco_e.serial(); deco_t.pays() || !::deco::detail::apart(::deco::detail::written(left), ::deco::detail::written(right), ::deco::detail::written(counter))) { // deco: too little work for tasks, or objects overlap

  fill(left, 3);
  (void)fill(right, 4);
  counter.count(10);
  int unrelated = 7;
  return left + right + counter.value + unrelated;
}
 return ::deco::synchronized(deco_e, [&](::deco::scope &deco_s) -> int {

  { if (auto *deco_1 = deco_s.task({"fill", 16}, [&left]() noexcept { fill(left, 3); }))
#pragma omp task default(none) firstprivate(deco_1)
    deco_1->run(); }
  { if (auto *deco_2 = deco_s.task({"fill", 17}, [&right]() noexcept { fill(right, 4); }))
#pragma omp task default(none) firstprivate(deco_2)
    deco_2->run(); }
  { if (auto *deco_3 = deco_s.task({"count", 18}, [&counter]() noexcept { counter.count(10); }))
#pragma omp task default(none) firstprivate(deco_3)
    deco_3->run(); }
  int unrelated = 7;
  deco_s.flush();
#pragma omp taskwait
  deco_s.commit(20, "fill (line 16), fill (line 17), count (line 18)"); // deco: waits for fill (line 16), fill (line 17), count (line 18)
  return left + right + counter.value + unrelated;
}); }

int main() {
  int left = 0, right = 0;
  Counter counter;
  std::printf("%d\n", go(left, right, counter));
}
