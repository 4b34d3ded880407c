// Structured bindings of every kind as arguments, keys, bases of targets, objects, and inside of lambdas; init-captures
// and generic lambdas in the body; branches and initialisers around spawns.
#include <array>
#include <cstdio>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <tuple>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

[[deco::concurrent]] int square(int x) { return x * x; }
[[deco::concurrent]] int length(const std::string &s) { return int(s.size()); }
[[deco::concurrent]] int added(const std::vector<int> &v, int x) { return v[0] + x; }
[[deco::concurrent]] void store(int &to, int x) { to = x * 3; }

struct Bits {
  int low : 4;
  int high : 12;
  std::string name;
};
struct Made {
  int n;
  std::string s;
};
namespace std {
template <> struct tuple_size<Made> : integral_constant<size_t, 2> {};
template <> struct tuple_element<0, Made> { using type = int; };
template <> struct tuple_element<1, Made> { using type = string; };
} // namespace std
template <std::size_t I> auto get(const Made &m) {
  if constexpr (I == 0)
    return m.n;
  else
    return m.s;
}

[[deco::synchronized]] std::map<std::string, int> bindings(std::vector<std::pair<std::string, std::vector<int>>> in) {
  std::map<std::string, int> out;
  for (auto &[name, list] : in)
    out[name] = added(list, int(name.size()));
  return out;
}

[[deco::synchronized]] std::map<std::string, int> all(std::vector<std::pair<std::string, std::vector<int>>> in) {
  std::map<std::string, int> out;
  for (const auto &[name, list] : in)
    out[name + "c"] = added(list, 1);
  for (auto [name, list] : in) {
    out[name + "v"] = added(list, 2);
    list[0] = 77; // the copy of this turn
  }
  for (auto &&[name, list] : in) {
    list[0] = square(list[0]);
    list.push_back(length(name));
  }
  auto [a, b, c] = std::make_tuple(1, std::string("two"), std::vector<int>{3});
  out[b] = square(a);
  out["l"] = length(b);
  c[0] = added(c, a);
  a = 9;
  b += "!";
  out[b] = added(c, a);
  std::array<int, 3> cells{1, 2, 3};
  auto &[x, y, z] = cells;
  store(x, 5);
  store(y, 6);
  out["sum"] = x + y + z;
  int raw[2] = {4, 5};
  auto [p, q] = raw;
  out["p"] = square(p);
  auto &[lp, lq] = raw;
  lp = 40;
  out["q"] = square(q + lp + lq);
  Bits bits{3, 100, "bits"};
  auto &[low, high, label] = bits;
  out[label] = square(low);
  low = 1;
  out[label + "2"] = square(high + low);
  auto [number, text] = Made{7, "made"};
  out[text] = square(number);
  if (auto [it, fresh] = out.try_emplace("new", 1); fresh)
    (&it->second)[0] = square(it->second + 11);
  for (auto &[key, value] : out) {
    auto see = [&, k = int(key.size())](auto n) { return value + n + k + int(key.size()); };
    std::printf("%s:%d ", key.c_str(), see(1));
  }
  return out;
}

template <class T> [[deco::synchronized]] auto constexpr_branches(const T &value) {
  std::vector<int> out(2);
  if constexpr (std::is_convertible_v<T, int>) {
    out[0] = square(value);
    if constexpr (sizeof(T) > 4)
      out[1] = square(2);
    else if constexpr (sizeof(T) == 1)
      return std::string("one");
  } else if (std::string copy = value; !copy.empty()) {
    out[0] = length(copy);
    copy += "more";
    out[1] = length(copy);
  }
  if constexpr (std::is_convertible_v<T, int> && sizeof(T) == 1)
    return std::string("never");
  else
    return out[0] * 100 + out[1];
}

[[deco::synchronized]] int lambdas(std::vector<int> &v) {
  int k = 1;
  auto add = [&k](int x) { return k + x; };
  std::function<int(int)> twice = [add](int x) { return 2 * add(x); };
  for (int i = 0; i < 5; ++i) {
    v[i] = square(add(i));
    v[i] += square(twice(i));
    ++k;
  }
  auto sum = [&v, first = v[0]]() mutable {
    for (int x : v)
      first += x;
    return first;
  };
  v[0] = square(3);
  int total = sum();
  std::optional<int> maybe;
  v[1] = square(total % 7);
  [&] { maybe = v[1]; }();
  std::variant<int, std::string> either = "text";
  v[2] = std::visit([](const auto &) { return 4; }, either);
  v[3] = square([](int x) { return x + 1; }(v[2]));
  return *maybe + v[3];
}

int main() {
  for (auto &[key, value] : bindings({{"a", {1, 2}}, {"bb", {3}}}))
    std::printf("%s=%d ", key.c_str(), value);
  for (auto &[key, value] : all({{"a", {1, 2}}, {"bb", {3}}}))
    std::printf("%s=%d ", key.c_str(), value);
  std::printf("%d %d %s %d ", constexpr_branches(3), constexpr_branches(3.5),
              constexpr_branches('c').c_str(), constexpr_branches(std::string("abc")));
  std::vector<int> v(5);
  std::printf("%d ", lambdas(v));
  for (int x : v)
    std::printf("%d ", x);
  std::printf("\n");
}
