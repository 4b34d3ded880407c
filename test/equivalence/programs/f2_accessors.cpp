// F2 through accessors that have no side effect.
#include <cstdio>
#include <tuple>
#include <vector>

static unsigned long long churn(unsigned long long x) { // 0 to 30 us
  for (unsigned long long i = 50 + (x * 0x9E3779B97F4A7C15u >> 50); i != 0; --i)
    x = (x ^ x >> 29) * 0xBF58476D1CE4E5B9u + i;
  return x;
}
[[deco::concurrent]]
int f(int n) {
  return static_cast<int>(churn(n) % 100000);
}

class Self {
public:
  explicit Self(int n) : grid_(n), deep_{std::vector<int>(n)} {}
  std::vector<int> &grid() { return grid_; }
  int *data() { return grid_.data(); }
  struct Deep {
    std::vector<int> cells;
    std::vector<int> &get() { return cells; }
  };
  Deep *deep() { return &deep_; }
  int &cell(int i) { return grid_[i]; }

  [[deco::synchronized]]
  void own(int n) {
    for (int i = 0; i < n; ++i)
      grid()[i] += f(i);
    for (int i = 0; i < n; ++i)
      this->grid_[i] += f(-i);
  }

private:
  std::vector<int> grid_;
  Deep deep_;
};

[[deco::synchronized]]
void from_outside(Self &self, int n) {
  for (int i = 0; i < n; ++i)
    self.grid()[i] = f(i + 1000);
  for (int i = 0; i < n; ++i)
    self.deep()->get()[i] = f(i + 2000);
  for (int i = 0; i < n; i += 2)
    self.data()[i] += f(i + 3000);
  for (int i = 0; i < n; ++i)
    self.grid().at(i) -= f(i + 4000);
}

int main() {
  Self self(40);
  from_outside(self, 40);
  self.own(40);
  for (int i = 0; i < 40; ++i)
    std::printf("%d %d\n", self.grid()[i], self.deep()->get()[i]);
}
