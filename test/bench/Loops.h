// The grid of loops: shape, length of a call, number of calls, uniform or irregular.

#ifndef DECO_TEST_BENCH_LOOPS_H
#define DECO_TEST_BENCH_LOOPS_H

#include "Measure.h"

#include <list>
#include <vector>

#include "Shapes.h"

namespace bench {

struct Cell {
  std::string shape; ///< "counted", "while", "linked", "map", "push_back"
  double grain_ns;   ///< mean length of a call
  long calls;
  bool irregular; ///< one call in ten, at random, takes eleven times as long as the others
};

/// All cells in which a run takes no longer than `longest` nanoseconds: 1, 10, 100, ... calls, and
/// as many as take that long.
std::vector<Cell> grid(double longest, const std::vector<double> &grains);

/// A cell's calls, and where their results go.
struct Input {
  std::vector<int> rounds;
  std::list<Job> jobs;
  std::vector<Node> nodes;
  std::vector<double> out;
};
Input input_of(const Cell &cell);

/// Those that can express the shape, serial first. They refer to the input.
std::vector<Contender> contenders(const Cell &cell, Input &input);

} // namespace bench

#endif
