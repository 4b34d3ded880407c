// std: c++20
// Elements that remainders, numbers in a row and strides of outer loops number: butterflies, tree reductions, rings,
// buffers by parity.
#include <algorithm>
#include <array>
#include <cstdio>
#include <ranges>
#include <vector>

static unsigned long long churn(unsigned long long x) { // 0 to 30 us
  for (unsigned long long i = 50 + (x * 0x9E3779B97F4A7C15u >> 50); i != 0; --i)
    x = (x ^ x >> 29) * 0xBF58476D1CE4E5B9u + i;
  return x;
}
using Numbers = std::vector<int>;

[[deco::concurrent]] int joined(int a, int b) { return (a * 3 + b) % 1000 + static_cast<int>(churn(a + b) % 10); }
[[deco::concurrent]] void butterfly(int &a, int &b) {
  int sum = a + b + static_cast<int>(churn(a) % 10);
  b = (a - b) % 1000;
  a = sum % 1000;
}
[[deco::concurrent]] int near(const Numbers &v, int i) {
  return (v[i - 1] + v[i] * 3 + v[i + 1]) % 1000 + static_cast<int>(churn(v[i]) % 10);
}
[[deco::concurrent]] void bump(int &x, int by) { x = x * 3 % 1000 + by + static_cast<int>(churn(x + by) % 9); }

