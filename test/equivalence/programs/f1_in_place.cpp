// F1: calls for what they write through their parameters, with and without a result to drop.
#include <cstdio>
#include <vector>

static unsigned long long churn(unsigned long long x) { // 0 to 30 us
  for (unsigned long long i = 50 + (x * 0x9E3779B97F4A7C15u >> 50); i != 0; --i)
    x = (x ^ x >> 29) * 0xBF58476D1CE4E5B9u + i;
  return x;
}
[[deco::concurrent]]
void fill(std::vector<int> &row, int seed) {
  for (int k = 0; k < 8; ++k)
    row.push_back(static_cast<int>(churn(seed * 8 + k) % 1000));
}

[[deco::concurrent]]
void store(int *where, int seed) {
  *where = static_cast<int>(churn(seed) % 1000);
}

[[nodiscard, deco::concurrent]]
int fill_and_tell(int (&row)[4], int seed) {
  for (int &cell : row)
    cell = static_cast<int>(churn(seed) % 1000) + seed;
  return row[3];
}

[[deco::synchronized]]
void rows(std::vector<std::vector<int>> &rows) {
  for (std::size_t i = 0; i < rows.size(); ++i)
    fill(rows[i], static_cast<int>(i));
}

[[deco::synchronized]]
void pointers(int *out, int n) {
  for (int i = 0; i < n; ++i)
    store(&out[i], i);
  for (int i = 0; i < n; ++i)
    store(out + n - 1 - i, out[i] + i); // reads what the first loop, and this one, wrote
}

[[deco::synchronized]]
int arrays(int (&table)[20][4]) {
  for (int i = 0; i < 20; ++i)
    (void)fill_and_tell(table[i], i);
  int sum = 0;
  for (int i = 0; i < 20; ++i)
    (void)fill_and_tell(table[0], sum += i); // all write the same row
  return sum;
}

int main() {
  std::vector<std::vector<int>> v(40);
  rows(v);
  for (auto &row : v)
    for (int x : row)
      std::printf("%d ", x);
  int out[50] = {};
  pointers(out, 50);
  for (int x : out)
    std::printf("%d ", x);
  int table[20][4] = {};
  std::printf("%d\n", arrays(table));
  for (auto &row : table)
    for (int x : row)
      std::printf("%d ", x);
  std::printf("\n");
}
