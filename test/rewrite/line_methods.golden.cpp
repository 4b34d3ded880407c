#line 1 "line_methods.cpp"
// #line in methods, one-line bodies and templates of the caller.
#include <deco/deco.h>
#line 2 "line_methods.cpp"
#include <cstdio>

struct Shape {
  int cells[4] = {};
  int area(int k) const { return k * __LINE__; }
  void fill() { static ::deco::detail::entry deco_e{"fill", "line_methods.cpp", 7};
if (const auto deco_t = deco_e.serial(); deco_t.pays()) { // deco: too little work for tasks
#line 7 "line_methods.cpp"
 cells[0] = area(1); cells[1] = area(2);  return;}
 ::deco::synchronized(deco_e, [&](::deco::scope &deco_s) {
#line 7 "line_methods.cpp"
 { if (auto *deco_1 = deco_s.task({"area", 7}, [this]() noexcept { cells[0] = area(1); }))
#pragma omp task default(none) firstprivate(deco_1)
#line 7 "line_methods.cpp"
    deco_1->run(); }
#line 7 "line_methods.cpp"
 { if (auto *deco_2 = deco_s.task({"area", 7}, [this]() noexcept { cells[1] = area(2); }))
#pragma omp task default(none) firstprivate(deco_2)
#line 7 "line_methods.cpp"
    deco_2->run(); }
#line 7 "line_methods.cpp"
 
  deco_s.flush();
#pragma omp taskwait
#line 7 "line_methods.cpp"
  deco_s.commit(7, "area (line 7), area (line 7)"); // deco: waits for area (line 7), area (line 7)
#line 7 "line_methods.cpp"
  }); }
  int sum(int n) const;
};

int Shape::sum(int n) const { static ::deco::detail::entry deco_e{"sum", "line_methods.cpp", 11};
if (const auto deco_t = deco_e.serial(); deco_t.pays()) { // deco: too little work for tasks
#line 11 "line_methods.cpp"

  int parts[4];
  for (int i = 0; i < n; ++i) {
    parts[i] = area(i);
  }
  std::printf("%d\n", __LINE__);
  int total = 0;
  for (int i = 0; i < n; ++i)
    total += parts[i];
  return total + __LINE__;
}
 return ::deco::synchronized(deco_e, [&](::deco::scope &deco_s) -> int {
#line 11 "line_methods.cpp"

  int parts[4];
  ::deco::detail::unwind_guard deco_g0(deco_s);
#line 13 "line_methods.cpp"
  { auto deco_p1 = deco_s.taskloop<1>({"area", 14}, 0, n, [&parts, this](auto deco_first, auto deco_last) noexcept {
#line 13 "line_methods.cpp"
    for (int i = deco_first; i < deco_last; ++i) {
    parts[i] = area(i);
  } });
#line 13 "line_methods.cpp"
    while (auto *deco_1 = deco_p1.next())
#pragma omp task default(none) firstprivate(deco_1)
#line 13 "line_methods.cpp"
      deco_1->run(); }
#line 15 "line_methods.cpp"

  std::printf("%d\n", __LINE__);
  int total = 0;
  deco_s.flush();
#pragma omp taskwait
#line 18 "line_methods.cpp"
  deco_s.commit(18, "area (line 14)"); // deco: waits for area (line 14)
#line 18 "line_methods.cpp"
  for (int i = 0; i < n; ++i)
    total += parts[i];
  return total + __LINE__;
}); }

int main() {
  Shape s;
  s.fill();
  int sum = s.sum(4);
  std::printf("%d %d %d %d\n", s.cells[0], s.cells[1], sum, __LINE__);
}