[[deco::synchronized]] void butterflies(Numbers &x) {
  const int n = static_cast<int>(x.size());
  for (int half = 1; half < n; half *= 2)
    for (int i = 0; i < n; i += 2 * half)
      for (int j = 0; j < half; ++j)
        butterfly(x[i + j], x[i + j + half]);
}
[[deco::synchronized]] void overlapping_butterflies(Numbers &x) {
  const int n = static_cast<int>(x.size());
  for (int half = 1; half < n; half *= 2)
    for (int i = 0; i + 2 * half <= n; i += half) // blocks of two halves
      for (int j = 0; j < half; ++j)
        butterfly(x[i + j], x[i + j + half]);
  for (int half = 1; half < n / 2; half *= 2)
    for (int i = 0; i < n / 2; i += half)
      for (int j = 0; j <= half; ++j) // one more
        butterfly(x[i + j], x[i + j + half]);
}
[[deco::synchronized]] void reduction(Numbers &x) {
  for (int many = static_cast<int>(x.size()) / 2; many > 0; many /= 2)
    for (int i = 0; i < many; ++i)
      x[i] = joined(x[i], x[i + many]);
}
[[deco::synchronized]] void late_reduction(Numbers &x) {
  for (int many = static_cast<int>(x.size()) / 2; many > 1; many /= 2)
    for (int i = 0; i <= many; ++i) // the last one reads what the first one writes... of the next half
      x[i] = joined(x[i], x[i + many - 1]);
}
[[deco::synchronized]] void changing_stride(Numbers &x) {
  int stride = 1;
  for (int i = 0; i + stride < 60; ++i) {
    x[i] = joined(x[i], x[i + stride]);
    if (i % 5 == 4)
      stride += 1;
  }
}
/// What ends a loop changes in it, but not in the one that spawns.
[[deco::synchronized]] void moving_end(Numbers &x, int n) {
  for (int i = 0; i < n; ++i) {
    n = n * 9 / 10;
    for (int j = 0; j < 4; ++j)
      x[n + j] = joined(x[i], x[i] + j);
  }
  int from = 5;
  for (int i = from; i < 30; ++i) {
    from = from * 5 / 4 + 1;
    for (int j = 0; j < 4 && from + j < 60; ++j)
      x[i + 1] = joined(x[from + j - 4], j);
  }
}
[[deco::synchronized]] void moving_choice(Numbers &x, int n) {
  for (int i = 0; i < std::min(n, 60); ++i) {
    n = n * 9 / 10;
    for (int j = 0; j < 4; ++j)
      x[n + j] = joined(x[i], j);
  }
}
[[deco::synchronized]] void moving_step(Numbers &x) { // backwards once
  int step = 0;
  for (int i = 20; i < 40; i += step) {
    step = step == 0 ? -2 : 3;
    for (int j = 0; j < step; ++j)
      x[19 - j] = joined(x[i], j);
  }
}
[[deco::synchronized]] int by_parity(int n, int turns) {
  std::array<Numbers, 2> buffer = {Numbers(n, 1), Numbers(n, 2)};
  for (int k = 0; k < turns; ++k)
    for (int i = 1; i < n - 1; ++i)
      buffer[(k + 1) % 2][i] = near(buffer[k % 2], i);
  for (int k = 0; k < turns; ++k)
    for (int i = 1; i < n - 1; ++i)
      buffer[(k + 1) & 1][i] = near(buffer[k & 1], i);
  return buffer[0][5] * 1000 + buffer[1][6];
}
[[deco::synchronized]] int same_parity(int n, int turns) {
  std::array<Numbers, 3> buffer = {Numbers(n, 1), Numbers(n, 2), Numbers(n, 3)};
  for (int k = 0; k < turns; ++k)
    for (int i = 1; i < n - 1; ++i)
      buffer[(k + 2) % 2][i] = near(buffer[k % 2], i);
  for (int k = 0; k < turns; ++k)
    for (int i = 1; i < n - 1; ++i)
      buffer[(k + 1) % 3][i] = near(buffer[k % 2], i);
  return buffer[0][5] * 1000 + buffer[1][6] + buffer[2][7];
}
/// Where an unsigned number comes around, three does not go into it; and in the middle of that, a cast.
[[deco::synchronized]] unsigned rings_of_three(int n) {
  std::array<Numbers, 3> buffer = {Numbers(n, 1), Numbers(n, 2), Numbers(n, 3)};
  for (unsigned k = 0; k < 4; ++k)
    for (int i = 1; i < n - 1; ++i)
      buffer[(k - 1) % 3][i] = near(buffer[k % 3], i);
  for (std::size_t k = 0; k < 4; ++k)
    for (int i = 1; i < n - 1; ++i)
      buffer[(k - 1) % 3][i] = near(buffer[k % 3], i);
  for (unsigned k = 0xfffffffd; k != 3; ++k)
    for (int i = 1; i < n - 1; ++i)
      buffer[(k + 1) % 3][i] = near(buffer[k % 3], i);
  for (int k = 0; k < 4; ++k) {
    const long before = static_cast<unsigned>(k - 1);
    for (int i = 1; i < n - 1; ++i)
      buffer[before % 3][i] = near(buffer[k % 3], i);
  }
  for (unsigned k = 0; k < 4; ++k) // two does
    for (int i = 1; i < n - 1; ++i)
      buffer[(k - 1) % 2][i] = near(buffer[k % 2], i);
  for (int k = 0; k < 4; ++k)
    for (int i = 1; i < n - 1; ++i)
      buffer[(k + 2) % 3][i] = near(buffer[k % 3], i);
  return static_cast<unsigned>(buffer[0][5] * 1000 + buffer[1][6] + buffer[2][7]);
}
[[deco::synchronized]] void ring(Numbers &x) {
  for (int i = 0; i < 30; ++i)
    bump(x[i % 8], i);
  for (int i = 0; i < 30; ++i)
    bump(x[i & 7], i);
  for (int i = -9; i < 9; ++i)
    bump(x[20 + i % 4], i);
  for (int i = 0; i < 30; ++i)
    x[i % 8] = joined(x[(i + 1) % 8], i);
}
[[deco::synchronized]] void in_a_row(Numbers &x, int n) {
  for (int i : std::views::iota(0, n))
    bump(x[i], i);
  for (std::size_t i : std::ranges::iota_view(std::size_t(1), x.size()))
    x[i] = joined(x[i], 3);
  for (int i : std::views::iota(1, n)) // reads what the turn before writes
    x[i] = joined(x[i - 1], x[i]);
  for (int i : std::views::iota(0, n))
    bump(x[i / 2], i);
  for (unsigned char i : std::views::iota(0, 300)) // comes around
    bump(x[i % 64u], i);
  for (int i : std::views::iota(0, n)) {
    i = i / 3;
    bump(x[i], i);
  }
}

static void show(const char *name, const Numbers &v) {
  unsigned long sum = 7;
  for (int x : v)
    sum = sum * 31 + static_cast<unsigned>(x);
  std::printf("%s %lu\n", name, sum);
}
int main() {
  Numbers x(64);
  for (int i = 0; i < 64; ++i)
    x[i] = i * i % 101;
  butterflies(x);
  show("butterflies", x);
  overlapping_butterflies(x);
  show("overlapping_butterflies", x);
  reduction(x);
  show("reduction", x);
  late_reduction(x);
  show("late_reduction", x);
  moving_end(x, 60);
  show("moving_end", x);
  moving_choice(x, 60);
  show("moving_choice", x);
  moving_step(x);
  show("moving_step", x);
  changing_stride(x);
  show("changing_stride", x);
  std::printf("%d %d %u\n", by_parity(40, 5), same_parity(40, 5), rings_of_three(40));
  ring(x);
  show("ring", x);
  in_a_row(x, 50);
  show("in_a_row", x);
}
