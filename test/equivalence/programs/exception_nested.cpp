// Exceptions that cross several synchronized functions, and recursion.
#include <cstdio>
#include <stdexcept>
#include <string>
#include <vector>

static unsigned long long churn(unsigned long long x) { // 0 to 30 us
  for (unsigned long long i = 50 + (x * 0x9E3779B97F4A7C15u >> 50); i != 0; --i)
    x = (x ^ x >> 29) * 0xBF58476D1CE4E5B9u + i;
  return x;
}
[[deco::concurrent]]
int leaf(int n) {
  if (churn(n) % 37 == 0)
    throw std::runtime_error("leaf " + std::to_string(n));
  return static_cast<int>(churn(n) % 1000);
}

[[deco::concurrent]] [[deco::synchronized]]
int inner(int n, std::vector<int> &seen) {
  int r[5] = {};
  for (int i = 0; i < 5; ++i)
    r[i] = leaf(n * 5 + i);
  int sum = 0;
  for (int x : r)
    sum += x;
  seen.push_back(sum);
  return sum;
}

[[deco::synchronized]]
int outer(int n, std::vector<std::vector<int>> &seen) {
  int sums[6] = {};
  for (int i = 0; i < 6; ++i) {
    try {
      sums[i] = inner(n * 6 + i, seen[i]);
    } catch (const std::exception &) {
      sums[i] = -1;
      if (i == 5)
        throw;
    }
  }
  int total = 0;
  for (int x : sums)
    total = total * 3 + x;
  return total;
}

[[deco::concurrent]] [[deco::synchronized]]
int tree(int depth, int n) {
  int halves[2] = {};
  if (depth == 0) {
    halves[0] = leaf(n);
    return halves[0];
  }
  halves[0] = tree(depth - 1, 2 * n);
  halves[1] = tree(depth - 1, 2 * n + 1);
  return halves[0] + halves[1];
}

int main() {
  for (int n = 0; n < 12; ++n) {
    std::vector<std::vector<int>> seen(6);
    try {
      std::printf("%d ", outer(n, seen));
    } catch (const std::exception &e) {
      std::printf("%s ", e.what());
    }
    for (auto &row : seen)
      for (int x : row)
        std::printf("%d ", x);
    try {
      std::printf("%d\n", tree(5, n + 1));
    } catch (const std::exception &e) {
      std::printf("%s\n", e.what());
    }
  }
}
