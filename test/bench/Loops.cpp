#include "Loops.h"

#include <algorithm>
#include <cmath>
#include <stdexcept>

namespace bench {

std::vector<Cell> grid(double longest, const std::vector<double> &grains) {
  std::vector<Cell> cells;
  for (const char *shape : {"counted", "while", "linked", "map", "push_back"})
    for (const double grain : grains) {
      const long most = std::min(1000000L, std::max(1L, std::lround(longest / grain)));
      for (long calls = 1; calls < most; calls *= 10) {
        cells.push_back({shape, grain, calls, false});
        if (calls == 1000)
          cells.push_back({shape, grain, calls, true});
      }
      cells.push_back({shape, grain, most, false});
      if (most > 1)
        cells.push_back({shape, grain, most, true});
    }
  return cells;
}

static std::vector<int> lengths(const Cell &cell) {
  if (!cell.irregular)
    return std::vector<int>(static_cast<std::size_t>(cell.calls), rounds_for(cell.grain_ns));
  const int few = rounds_for(cell.grain_ns / 2), many = rounds_for(cell.grain_ns * 5.5);
  std::vector<int> rounds;
  unsigned random = 12345;
  for (long i = 0; i < cell.calls; ++i) {
    random = random * 1664525u + 1013904223u;
    rounds.push_back((random >> 16) % 10 == 0 ? many : few);
  }
  return rounds;
}

Input input_of(const Cell &cell) {
  Input input;
  input.rounds = lengths(cell);
  const std::size_t n = input.rounds.size();
  input.out.resize(n);
  if (cell.shape == "while")
    for (std::size_t i = 0; i < n; ++i)
      input.jobs.push_back({input.rounds[i], static_cast<int>(i)});
  if (cell.shape == "linked") {
    input.nodes.resize(n);
    for (std::size_t i = 0; i < n; ++i)
      input.nodes[i] = {input.rounds[i], static_cast<int>(i), 0,
                        i + 1 < n ? &input.nodes[i + 1] : nullptr};
  }
  return input;
}

static std::vector<Contender> counted(Input &in) {
  return {{"serial", [&in] { serial::counted(in.out, in.rounds); }},
          {"deco", [&in] { deco::counted(in.out, in.rounds); }},
          {"omp task", [&in] { task::counted(in.out, in.rounds); }},
          {"omp taskloop", [&in] { taskloop::counted(in.out, in.rounds); }},
          {"omp parallel for", [&in] { parallel_for::counted(in.out, in.rounds); }},
#ifdef BENCH_TBB
          {"tbb parallel_for", [&in] { tbb_for::counted(in.out, in.rounds); }},
          {"tbb task_group", [&in] { tbb_group::counted(in.out, in.rounds); }}
#endif
  };
}

static std::vector<Contender> list(Input &in) {
  return {{"serial", [&in] { serial::list(in.out, in.jobs); }},
          {"deco", [&in] { deco::list(in.out, in.jobs); }},
          {"omp task", [&in] { task::list(in.out, in.jobs); }},
#ifdef BENCH_TBB
          {"tbb task_group", [&in] { tbb_group::list(in.out, in.jobs); }}
#endif
  };
}

static std::vector<Contender> linked(Input &in) {
  return {{"serial", [&in] { serial::linked(in.nodes.data()); }},
          {"deco", [&in] { deco::linked(in.nodes.data()); }},
          {"omp task", [&in] { task::linked(in.nodes.data()); }},
#ifdef BENCH_TBB
          {"tbb task_group", [&in] { tbb_group::linked(in.nodes.data()); }}
#endif
  };
}

static std::vector<Contender> nested(Input &in) {
  return {{"serial", [&in] { serial::nested(in.rounds); }},
          {"deco", [&in] { deco::nested(in.rounds); }},
          {"omp task", [&in] { task::nested(in.rounds); }},
          {"omp taskloop", [&in] { taskloop::nested(in.rounds); }},
          {"omp parallel for", [&in] { parallel_for::nested(in.rounds); }},
#ifdef BENCH_TBB
          {"tbb parallel_for", [&in] { tbb_for::nested(in.rounds); }},
          {"tbb task_group", [&in] { tbb_group::nested(in.rounds); }}
#endif
  };
}

static std::vector<Contender> append(Input &in) {
  return {{"serial", [&in] { serial::append(in.rounds); }},
          {"deco", [&in] { deco::append(in.rounds); }}};
}

std::vector<Contender> contenders(const Cell &cell, Input &input) {
  if (cell.shape == "counted")
    return counted(input);
  if (cell.shape == "while")
    return list(input);
  if (cell.shape == "linked")
    return linked(input);
  if (cell.shape == "map")
    return nested(input);
  if (cell.shape == "push_back")
    return append(input);
  throw std::invalid_argument("no shape " + cell.shape);
}

} // namespace bench
