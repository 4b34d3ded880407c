// Spawns in the arguments of macros, and barriers in front of macros.
#include <deco/deco.h>
#include <cstdio>

#define CHECK(x) do { x; ++checks; } while (0)
#define PLAIN(x) x
#define SHOW(x) std::printf("%s = %d\n", #x, x)

int checks = 0;
int square(int x) { return x * x; }

int fill(int *out, int n) { static ::deco::detail::entry deco_e{"fill", "macros.cpp", 11};
if (const auto deco_t = deco_e.serial(); deco_t.pays() || !::deco::detail::apart(::deco::detail::written(out), ::deco::detail::written(::checks))) { // deco: too little work for tasks, or objects overlap

  for (int i = 0; i < n; ++i)
    CHECK(out[i] = square(i));
  SHOW(out[0]);
  PLAIN(
      out[0] =
          square(n)); // over three lines
  if (checks > 2)
    SHOW(out[0]);
  PLAIN(out[1] = square(5); SHOW(out[1]));
#if 0
  PLAIN(out[2] = square(
#endif
  return checks;
}
 return ::deco::synchronized(deco_e, [&](::deco::scope &deco_s) -> int {

  for (int i = 0; i < n; ++i)
    do { { if (auto *deco_1 = deco_s.task({"square", 13}, [i]() -> decltype(auto) { return square(i); }, [out, i](auto &deco_r) { out[i] = deco_r(); }))
#pragma omp task default(none) firstprivate(deco_1)
      deco_1->run(); }
 ++checks; } while (0);
  deco_s.flush();
#pragma omp taskwait
  deco_s.commit(14, "square (line 13)"); // deco: waits for square (line 13)
  SHOW(out[0]);
  { if (auto *deco_2 = deco_s.task({"square", 15}, [n]() -> decltype(auto) { return square(n); }, [out](auto &deco_r) { out[0] =
          deco_r(); }))
#pragma omp task default(none) firstprivate(deco_2)
    deco_2->run(); }
 // over three lines
  if (checks > 2)
    {
    deco_s.flush();
#pragma omp taskwait
    deco_s.commit(19, "square (line 15)"); // deco: waits for square (line 15)
    SHOW(out[0]); }
  { if (auto *deco_3 = deco_s.task({"square", 20}, []() -> decltype(auto) { return square(5); }, [out](auto &deco_r) { out[1] = deco_r(); }))
#pragma omp task default(none) firstprivate(deco_3)
    deco_3->run(); }
 
  deco_s.flush();
#pragma omp taskwait
  deco_s.commit(20, "square (line 20)"); // deco: waits for square (line 20)
  std::printf("%s = %d\n", "out[1]", out[1]);
#if 0
  PLAIN(out[2] = square(
#endif
  return checks;
}); }

int main() {
  int out[4];
  return fill(out, 4) + out[2];
}
