// N queens: in how many ways do N queens stand on a board without attacking each other?
//
//   nqueens [N]      14 by default
//
// One function is both: it spawns itself for every column of its row and sums up what comes back.

#include <chrono>
#include <cstdio>
#include <cstdlib>

struct Board {
  int size, row;
  unsigned columns, left, right; // what is attacked in this row, a bit a column

  bool free(int column) const { return ((columns | left | right) >> column & 1u) == 0; }
  Board with(int column) const {
    const unsigned bit = 1u << column;
    return {size, row + 1, columns | bit, (left | bit) << 1, (right | bit) >> 1};
  }
};

[[deco::concurrent]] [[deco::synchronized]]
long solve(Board board) {
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

int main(int argc, char **argv) {
  const int size = argc > 1 ? std::atoi(argv[1]) : 14;

  const auto start = std::chrono::steady_clock::now();
  const long ways = solve({size, 0, 0, 0, 0});
  const std::chrono::duration<double> elapsed = std::chrono::steady_clock::now() - start;

  std::printf("%d queens: %ld ways\n", size, ways);
  std::fprintf(stderr, "elapsed %.3f s\n", elapsed.count());
}
