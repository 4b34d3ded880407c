// F5: std::transform with a concurrent function, one call for each element.
#include <algorithm>
#include <array>
#include <cstdio>
#include <deque>
#include <forward_list>
#include <iterator>
#include <list>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

namespace work {
struct Point {
  double x, y;
};
[[deco::concurrent]] double length(const Point &p) { return p.x * p.x + p.y * p.y; }
[[deco::concurrent]] Point moved(Point p) { return {p.x + 1, p.y * 2}; }
// Argument-dependent lookup would find this one.
inline int twice(const Point &) { return -1; }
} // namespace work

[[deco::concurrent]] int square(int x) { return x * x; }
[[deco::concurrent]] int add(const int &a, int b) { return a * 3 + b; }
[[deco::concurrent]] std::string shout(std::string s) { return s + "!"; }
[[deco::concurrent]] std::size_t size(std::string_view s) { return s.size(); }
[[deco::concurrent]] double half(double x) { return x / 2; }
[[deco::concurrent]] bool negate(bool b) { return !b; }
[[deco::concurrent]] int overloaded(int x) { return x + 1; }
[[deco::concurrent]] double overloaded(double x) { return x + 0.5; }
template <class T> [[deco::concurrent]] T tripled(T x) { return x % 1000000 * 3; }
struct Tool {
  [[deco::concurrent]] static long cube(long x) { return x * x * x; }
};
[[deco::concurrent]] double twice(const work::Point &p) { return p.x * 2; }
[[deco::concurrent]] std::pair<const int, int> swapped(const std::pair<const int, int> &p) {
  return {p.second, p.first};
}

std::vector<int> numbers(int n) {
  std::vector<int> v;
  for (int i = 0; i < n; ++i)
    v.push_back((i * 37) % 101 - 50);
  return v;
}

template <class Range> void print(const char *name, const Range &r) {
  std::printf("%s:", name);
  for (const auto &x : r)
    std::printf(" %g", double(x));
  std::printf("\n");
}

[[deco::synchronized]] void outputs(const std::vector<int> &v) {
  std::vector<int> w(v.size());
  std::transform(v.begin(), v.end(), w.begin(), square);
  print("vector", w);
  std::transform(v.cbegin(), v.cend(), w.rbegin(), &square);
  print("reversed", w);
  std::vector<long> back;
  std::transform(v.begin(), v.end(), std::back_inserter(back), Tool::cube);
  print("back", back);
  std::deque<int> front;
  std::transform(v.rbegin(), v.rend(), std::front_inserter(front), ::square);
  print("front", front);
  std::vector<int> inserted = {1, 2, 3};
  (void)std::transform(v.begin(), v.begin() + 5, std::inserter(inserted, inserted.begin() + 1), square);
  print("inserted", inserted);
  std::set<int> unique;
  std::transform(v.begin(), v.end(), std::inserter(unique, unique.end()), square);
  print("set", unique);
  int array[200];
  std::transform(v.data(), v.data() + v.size(), array, tripled<int>);
  print("array", std::vector<int>(array, array + v.size()));
  std::list<int> list(v.begin(), v.end());
  std::forward_list<double> forward(v.size());
  std::transform(list.begin(), list.end(), forward.begin(), static_cast<double (*)(double)>(overloaded));
  print("forward list", forward);
  std::ostringstream text;
  std::transform(list.begin(), list.end(), std::ostream_iterator<int>(text, ","), square);
  std::printf("%s\n", text.str().c_str());
  std::vector<bool> bits(v.size());
  for (std::size_t i = 0; i < bits.size(); i += 3)
    bits[i] = true;
  std::transform(bits.begin(), bits.end(), bits.begin(), negate);
  print("bits", bits);
}

[[deco::synchronized]] void elements(const std::vector<int> &v) {
  std::vector<std::string> words;
  for (int x : v)
    words.push_back(std::string(std::size_t(x + 60), 'a'));
  std::vector<std::string> loud;
  std::transform(words.begin(), words.end(), std::back_inserter(loud), shout);
  std::vector<std::size_t> sizes(words.size());
  std::transform(loud.begin(), loud.end(), sizes.begin(), size);
  print("sizes", sizes);
  std::vector<float> halves(v.size());
  std::transform(v.begin(), v.end(), halves.begin(), half);
  print("halves", halves);
  std::vector<work::Point> points;
  for (int x : v)
    points.push_back({x * 0.5, x * 0.25});
  std::vector<double> lengths(points.size());
  std::transform(points.begin(), points.end(), lengths.begin(), work::length);
  print("lengths", lengths);
  std::transform(points.begin(), points.end(), lengths.begin(), twice);
  print("twice", lengths);
  std::transform(points.begin(), points.end(), points.begin(), work::moved);
  std::transform(points.begin(), points.end(), lengths.begin(), work::length);
  print("moved", lengths);
  std::map<int, int> table;
  for (std::size_t i = 0; i < v.size(); ++i)
    table[int(i)] = v[i];
  std::map<int, int> back;
  std::transform(table.begin(), table.end(), std::inserter(back, back.end()), swapped);
  for (auto [key, value] : back)
    std::printf("%d-%d ", key, value);
  std::printf("\n");
}

// The calls read what earlier ones have written: f2 of f1 of x.
[[deco::synchronized]] void overlapping() {
  std::vector<int> v = numbers(40);
  std::transform(v.begin(), v.end(), v.begin(), square);
  print("in place", v);
  std::transform(v.begin(), v.end() - 1, v.begin() + 1, tripled<int>);
  print("shifted up", v);
  std::transform(v.begin() + 1, v.end(), v.begin(), tripled<int>);
  print("shifted down", v);
}

[[deco::synchronized]] void binary(const std::vector<int> &v) {
  std::vector<int> w = v, x(v.size());
  std::transform(v.begin(), v.end(), w.begin(), x.begin(), add);
  print("sums", x);
  std::transform(w.begin(), w.end(), x.begin(), w.begin(), add);
  print("into the first", w);
  std::transform(w.begin(), w.end() - 1, w.begin() + 1, w.begin(), add);
  print("with the next", w);
  for (int turn = 0; turn < 3; ++turn)
    if (turn != 1)
      std::transform(x.begin(), x.end(), w.begin(), x.begin(), add);
    else
      std::transform(w.begin(), w.end(), x.begin(), square);
  print("turns", x);
}

template <class Container> [[deco::synchronized]] void generic(const char *name, Container c) {
  std::transform(c.begin(), c.end(), c.begin(), square);
  std::transform(std::begin(c), std::end(c), std::begin(c), square);
  print(name, c);
}

int main() {
  std::vector<int> v = numbers(150);
  outputs(v);
  elements(v);
  overlapping();
  binary(v);
  generic("generic", std::vector<int>{1, 2, 3});
  generic("generic", std::vector<int>{});
}
