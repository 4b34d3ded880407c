// std: c++20
// Views that compute or choose their elements lead to the range that they were made of.
#include <cstdio>
#include <ranges>
#include <unistd.h>
#include <utility>
#include <vector>

[[deco::concurrent]] int sum(const std::vector<int> &v) {
  usleep(100);
  int s = 0;
  for (int x : v)
    s = s * 3 + x;
  return s;
}
[[deco::concurrent]] int second(const std::vector<std::pair<int, int>> &v) {
  usleep(100);
  int s = 0;
  for (const auto &[a, b] : v)
    s = s * 3 + b;
  return s;
}
[[deco::concurrent]] int square(int x) {
  usleep(100);
  return x * x;
}

[[deco::synchronized]] void transformed(std::vector<int> &out) {
  std::vector<int> v(5);
  auto all = v | std::views::transform([](int &x) -> int & { return x; });
  for (int i = 0; i < 8; ++i) {
    out[i] = sum(v);
    for (int &x : all)
      x += i;
  }
}
[[deco::synchronized]] void filtered(std::vector<int> &out) {
  std::vector<int> v(5);
  auto some = v | std::views::filter([](int x) { return x < 100; });
  for (int i = 0; i < 8; ++i) {
    out[i] = sum(v);
    *some.begin() = i;
  }
}
[[deco::synchronized]] void kept_iterator(std::vector<int> &out) {
  std::vector<int> v(5);
  auto some = v | std::views::filter([](int x) { return x < 100; });
  auto at = some.begin();
  for (int i = 0; i < 8; ++i) {
    out[i] = sum(v);
    *at = i;
    if (i % 3 == 2)
      ++at;
  }
}
[[deco::synchronized]] void values(std::vector<int> &out) {
  std::vector<std::pair<int, int>> v(3);
  auto seconds = v | std::views::values;
  for (int i = 0; i < 8; ++i) {
    out[i] = second(v);
    for (int &x : seconds)
      x += i;
  }
}
[[deco::synchronized]] void moved_iterator(std::vector<int> &out) {
  std::vector<int> v(8, 1);
  auto large = v | std::views::filter([](int x) { return x != 1; });
  auto ones = v | std::views::filter([](int x) { return x == 1; });
  auto at = ones.begin();
  for (int i = 1; i < 8; i += 2)
    v[i] = square(i + 1);
  ++at; // looks for the next one
  out[0] = int(&*at - v.data());
  for (int x : large)
    out[1] += x;
}

static void show(void (*run)(std::vector<int> &)) {
  std::vector<int> out(8);
  run(out);
  for (int x : out)
    std::printf("%d ", x);
  std::printf("\n");
}

int main() {
  show(transformed);
  show(filtered);
  show(kept_iterator);
  show(values);
  show(moved_iterator);
}
