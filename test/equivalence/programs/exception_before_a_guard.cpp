// options: --strict-exceptions
// An object whose destructor shows is not made behind a call that has thrown.
#include <cstdio>
#include <stdexcept>
#include <vector>

struct Guard {
  std::vector<int> &cells;
  int at;
  ~Guard() { cells[at] = cells[at] * 3 + 1; }
};
[[deco::concurrent]] int checked(int n) {
  if (n == 3)
    throw std::runtime_error("three");
  return n * n;
}

[[deco::synchronized]] void in_the_loop(std::vector<int> &out, std::vector<int> &cells) {
  for (int i = 0; i < 6; ++i) {
    out[i] = checked(i);
    Guard guard{cells, i};
  }
}
[[deco::synchronized]] void caught(std::vector<int> &out, std::vector<int> &cells) {
  for (int i = 2; i < 6; ++i)
    try {
      out[i] = checked(i);
      Guard guard{cells, i};
    } catch (const std::runtime_error &) {
      cells[0] = 7;
    }
}

int main() {
  std::vector<int> out(6), cells(6, 1);
  try {
    in_the_loop(out, cells);
  } catch (const std::runtime_error &e) {
    std::printf("%s ", e.what());
  }
  caught(out, cells);
  for (int x : out)
    std::printf("%d ", x);
  for (int x : cells)
    std::printf("%d ", x);
  std::printf("\n");
}
