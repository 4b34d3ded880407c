// Slices of one array that overlap by an element: the pointers' array is known to the caller.
#include <cstdio>
#include <vector>

struct Field {
  std::vector<double> cells;
};
[[deco::concurrent]] void smooth([[deco::disjoint]] double *first, int n) {
  for (int k = 0; k < n; ++k)
    first[k] = first[k] / 2 + k;
}
[[deco::concurrent]] void lift([[deco::disjoint]] Field &field, int at) { field.cells[at] += 1; }

[[deco::synchronized]] void run(const std::vector<int> &sizes) {
  std::vector<double> row(30);
  Field field{std::vector<double>(8)};
  for (int i = 0; i < 8; ++i)
    lift(field, sizes[i % 3] * 0 + i);
  for (int i = 0; i < 3; ++i)
    smooth(&row[i * 10], sizes[i]); // overlap
  row.push_back(0);
  std::printf("%g %g\n", row[10], field.cells[1]);
}
int main() {
  run({9, 11, 10});
}
