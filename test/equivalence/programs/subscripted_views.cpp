// std: c++20
// Views whose subscripts are others than those of what they view.
#include <cstdio>
#include <ranges>
#include <utility>
#include <vector>
[[deco::concurrent]] int f(int k) {
  unsigned s = k;
  for (int i = 0; i < 50000; ++i)
    s = s * 1664525u + 1013904223u;
  return k * 2 + int(s & 1);
}
[[deco::concurrent]] void w(int &p, int k) {
  int o = p;
  unsigned s = k;
  for (int i = 0; i < 50000; ++i)
    s = s * 1664525u + 1013904223u;
  p = p * 3 + o + k + int(s & 1);
}

namespace subrange_offset { // sub[i] is v[i + 1]
[[deco::synchronized]] long run() {
  std::vector<int> v(9, 1);
  auto sub = std::ranges::subrange(v.begin() + 1, v.end());
  for (int i = 0; i < 7; ++i) {
    sub[i] = f(i);
    v[i] += 2;
  }
  long s = 0;
  for (int x : v)
    s = s * 5 + x;
  return s;
}
} // namespace subrange_offset

namespace view_transform_element { // vals[i] is ps[i].second: no barrier in front of ps[i].second += 2
[[deco::synchronized]] long run() {
  std::vector<std::pair<int, int>> ps(6);
  auto vals = ps | std::views::values;
  for (int i = 0; i < 6; ++i) {
    vals[i] = f(i);
    ps[i].second += 2;
  }
  long s = 0;
  for (auto &p : ps)
    s = s * 7 + p.second;
  return s;
}
} // namespace view_transform_element

namespace view_transform_lambda { // c[i] is v[i / 2]: no barrier in front of v[i]++
[[deco::synchronized]] long run() {
  std::vector<int> v(9, 1);
  auto c = std::views::iota(0, 9) | std::views::transform([&](int i) -> int & { return v[i / 2]; });
  for (int i = 0; i < 7; ++i) {
    c[i] = f(i);
    v[i]++;
  }
  long s = 0;
  for (int x : v)
    s = s * 5 + x;
  return s;
}
} // namespace view_transform_lambda

namespace views_reverse_subscript { // r[i] is v[8 - i]
[[deco::synchronized]] long run() {
  std::vector<int> v(9, 1);
  auto r = v | std::views::reverse;
  for (int i = 0; i < 7; ++i) {
    w(r[i], i);
    v[i] += 1;
  }
  long s = 0;
  for (int x : v)
    s = s * 5 + x;
  return s;
}
} // namespace views_reverse_subscript

int main() {
  std::printf("subrange_offset %ld\n", subrange_offset::run());
  std::printf("view_transform_element %ld\n", view_transform_element::run());
  std::printf("view_transform_lambda %ld\n", view_transform_lambda::run());
  std::printf("views_reverse_subscript %ld\n", views_reverse_subscript::run());
}
