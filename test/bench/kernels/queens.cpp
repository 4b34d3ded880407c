// In how many ways do N queens stand on a board? One function is both: it spawns itself for every
// column of its row.
#include "Kernel.h"

namespace kernels::KERNEL::queens {

struct Board {
  int size, row;
  unsigned columns, left, right; // what is attacked in this row, a bit a column

  bool free(int column) const { return ((columns | left | right) >> column & 1u) == 0; }
  Board with(int column) const {
    const unsigned bit = 1u << column;
    return {size, row + 1, columns | bit, (left | bit) << 1, (right | bit) >> 1};
  }
};

#ifndef BY_HAND
[[deco::concurrent]] [[deco::synchronized]] long solve(Board board) {
  if (board.row == board.size)
    return 1;
  long ways[32] = {};
  for (int column = 0; column < board.size; ++column)
    if (board.free(column))
      ways[column] = solve(board.with(column));
  long sum = 0;
  for (int column = 0; column < board.size; ++column)
    sum += ways[column];
  return sum;
}
#else
static long solve_serially(Board board) {
  if (board.row == board.size)
    return 1;
  long sum = 0;
  for (int column = 0; column < board.size; ++column)
    if (board.free(column))
      sum += solve_serially(board.with(column));
  return sum;
}

static long solve_in_tasks(Board board) {
  if (board.row == 3) // deep enough for tasks that many threads can share, and not too many of them
    return solve_serially(board);
  long ways[32] = {};
  for (int column = 0; column < board.size; ++column)
    if (board.free(column)) {
#pragma omp task default(none) shared(ways) firstprivate(board, column)
      ways[column] = solve_in_tasks(board.with(column));
    }
#pragma omp taskwait
  long sum = 0;
  for (int column = 0; column < board.size; ++column)
    sum += ways[column];
  return sum;
}

long solve(Board board) {
  long ways = 0;
#pragma omp parallel default(none) shared(ways, board)
#pragma omp masked
  ways = solve_in_tasks(board);
  return ways;
}
#endif

static Board input(int size) { return {size, 0, 0, 0, 0}; }
static long ways(const Board &board) { return solve(board); }
static std::vector<double> numbers(const long &ways) { return {static_cast<double>(ways)}; }
DECO_BENCH_KERNEL("n-queens", ways, 12, 7)

} // namespace kernels::KERNEL::queens
