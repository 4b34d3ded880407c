#include <deco/deco.h>
#line 1 "line_methods.cpp"
// #line in methods, one-line bodies and templates of the caller.
#include <cstdio>

struct Shape {
  int cells[4] = {};
  int area(int k) const { return k * __LINE__; }
  void fill() { ::deco::synchronized(::deco::detail::apart(), [&](::deco::scope &deco_s) { { if (auto *deco_1 = deco_s.task([this]() -> decltype(auto) { return area(1); }, [this](auto &deco_r) { cells[0] = deco_r(); }))
#pragma omp task default(none) firstprivate(deco_1)
#line 7 "line_methods.cpp"
    deco_1->run(); }
#line 7 "line_methods.cpp"
 { if (auto *deco_2 = deco_s.task([this]() -> decltype(auto) { return area(2); }, [this](auto &deco_r) { cells[1] = deco_r(); }))
#pragma omp task default(none) firstprivate(deco_2)
#line 7 "line_methods.cpp"
    deco_2->run(); }
#line 7 "line_methods.cpp"
 
#pragma omp taskwait
#line 7 "line_methods.cpp"
  deco_s.commit(); // deco: waits for area (line 7), area (line 7)
#line 7 "line_methods.cpp"
  }); }
  int sum(int n) const;
};

int Shape::sum(int n) const { return ::deco::synchronized(::deco::detail::apart(), [&](::deco::scope &deco_s) -> int {
  int parts[4];
  ::deco::detail::unwind_guard deco_g0(deco_s);
#line 13 "line_methods.cpp"
  for (int i = 0; i < n; ++i) {
    { if (auto *deco_1 = deco_s.task([i, this]() -> decltype(auto) { return area(i); }, [&parts, i](auto &deco_r) { parts[i] = deco_r(); }))
#pragma omp task default(none) firstprivate(deco_1)
#line 14 "line_methods.cpp"
      deco_1->run(); }
#line 15 "line_methods.cpp"
  }
  std::printf("%d\n", __LINE__);
  int total = 0;
#pragma omp taskwait
#line 18 "line_methods.cpp"
  deco_s.commit(); // deco: waits for area (line 14)
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
