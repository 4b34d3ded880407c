// Sudoku by backtracking: candidates as bits, the tightest cell first; one puzzle by trying the first cell's digits side
// by side, and many puzzles at once; all solutions of loose ones are counted.
#include <array>
#include <bitset>
#include <cstdio>
#include <map>
#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

class Board {
public:
  explicit Board(const std::string &text) {
    if (text.size() != 81)
      throw std::invalid_argument("a board has 81 cells, not " + std::to_string(text.size()));
    for (int cell = 0; cell < 81; ++cell)
      if (text[cell] >= '1' && text[cell] <= '9') {
        if (!candidates(cell)[text[cell] - '1'])
          throw std::invalid_argument("cell " + std::to_string(cell) + " contradicts another one");
        set(cell, text[cell] - '1');
      }
  }
  std::bitset<9> candidates(int cell) const {
    return ~(rows_[cell / 9] | columns_[cell % 9] | boxes_[box(cell)]);
  }
  bool is_set(int cell) const { return digits_[cell] >= 0; }
  void set(int cell, int digit) { mark(cell, digit, true); }
  void clear(int cell) { mark(cell, digits_[cell], false); }
  /// The empty cell with the fewest candidates, or -1 if all are set.
  int tightest() const {
    int best = -1;
    std::size_t fewest = 10;
    for (int cell = 0; cell < 81; ++cell)
      if (!is_set(cell))
        if (const std::size_t n = candidates(cell).count(); n < fewest) {
          best = cell;
          fewest = n;
        }
    return best;
  }
  std::string text() const {
    std::string s(81, '.');
    for (int cell = 0; cell < 81; ++cell)
      if (is_set(cell))
        s[cell] = static_cast<char>('1' + digits_[cell]);
    return s;
  }

private:
  static int box(int cell) { return cell / 27 * 3 + cell % 9 / 3; }
  void mark(int cell, int digit, bool used) {
    digits_[cell] = used ? digit : -1;
    rows_[cell / 9][digit] = used;
    columns_[cell % 9][digit] = used;
    boxes_[box(cell)][digit] = used;
  }
  std::array<int, 81> digits_ = [] {
    std::array<int, 81> none{};
    none.fill(-1);
    return none;
  }();
  std::array<std::bitset<9>, 9> rows_, columns_, boxes_;
};

struct Outcome {
  std::string solution; // the first one
  long count = 0, tries = 0;
};

static void search(Board &board, long limit, Outcome &outcome) {
  const int cell = board.tightest();
  if (cell < 0) {
    if (outcome.count++ == 0)
      outcome.solution = board.text();
    return;
  }
  const std::bitset<9> candidates = board.candidates(cell);
  for (int digit = 0; digit < 9 && outcome.count < limit; ++digit)
    if (candidates[digit]) {
      ++outcome.tries;
      board.set(cell, digit);
      search(board, limit, outcome);
      board.clear(cell);
    }
}

[[deco::concurrent]] Outcome solve(const std::string &puzzle, long limit) {
  Board board(puzzle);
  Outcome outcome;
  search(board, limit, outcome);
  return outcome;
}

[[deco::concurrent]] Outcome explore(Board board, int cell, int digit, long limit) {
  Outcome outcome;
  board.set(cell, digit);
  search(board, limit, outcome);
  return outcome;
}

/// One puzzle: the branches of its tightest cell.
[[deco::synchronized]] Outcome solve_wide(const std::string &puzzle, long limit) {
  const Board board(puzzle);
  const int cell = board.tightest();
  std::vector<Outcome> branches(9);
  for (int digit = 0; digit < 9; ++digit)
    if (board.candidates(cell)[digit])
      branches[digit] = explore(board, cell, digit, limit);
  Outcome total;
  for (const Outcome &o : branches) {
    if (total.count == 0)
      total.solution = o.solution;
    total.count += o.count;
    total.tries += o.tries;
  }
  return total;
}

struct Summary {
  std::map<int, Outcome> outcomes;
  std::vector<std::string> refused;
};

[[deco::synchronized]] Summary solve_all(const std::vector<std::string> &puzzles) {
  Summary summary;
  for (std::size_t i = 0; i < puzzles.size(); ++i) {
    try {
      summary.outcomes[static_cast<int>(i)] = solve(puzzles[i], 50);
    } catch (const std::invalid_argument &e) {
      summary.refused.push_back(e.what());
    }
  }
  return summary;
}

[[deco::synchronized]] std::map<int, Outcome> solve_good(const std::vector<std::string> &puzzles) {
  std::map<int, Outcome> outcomes;
  for (std::size_t i = 0; i < puzzles.size(); ++i)
    if (puzzles[i].size() == 81)
      outcomes[static_cast<int>(i)] = solve(puzzles[i], 50);
  return outcomes;
}

/// The other classic: queens by columns, with bits for the diagonals.
static long place(int n, unsigned columns, unsigned left, unsigned right, int row) {
  if (row == n)
    return 1;
  long count = 0;
  for (unsigned free = ~(columns | left | right) & ((1u << n) - 1); free; free &= free - 1) {
    const unsigned bit = free & -free;
    count += place(n, columns | bit, (left | bit) << 1, (right | bit) >> 1, row + 1);
  }
  return count;
}
[[deco::concurrent]] long first_queen(int n, int column) {
  const unsigned bit = 1u << column;
  return place(n, bit, bit << 1, bit >> 1, 1);
}
[[deco::synchronized]] long queens(int n) {
  long counts[2] = {};
  for (int column = 0; column < n / 2; ++column)
    counts[0] += first_queen(n, column);
  if (n % 2)
    counts[1] += first_queen(n, n / 2);
  return 2 * counts[0] + counts[1];
}

int main() {
  const std::vector<std::string> puzzles = {
      "53..7....6..195....98....6.8...6...34..8.3..17...2...6.6....28....419..5....8..79",
      "8..........36......7..9.2...5...7.......457.....1...3...1....68..85...1..9....4..",
      "55..7....6..195....98....6.8...6...34..8.3..17...2...6.6....28....419..5....8..79",
      "..............3.85..1.2.......5.7.....4...1...9.......5......73..2.1........4....",
      ".................................................................................",
      "123",
      "1....7.9..3..2...8..96..5....53..9...1..8...26....4...3......1..4......7..7...3..",
      "..9748...7.........2.1.9.....7...24..64.1.59..98...3.....8.3.2.........6...2759..",
  };
  std::vector<std::string> easy;
  for (std::size_t i : {0u, 1u, 4u, 6u, 7u})
    easy.push_back(puzzles[i]);
  for (const auto &[i, o] : solve_good(easy))
    std::printf("%d: %ld in %ld, %s\n", i, o.count, o.tries, o.solution.c_str());
  std::vector<std::string> some = puzzles;
  some.erase(some.begin() + 3); // takes long
  const Summary summary = solve_all(some);
  for (const auto &[i, o] : summary.outcomes)
    std::printf("%d: %ld in %ld, %s\n", i, o.count, o.tries, o.solution.c_str());
  for (const std::string &why : summary.refused)
    std::printf("%s\n", why.c_str());
  for (int i : {0, 1, 4, 6}) {
    const Outcome o = solve_wide(puzzles[i], 20);
    std::printf("%ld in %ld, %s\n", o.count, o.tries, o.solution.c_str());
  }
  try {
    solve_good({puzzles[0], puzzles[2], puzzles[1]});
  } catch (const std::invalid_argument &e) {
    std::printf("%s\n", e.what());
  }
  std::printf("%ld %ld\n", queens(8), queens(9));
}
