// std: c++20
// Rows of rows that share memory: aliases inside a container of pointers or views.
#include <cstdio>
#include <memory>
#include <span>
#include <vector>

static unsigned long long churn(unsigned long long x) { // 0 to 30 us
  for (unsigned long long i = 50 + (x * 0x9E3779B97F4A7C15u >> 50); i != 0; --i)
    x = (x ^ x >> 29) * 0xBF58476D1CE4E5B9u + i;
  return x;
}
[[deco::concurrent]]
int f(int n) {
  return static_cast<int>(churn(n) % 1000);
}
[[deco::concurrent]]
void fill(std::vector<int> &row, int n) {
  for (int &x : row)
    x = x * 3 % 1000 + static_cast<int>(churn(n) % 100);
}
[[deco::concurrent]]
void shift(std::span<int> row, int n) {
  unsigned long long h = churn(n);
  for (std::size_t i = 0; i + 1 < row.size(); ++i)
    row[i] = row[i + 1] + static_cast<int>(h % 10);
}

[[deco::synchronized]]
void run(std::vector<std::shared_ptr<std::vector<int>>> &rows, std::vector<int *> &slots) {
  for (std::size_t i = 0; i < rows.size(); ++i)
    fill(*rows[i], static_cast<int>(i)); // rows[0] and rows[3] are the same vector
  for (std::size_t i = 0; i < rows.size(); ++i)
    (*rows[i])[0] = f(static_cast<int>(i));
  for (std::size_t i = 0; i < rows.size(); ++i)
    (*rows[i])[i % 3] += f((*rows[i])[0]);
  for (std::size_t i = 0; i < slots.size(); ++i)
    slots[i][0] += f(static_cast<int>(i) + slots[i][0]);
  int flat[20] = {};
  for (int i = 0; i < 16; ++i)
    shift(std::span<int>(flat).subspan(i, 4), i);
  for (int x : flat)
    std::printf("%d ", x);
}

int main() {
  std::vector<std::shared_ptr<std::vector<int>>> rows;
  for (int i = 0; i < 10; ++i)
    rows.push_back(i % 3 == 0 && i > 0 ? rows[0] : std::make_shared<std::vector<int>>(4, i));
  std::vector<int *> slots;
  for (int i = 0; i < 30; ++i)
    slots.push_back(&(*rows[i % 10])[i % 4]);
  run(rows, slots);
  for (auto &row : rows)
    for (int x : *row)
      std::printf("%d ", x);
  std::printf("\n");
}
