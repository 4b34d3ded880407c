// Results that share memory with others, move only, are over-aligned or references; objects of calls that are rvalues.
#include <deco/deco.h>
#include <cstdio>
#include <memory>
#include <string>
#include <utility>
#include <vector>

struct Bits {
  unsigned low : 3, high : 5;
};
struct [[gnu::packed]] Packed {
  char tag;
  int value;
};
struct alignas(64) Wide {
  double lanes[8];
};
struct Text {
  std::string s;
  std::string get(int i) const & { return s + std::to_string(i); }
  std::string get(int i) && { return std::move(s) + "&&" + std::to_string(i); }
};

int small(int i) { return i % 8; }
Wide wide(const Wide &w, double x) { return {{w.lanes[1], x}}; }
std::unique_ptr<int> boxed(std::unique_ptr<int> p) { return p; }
int &cell(int *a, int i) { return a[i]; }


void go(Bits *bits, Packed (&packed)[3], std::vector<bool> &flags, int (&grid)[2][3], Wide *wides,
        std::vector<std::unique_ptr<int>> &boxes, std::vector<std::string> &texts, int *cells) { static ::deco::detail::entry deco_e{"go", "cells.cpp", 30};
if (const auto deco_t = deco_e.serial(); deco_t.pays() || !::deco::detail::apart(::deco::detail::written(bits), ::deco::detail::written(packed), ::deco::detail::written(flags), ::deco::detail::written(grid), ::deco::detail::written(wides), ::deco::detail::written(boxes), ::deco::detail::written(texts), ::deco::detail::read(cells))) { // deco: too little work for tasks, or objects overlap

  Wide start = {};
  for (int i = 0; i < 3; ++i) {
    bits[i].high += small(i);
    packed[i].value = small(i + 1);
    flags[i] = small(i);
    grid[i % 2][i] = small(i + 4);
    wides[i] = wide(start, i);
    start.lanes[1] = i;
    boxes.push_back(boxed(std::make_unique<int>(i)));
    texts.push_back(Text{"t"}.get(i));
  }
  for (int i = 0; i < 2; ++i)
    grid[i][0] = cell(cells, i);
 return;}
 ::deco::synchronized(deco_e, [&](::deco::scope &deco_s) {

  Wide start = {};
  for (int i = 0; i < 3; ++i) {
    { if (auto *deco_1 = deco_s.task({"small", 34}, [i]() -> decltype(auto) { return small(i); }, [bits, i](auto &deco_r) { bits[i].high += deco_r(); }))
#pragma omp task default(none) firstprivate(deco_1)
      deco_1->run(); }
    { if (auto *deco_2 = deco_s.task({"small", 35}, [deco_a0 = i + 1]() -> decltype(auto) { return small(deco_a0); }, [&packed, i](auto &deco_r) { packed[i].value = deco_r(); }))
#pragma omp task default(none) firstprivate(deco_2)
      deco_2->run(); }
    { if (auto *deco_3 = deco_s.task({"small", 36}, [i]() -> decltype(auto) { return small(i); }, [&flags, i](auto &deco_r) { flags[i] = deco_r(); }))
#pragma omp task default(none) firstprivate(deco_3)
      deco_3->run(); }
    { if (auto *deco_4 = deco_s.task({"small", 37}, [deco_a0 = i + 4]() -> decltype(auto) { return small(deco_a0); }, [&grid, deco_k1 = i % 2, i](auto &deco_r) { grid[deco_k1][i] = deco_r(); }))
#pragma omp task default(none) firstprivate(deco_4)
      deco_4->run(); }
    { if (auto *deco_5 = deco_s.task({"wide", 38}, [start, i]() -> decltype(auto) { return wide(start, i); }, [wides, i](auto &deco_r) { wides[i] = deco_r(); }))
#pragma omp task default(none) firstprivate(deco_5)
      deco_5->run(); }
    start.lanes[1] = i;
    { if (auto *deco_6 = deco_s.task({"boxed", 40}, [deco_a0 = std::make_unique<int>(i)]() mutable -> decltype(auto) { return boxed(std::move(deco_a0)); }, [&boxes](auto &deco_r) { boxes.push_back(deco_r()); }))
#pragma omp task default(none) firstprivate(deco_6)
      deco_6->run(); }
    { if (auto *deco_7 = deco_s.task({"get", 41}, [deco_a0 = Text{"t"}, i]() mutable -> decltype(auto) { return std::move(deco_a0).get(i); }, [&texts](auto &deco_r) { texts.push_back(deco_r()); }))
#pragma omp task default(none) firstprivate(deco_7)
      deco_7->run(); }
  }
  for (int i = 0; i < 2; ++i)
    { if (auto *deco_8 = deco_s.task({"cell", 44}, [cells, i]() -> decltype(auto) { return cell(cells, i); }, [&grid, i](auto &deco_r) { grid[i][0] = deco_r(); }))
#pragma omp task default(none) firstprivate(deco_8)
      deco_8->run(); }
deco_s.flush();
#pragma omp taskwait
deco_s.commit(45, "small (line 34), small (line 35), small (line 36) and others"); // deco: waits for small (line 34), small (line 35), small (line 36) and others
}); }

int main() {
  Bits bits[3] = {};
  Packed packed[3] = {};
  std::vector<bool> flags(3);
  int grid[2][3] = {}, cells[] = {7, 8};
  Wide wides[3];
  std::vector<std::unique_ptr<int>> boxes;
  std::vector<std::string> texts;
  go(bits, packed, flags, grid, wides, boxes, texts, cells);
  for (int i = 0; i < 3; ++i)
    std::printf("%u %d %d %d %g %d %s\n", bits[i].high, int(packed[i].value), int(flags[i]), grid[i % 2][i],
                wides[i].lanes[0] + wides[i].lanes[1], *boxes[i], texts[i].c_str());
  std::printf("%d %d\n", grid[0][0], grid[1][0]);
}
