// The target's path is evaluated at the barrier: a call on it must not have a side effect.
#include <map>
#include <memory>
#include <vector>

struct Grid {
  std::vector<int> cells = std::vector<int>(4);
  int uses = 0;
  std::vector<int> &view() { return cells; }
  const std::vector<int> &view() const { return cells; }
  std::vector<int> &counted() { ++uses; return cells; }
  std::vector<int> &unknown();
};

[[deco::concurrent]] int f(int i) { return i; }
Grid &anywhere();
int *next_row();

[[deco::synchronized]]
void side_effects(Grid &grid, int i) {
  grid.counted()[i] = f(i);        // expect-error: deco-target-side-effect
  grid.unknown()[i] = f(i);        // expect-error: deco-target-side-effect
  anywhere().cells[i] = f(i);      // expect-error: deco-target-side-effect
  next_row()[i] = f(i);            // expect-error: deco-target-side-effect
  grid.counted().push_back(f(i));  // expect-error: deco-target-side-effect
}

[[deco::synchronized]]
void none(Grid &grid, std::map<int, std::map<int, int>> &table, std::unique_ptr<Grid> &owner,
          std::shared_ptr<std::vector<int>> &shared, int i) {
  grid.view()[i] = f(i);
  table[i][i + 1] = f(i);
  owner->cells[i] = f(i);
  owner->view().at(i) = f(i);
  (*shared)[i] = f(i);
  grid.view().push_back(f(i));
}

// An iterator over bits leads to no object: its operators are not taken for reads.
[[deco::synchronized]]
void bits(std::vector<bool> &b, std::vector<bool>::iterator at, int i) {
  *(at + i) = f(i);                // expect-error: deco-target-side-effect
  b[i] = f(i);
}
