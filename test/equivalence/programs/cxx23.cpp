// std: c++23
// A C++23 program: operator[] of several arguments, if consteval, size_t literals.
#include <cstddef>
#include <cstdio>
#include <vector>

static unsigned long long churn(unsigned long long x) { // 0 to 30 us
  for (unsigned long long i = 50 + (x * 0x9E3779B97F4A7C15u >> 50); i != 0; --i)
    x = (x ^ x >> 29) * 0xBF58476D1CE4E5B9u + i;
  return x;
}
class Grid {
public:
  Grid(std::size_t w, std::size_t h) : w_(w), cells_(w * h) {}
  int &operator[](std::size_t x, std::size_t y) { return cells_[y * w_ + x]; }

private:
  std::size_t w_;
  std::vector<int> cells_;
};

[[deco::concurrent]]
int f(std::size_t n) {
  return static_cast<int>(churn(n) % 1000);
}

[[deco::synchronized]]
Grid fill(std::size_t w, std::size_t h) {
  Grid grid(w, h);
  for (auto y = 0uz; y < h; ++y)
    for (auto x = 0uz; x < w; ++x)
      grid[x, y] = f(y * w + x);
  for (auto x = 1uz; x < w; ++x)
    grid[x, 0] += f(static_cast<std::size_t>(grid[x - 1, 0]));
  return grid;
}

int main() {
  Grid grid = fill(8, 6);
  for (std::size_t y = 0; y < 6; ++y)
    for (std::size_t x = 0; x < 8; ++x)
      std::printf("%d ", grid[x, y]);
  std::printf("\n");
}
