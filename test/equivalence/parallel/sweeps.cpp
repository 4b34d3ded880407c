// Sweeps over the same elements: a barrier between the sweeps, none between the calls of one. It stands in front of
// the inner loop; the line that is marked is the one that it is there for.
#include <array>
#include <list>
#include <utility>
#include <vector>

[[deco::concurrent]] void step(double &cell, int n) { cell = cell * 0.5 + n; }
[[deco::concurrent]] double next(double cell) { return cell * 0.5; }
[[deco::concurrent]] void relax(std::vector<double> &cells, int i) {
  cells[i] = 0.5 * (cells[i - 1] + cells[i + 1]);
}

[[deco::synchronized]] void over_and_over(std::vector<double> &cells, int n) {
  for (int t = 0; t < n; ++t)
    for (int i = 0; i < n; ++i)
      step(cells[i], t); // barrier
} // barrier
[[deco::synchronized]] void of_results(std::vector<double> &cells, int n) {
  for (int t = 0; t < n; ++t)
    for (double &cell : cells)
      (&cell)[0] = next(cell); // barrier
} // barrier
[[deco::synchronized]] void even_and_odd(std::vector<double> &cells, int n) {
  for (int t = 0; t < n; ++t)
    for (int phase = 1; phase <= 2; ++phase)
      for (int i = phase; i + 1 < n; i += 2)
        relax(cells, i); // barrier
} // barrier
[[deco::synchronized]] void of_rows(std::vector<std::vector<double>> &grid, int n) {
  for (int t = 0; t < n; ++t)
    for (auto &row : grid)
      for (double &cell : row)
        step(cell, t); // barrier
} // barrier
[[deco::synchronized]] void of_lists(std::list<double> &cells, int n) {
  int t = 0;
  while (t++ < n)
    for (auto it = cells.begin(); it != cells.end(); ++it)
      step(*it, t); // barrier
} // barrier
[[deco::synchronized]] void two_loops(std::vector<double> &cells, int n) {
  for (int t = 0; t < n; ++t) {
    for (int i = 0; i < n; ++i)
      step(cells[i], t); // barrier
    for (int i = 1; i < n; ++i)
      step(cells[n - i], t); // barrier
  }
} // barrier

int main() {}
