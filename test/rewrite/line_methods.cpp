// #line in methods, one-line bodies and templates of the caller.
#include <cstdio>

struct Shape {
  int cells[4] = {};
  [[deco::concurrent]] int area(int k) const { return k * __LINE__; }
  [[deco::synchronized]] void fill() { cells[0] = area(1); cells[1] = area(2); }
  [[deco::synchronized]] int sum(int n) const;
};

int Shape::sum(int n) const {
  int parts[4];
  for (int i = 0; i < n; ++i) {
    parts[i] = area(i);
  }
  std::printf("%d\n", __LINE__);
  int total = 0;
  for (int i = 0; i < n; ++i)
    total += parts[i];
  return total + __LINE__;
}

int main() {
  Shape s;
  s.fill();
  int sum = s.sum(4);
  std::printf("%d %d %d %d\n", s.cells[0], s.cells[1], sum, __LINE__);
}
