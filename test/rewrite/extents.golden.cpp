// Parameters, globals and *this that overlap are seen at run time: the serial version runs.
#include <deco/deco.h>
#include <cstdio>

int global[4];

void step(const int (&from)[4], int &to, int i) { to = from[i] + 1; }

struct Board {
  int cells[4] = {};
  void run(const int (&from)[4], int &to) { static ::deco::detail::entry deco_e{"run", "extents.cpp", 10};
if (const auto deco_t = deco_e.serial(); deco_t.pays() || !::deco::detail::apart(::deco::detail::written(this->cells), ::deco::detail::written(to), ::deco::detail::read(from), ::deco::detail::read(::global))) { // deco: too little work for tasks, or objects overlap

    step(from, to, 0);
    step(global, cells[1], 1);
    cells[2] = cells[1] + 5;
   return;}
 ::deco::synchronized(deco_e, [&](::deco::scope &deco_s) {

    { if (auto *deco_1 = deco_s.task({"step", 11}, [&from, &to]() noexcept { step(from, to, 0); }))
#pragma omp task default(none) firstprivate(deco_1)
      deco_1->run(); }
    { if (auto *deco_2 = deco_s.task({"step", 12}, [&deco_a0 = global, &deco_a1 = cells[1]]() noexcept { step(deco_a0, deco_a1, 1); }))
#pragma omp task default(none) firstprivate(deco_2)
      deco_2->run(); }
    deco_s.flush();
#pragma omp taskwait
    deco_s.commit(13, "step (line 12)"); // deco: waits for step (line 12)
    cells[2] = cells[1] + 5;
  }); }
};

void free_function(const int (&from)[4], int *out) { static ::deco::detail::entry deco_e{"free_function", "extents.cpp", 17};
if (const auto deco_t = deco_e.serial(); deco_t.pays() || !::deco::detail::apart(::deco::detail::written(out), ::deco::detail::read(from))) { // deco: too little work for tasks, or objects overlap

  for (int i = 0; i < 4; ++i)
    step(from, out[i], 3 - i);
 return;}
 ::deco::synchronized(deco_e, [&](::deco::scope &deco_s) {

  { auto deco_p1 = deco_s.taskloop<1>({"step", 19}, 0, 4, [&from, out](auto deco_first, auto deco_last) noexcept {
    for (int i = deco_first; i < deco_last; ++i)
    step(from, out[i], 3 - i); });
    while (auto *deco_1 = deco_p1.next())
#pragma omp task default(none) firstprivate(deco_1)
      deco_1->run(); }

deco_s.flush();
#pragma omp taskwait
deco_s.commit(20, "step (line 19)"); // deco: waits for step (line 19)
}); }

int main() {
  Board b;
  b.run(b.cells, b.cells[0]);
  b.run(global, global[1]);
  int own[4] = {4, 3, 2, 1};
  free_function(own, own);
  free_function(own, b.cells);
  for (int i = 0; i < 4; ++i)
    std::printf("%d %d %d\n", b.cells[i], own[i], global[i]);
}
