// Functions that call themselves: below some depth a copy of the body runs that calls the copy.
#include <cstdio>
#include <string>
#include <vector>

namespace {

[[deco::concurrent, deco::synchronized]] long fib(int n) noexcept {
  if (n < 2)
    return n;
  long part[2];
  part[0] = fib(n - 1);
  part[1] = fib(n - 2);
  return part[0] + part[1];
}

// References, an overload of the same name, and a lambda that calls it.
int depth(const std::vector<int> &v) { return static_cast<int>(v.size()); }
[[deco::concurrent, deco::synchronized]] void depth([[deco::disjoint]] std::vector<int> &marks, int at, int n, int step) {
  marks[at] += step + depth(marks) % 7;
  if (n == 0)
    return;
  const auto below = [&marks, n](int where) {
    if (n == 1)
      depth(marks, where, 0, 1);
  };
  depth(marks, 2 * at + 1, n - 1, 1);
  depth(marks, 2 * at + 2, n - 1, step + 1);
  below(at);
}

struct Tree {
  struct Shape {
    int width, height;
  };
  [[deco::concurrent, deco::synchronized]] static double area(Shape s, const double *weights, double (*scale)(double)) {
    if (s.width <= 1 || s.height <= 1)
      return scale(s.width * s.height * weights[s.width % 3]);
    double parts[3] = {};
    parts[0] = area({s.width / 2, s.height}, weights, scale);
    parts[1] = Tree::area(Shape{s.width - s.width / 2, s.height - 1}, weights, scale);
    for (int i = 2; i < 3; ++i)
      parts[i] = area({s.width - i, s.height / 2}, weights, scale);
    return parts[0] + parts[1] * 0.5 + parts[2] * 0.25;
  }
};
double half(double x) { return x / 2; }

// Exceptions, and a result that is a class.
[[deco::concurrent, deco::synchronized]] std::string words(int n, int &limit) {
  if (n > limit)
    throw n;
  if (n < 2)
    return n ? "a" : "b";
  std::string part[2];
  part[0] = words(n - 1, limit);
  part[1] = words(n - 2, limit);
  return part[0] + part[1];
}

} // namespace

int main() {
  for (int repeat = 0; repeat < 5; ++repeat) {
    std::printf("%ld\n", fib(18 + repeat));
    std::vector<int> marks(4096);
    depth(marks, 0, 10, 1);
    long sum = 0;
    for (std::size_t i = 0; i < marks.size(); ++i)
      sum = (sum * 31 + marks[i]) % 1000003;
    std::printf("%ld\n", sum);
    const double weights[] = {1, 2.5, 3.25};
    std::printf("%.17g\n", Tree::area({14, 9 + repeat}, weights, half));
    try {
      int limit = repeat == 3 ? 11 : 100;
      std::printf("%s\n", words(12, limit).c_str());
    } catch (int n) {
      std::printf("threw %d\n", n);
    }
  }
}
