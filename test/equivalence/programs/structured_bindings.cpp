// Structured bindings as loop variables, keys, arguments and targets.
#include <array>
#include <cstdio>
#include <map>
#include <string>
#include <tuple>
#include <utility>
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
int sized(const std::string &s, const std::vector<int> &v) {
  return static_cast<int>(churn(s.size() + v.size()) % 1000);
}

struct Point {
  int x, y;
  int grid[3];
};

[[deco::synchronized]]
void run(std::map<std::string, std::vector<int>> &input) {
  std::map<std::string, int> out;
  std::vector<int> results(40);
  for (const auto &[name, values] : input)
    out[name] = sized(name, values);
  for (auto &[name, values] : input)
    values[0] = f(values[1]);
  for (auto [name, values] : input) // copies, that die at the end of the turn
    out[name] += sized(name, values);
  std::vector<std::tuple<int, double, std::string>> rows = {{3, 0.5, "a"}, {1, 2, "bb"}, {2, 3, ""}};
  for (auto &[i, weight, label] : rows) {
    results[i] = f(i);
    out[label] += f(static_cast<int>(weight * 4));
    i += 10;
    results[i] += f(i);
  }
  auto [a, b] = std::pair(4, std::vector<int>{5, 6, 7});
  for (int i = 0; i < 3; ++i)
    b[i] = f(a + i);
  a = b[1] % 40;
  results[a] += f(a);
  Point point{1, 2, {}};
  auto &[x, y, grid] = point;
  grid[y] = f(x);
  grid[0] += f(y);
  x = point.grid[2];
  y = grid[0];
  auto [first, second] = std::array<int, 2>{results[3], results[1]};
  if (auto [it, fresh] = out.insert({"bb", 5}); !fresh)
    it->second += 1;
  std::printf("%d %d %d %d %d\n", first, second, x, y, a);
  for (auto &[k, v] : out)
    std::printf("%s:%d ", k.c_str(), v);
  for (int r : results)
    std::printf("%d ", r);
  for (auto &[k, v] : input)
    std::printf("%d ", v[0]);
  std::printf("\n");
}

int main() {
  std::map<std::string, std::vector<int>> input;
  for (int i = 0; i < 20; ++i)
    input["n" + std::string(i % 6, 'o') + std::to_string(i)] = {0, i, i + 1};
  run(input);
}
