// What the second loop reads, the calls may still be writing.
#include <cstdio>
#include <vector>

[[deco::concurrent]]
void fill(std::vector<int> &row, int seed) {
  for (int &x : row)
    x = seed++; // here
}

[[deco::synchronized]]
int filled(std::vector<std::vector<int>> &rows) {
  for (int i = 0; i < 32; ++i)
    fill(rows[i], i);
  int sum = 0;
  for (const auto &row : rows)
    for (int x : row) // here
      sum += x; // here
  return sum;
}

int main() {
  std::vector<std::vector<int>> rows(32, std::vector<int>(16));
  std::printf("%d\n", filled(rows) >= 0);
}
