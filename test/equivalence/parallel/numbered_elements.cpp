// std: c++20
// Elements that remainders, numbers in a row and strides of outer loops number; buffers that pointers trade.
#include <ranges>
#include <utility>
#include <vector>

using Numbers = std::vector<int>;

[[deco::concurrent]] int joined(int a, int b) { return a + b; }
[[deco::concurrent]] void butterfly(int &a, int &b) {
  int sum = a + b;
  b = a - b;
  a = sum;
}
[[deco::concurrent]] int near(const Numbers &v, int i) { return v[i - 1] + v[i] + v[i + 1]; }
[[deco::concurrent]] void put(const int *from, int *to, int i) { to[i] = from[i - 1] + from[i] + from[i + 1]; }
[[deco::concurrent]] void bump(int &x) { ++x; }

[[deco::synchronized]] void butterflies(Numbers &x, int n) {
  for (int half = 1; half < n; half *= 2)
    for (int i = 0; i < n; i += 2 * half)
      for (int j = 0; j < half; ++j)
        butterfly(x[i + j], x[i + j + half]); // barrier
} // barrier
[[deco::synchronized]] void reduction(Numbers &x, int n) {
  for (int many = n / 2; many > 0; many /= 2)
    for (int i = 0; i < many; ++i)
      x[i] = joined(x[i], x[i + many]); // barrier
} // barrier
[[deco::synchronized]] void by_parity(Numbers (&buffer)[2], int n, int turns) {
  for (int k = 0; k < turns; ++k)
    for (int i = 1; i < n - 1; ++i)
      buffer[(k + 1) % 2][i] = near(buffer[k % 2], i); // barrier
} // barrier
[[deco::synchronized]] void by_bit(Numbers (&buffer)[2], int n, int turns) {
  for (int k = 0; k < turns; ++k)
    for (int i = 1; i < n - 1; ++i)
      buffer[(k + 1) & 1][i] = near(buffer[k & 1], i); // barrier
} // barrier
[[deco::synchronized]] void in_a_row(Numbers &x, int n) {
  for (int i : std::views::iota(0, n))
    bump(x[i]);
} // barrier
[[deco::synchronized]] void swapped(int *now, int *next, int n, int turns) {
  for (int k = 0; k < turns; ++k) {
    for (int i = 1; i < n - 1; ++i)
      put(now, next, i);
    std::swap(now, next); // barrier
  }
}
[[deco::synchronized]] int rotated(int n, int turns) {
  Numbers a(n), b(n), c(n);
  int *p = a.data(), *q = b.data(), *r = c.data();
  for (int k = 0; k < turns; ++k) {
    for (int i = 1; i < n - 1; ++i)
      q[i] = joined(p[i], p[i + 1]); // barrier
    int *first = p;
    p = q;
    q = r;
    r = first;
  }
  return p[0]; // barrier
}
