// Synchronized functions called from the bodies, and from the concurrent functions, of others.
#include <cstdio>
#include <map>
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

[[deco::synchronized]]
int row_sum(int n) { // ordinary call from row(): its own tasks run in the current team
  std::vector<int> r(8);
  for (int i = 0; i < 8; ++i)
    r[i] = f(n * 8 + i);
  int sum = 0;
  for (int x : r)
    sum = sum * 3 % 10007 + x;
  return sum;
}

[[deco::concurrent]]
int row(int n) {
  return row_sum(n) + row_sum(n + 1);
}

[[deco::synchronized]]
std::map<int, int> table(int rows) {
  std::map<int, int> m;
  for (int i = 0; i < rows; ++i)
    m[i * 3 % rows] += row(i);
  m[0] += row_sum(5);
  m[1] = row(7);
  int plain[2] = {row_sum(1), 0};
  plain[1] = f(plain[0]);
  m[2] = plain[1];
  return m;
}

int main() {
  for (auto [k, x] : table(20))
    std::printf("%d:%d ", k, x);
  std::printf("%d\n", row_sum(3));
}
