// std: c++20
// F5: std::ranges::transform, with iterators and with ranges, of one source and of two.
#include <algorithm>
#include <array>
#include <cstdio>
#include <iterator>
#include <list>
#include <map>
#include <memory>
#include <ranges>
#include <span>
#include <string>
#include <string_view>
#include <vector>

[[deco::concurrent]] int square(int x) { return x * x; }
[[deco::concurrent]] int next(int x) { return x + 1; }
[[deco::concurrent]] long weigh(const std::string &word, int factor) {
  return long(word.size()) * factor;
}
[[deco::concurrent]] char upper(char c) { return c >= 'a' && c <= 'z' ? char(c - 32) : c; }
[[deco::concurrent]] std::unique_ptr<int> box(int x) { return std::make_unique<int>(x); }
[[deco::concurrent]] int unbox(const std::unique_ptr<int> &p) { return *p + 1; }

template <class Range> void print(const char *name, const Range &r) {
  std::printf("%s:", name);
  for (const auto &x : r)
    std::printf(" %ld", long(x));
  std::printf("\n");
}

[[deco::synchronized]] void unary(const std::vector<int> &v, std::span<const int> view) {
  std::vector<int> w(v.size());
  std::ranges::transform(v, w.begin(), square);
  print("range", w);
  std::ranges::transform(view, w.begin(), next);
  print("span", w);
  std::ranges::transform(v.begin(), v.end(), w.rbegin(), &square);
  print("iterators", w);
  std::ranges::transform(w, w.begin(), next);
  print("in place", w);
  std::vector<int> back;
  std::ranges::transform(std::views::iota(0, 50), std::back_inserter(back), square);
  print("iota", back);
  int array[4] = {1, 2, 3, 4};
  std::ranges::transform(array, array, square);
  print("array", array);
  std::string text = "some letters";
  std::ranges::transform(text, text.begin(), upper);
  std::printf("%s\n", text.c_str());
  // A view runs code of its own: this one stays as it is.
  std::vector<int> even;
  std::ranges::transform(v | std::views::filter([](int x) { return x % 2 == 0; }),
                         std::back_inserter(even), square);
  print("filtered", even);
}

[[deco::synchronized]] void binary(const std::vector<std::string> &words) {
  std::list<int> factors = {1, 2, 3};
  std::vector<long> weights(words.size());
  auto end = std::ranges::transform(factors, weights.begin(), [](int x) { return x; }).out;
  std::printf("%d\n", int(end - weights.begin()));
  std::ranges::transform(words, factors, weights.begin(), weigh);
  print("two ranges", weights);
  std::ranges::transform(words.begin(), words.end(), factors.begin(), factors.end(), weights.rbegin(), weigh);
  print("two pairs", weights);
}

[[deco::synchronized]] void move_only() {
  std::vector<std::unique_ptr<int>> boxes;
  std::ranges::transform(std::views::iota(0, 50), std::back_inserter(boxes), box);
  std::vector<int> values(boxes.size());
  std::ranges::transform(boxes, values.begin(), unbox);
  print("boxes", values);
  int sum = 0;
  std::ranges::for_each(values, [&](int x) { sum += x; });
  std::printf("%d\n", sum);
}

int main() {
  std::vector<int> v;
  for (int i = 0; i < 100; ++i)
    v.push_back((i * 61) % 47);
  unary(v, std::span(v).subspan(10));
  binary({"a", "bcd", "efghi", "j", "kl"});
  move_only();
}
