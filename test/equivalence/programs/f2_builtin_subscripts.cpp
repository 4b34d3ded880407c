// F2 with built-in subscripts: arrays, arrays of arrays, pointers, and the index in front.
#include <cstdio>

static unsigned long long churn(unsigned long long x) { // 0 to 30 us
  for (unsigned long long i = 50 + (x * 0x9E3779B97F4A7C15u >> 50); i != 0; --i)
    x = (x ^ x >> 29) * 0xBF58476D1CE4E5B9u + i;
  return x;
}
[[deco::concurrent]]
int f(int n) {
  return static_cast<int>(churn(n) % 100000);
}

struct Table {
  int cells[6][7];
};

[[deco::synchronized]]
void fill(int *out, int n, Table &table) {
  int local[30];
  long wide[6][5];
  for (int i = 0; i < n; ++i)
    out[i] = f(i);
  for (int i = 0; i < 30; ++i)
    i[local] = f(-i);
  for (int i = 0; i < 6; ++i)
    for (int j = 0; j < 5; ++j)
      wide[i][j] = f(100 * i + j);
  for (int i = 0; i < 6; ++i)
    for (int j = 0; j < 7; ++j)
      table.cells[i][j] = f(1000 * i + j);
  int *end = out + n;
  for (int i = 1; i <= n; ++i)
    end[-i] = f(7 * i);
  long sum = 0;
  for (int x : local)
    sum = sum * 31 % 1000003 + x;
  for (auto &row : wide)
    for (long x : row)
      sum = sum * 31 % 1000003 + x;
  std::printf("%ld\n", sum);
}

int main() {
  int out[60] = {};
  Table table = {};
  fill(out, 60, table);
  for (int x : out)
    std::printf("%d ", x);
  for (auto &row : table.cells)
    for (int x : row)
      std::printf("%d ", x);
  std::printf("\n");
}
