// std: c++20
// Templates: functions, auto parameters and results, explicit arguments.
#include <array>
#include <cstdio>
#include <map>
#include <string>
#include <type_traits>
#include <vector>

static unsigned long long churn(unsigned long long x) { // 0 to 30 us
  for (unsigned long long i = 50 + (x * 0x9E3779B97F4A7C15u >> 50); i != 0; --i)
    x = (x ^ x >> 29) * 0xBF58476D1CE4E5B9u + i;
  return x;
}
template <typename T> [[deco::concurrent]] T make(int n) {
  if constexpr (std::is_same_v<T, std::string>)
    return std::string(churn(n) % 5, 'x') + std::to_string(n);
  else
    return static_cast<T>(churn(n) % 1000);
}

template <int Salt, typename... Ts> [[deco::concurrent]] long mix(Ts... values) {
  long sum = static_cast<long>(churn(Salt) % 100);
  ((sum = sum * 31 % 1000003 + static_cast<long>(values)), ...);
  return sum;
}

[[deco::concurrent]]
auto twice(auto x, const auto &y) {
  unsigned long long h = churn(static_cast<unsigned long long>(x));
  return static_cast<decltype(x)>(h % 10) + x + static_cast<decltype(x)>(y.size());
}

template <typename T, std::size_t N>
[[deco::synchronized]] std::array<T, N> fill() {
  std::array<T, N> result{};
  for (std::size_t i = 0; i < N; ++i)
    result[i] = make<T>(static_cast<int>(i));
  return result;
}

template <typename Key, template <typename, typename...> class Map = std::map>
[[deco::synchronized]] void keyed(Map<Key, int> &m, const std::vector<Key> &keys) {
  int i = 0;
  for (const Key &key : keys)
    m[key] += make<int>(i++);
}

[[deco::synchronized]]
auto autos(auto from) {
  std::map<int, decltype(from)> m;
  std::vector<int> sized(3);
  for (int i = 0; i < 20; ++i) {
    m[i % 7] += twice(from, sized);
    from += 1;
    if (i == 10)
      sized.push_back(1);
  }
  return m;
}

int main() {
  for (int x : fill<int, 20>())
    std::printf("%d ", x);
  for (auto &s : fill<std::string, 20>())
    std::printf("%s ", s.c_str());
  for (double x : fill<double, 7>())
    std::printf("%g ", x);
  std::map<std::string, int> m;
  keyed(m, std::vector<std::string>{"a", "b", "a", "c"});
  for (auto &[k, x] : m)
    std::printf("%s:%d ", k.c_str(), x);
  for (auto [k, x] : autos(1.5))
    std::printf("%d:%g ", k, x);
  for (auto [k, x] : autos(7L))
    std::printf("%d:%ld ", k, x);
  std::printf("\n");
}
