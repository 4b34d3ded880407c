// std: c++20
// Range-for over everything: arrays, lists in braces, maps, strings, bits, own iterators with a sentinel, views,
// temporaries, members, with an initialiser.
#include <array>
#include <cstdio>
#include <deque>
#include <list>
#include <map>
#include <ranges>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <valarray>
#include <vector>

[[deco::concurrent]] int square(int x) { return x * x; }
[[deco::concurrent]] std::size_t length(std::string_view s) { return s.size() * 10; }

struct Countdown {
  struct End {};
  struct Iterator {
    int n;
    int operator*() const { return n; }
    Iterator &operator++() {
      --n;
      return *this;
    }
    bool operator!=(End) const { return n > 0; }
  };
  int from;
  Iterator begin() const { return {from}; }
  End end() const { return {}; }
};
namespace found {
struct Range {
  int cells[3];
};
int *begin(Range &r) { return r.cells; }
int *end(Range &r) { return r.cells + 3; }
} // namespace found

[[deco::synchronized]] std::map<int, int> all(std::map<std::string, int> m, const std::vector<bool> &bits,
                                               std::deque<int> &q, int (&a)[4], std::span<const int> s) {
  std::map<int, int> out;
  int k = 0;
  for (int x : a)
    out[k++] = square(x);
  for (int x : {7, 8, 9})
    out[k++] = square(x);
  for (auto &[name, x] : m)
    out[k++] = square(x);
  for (const auto &[name, x] : m)
    out[x] += length(name);
  for (char c : std::string("abc"))
    out[k++] = square(c);
  for (bool b : bits)
    out[k++] = square(b);
  for (auto &&b : bits)
    out[k++] += square(b);
  for (int &x : q)
    out[k++] = square(x++);
  for (int x : s)
    out[k++] = square(x);
  for (int x : Countdown{5})
    out[k++] = square(x);
  found::Range r{{1, 2, 3}};
  for (int &x : r) {
    out[k++] = square(x);
    x = 0;
  }
  for (int n = 3; int x : std::list<int>{1, 2})
    out[k++] = square(x + n);
  for (int x : std::views::iota(1, 5) | std::views::filter([](int i) { return i % 2; }))
    out[k++] = square(x);
  for (int x : q | std::views::reverse)
    out[k++] = square(x);
  for (std::valarray<int> v{1, 2, 3}; auto x : v)
    out[k++] = square(x);
  for (auto *p : std::array<int *, 2>{a, a + 1})
    out[k++] = square(*p);
  for (auto x : std::set<long>{5, 4})
    out[k++] = square(int(x));
  return out;
}

[[deco::synchronized]] std::vector<std::size_t> words(const std::unordered_map<int, std::vector<std::string>> &of) {
  std::vector<std::size_t> out;
  for (const std::string &word : of.at(1))
    out.push_back(length(word));
  for (auto word : std::vector<std::string>{"x", "yy"})
    out.push_back(length(word));
  for (const auto &word : std::vector<std::string>{"x", "yy"})
    out.push_back(length(word));
  return out;
}

int main() {
  std::deque<int> q{1, 2, 3};
  int a[] = {4, 3, 2, 1}, b[] = {5, 6};
  for (auto [k, x] : all({{"p", 3}, {"q", 200}}, {true, false, true}, q, a, b))
    std::printf("%d:%d ", k, x);
  for (std::size_t n : words({{1, {"a", "bcd"}}}))
    std::printf("%zu ", n);
  std::printf("%d\n", q[0]);
}
