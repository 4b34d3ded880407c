// What bodies are made of: initialisers in heads, structured bindings, lambdas, static variables, the function's name.
#include <cstdio>
#include <map>
#include <string>
#include <utility>
#include <vector>

[[deco::concurrent]] int square(int x) { return x * x; }
[[deco::concurrent]] int length(const std::string &s) { return int(s.size()); }

[[deco::synchronized]] int heads(std::map<int, int> &m, std::vector<int> &v) {
  if (auto it = m.find(3); it != m.end())
    v[0] = square(it->second);
  switch (int k = v[0] % 3; k) {
  case 0:
    v[1] = square(k);
    break;
  default:
    v[1] = square(k + 1);
  }
  for (std::vector<int> copy = {4, 5}; int x : copy)
    v[x] = square(x);
  while (int left = 3 - int(m.size()))
    m[9 + left] = square(left);
  return v[2];
}

[[deco::synchronized]] std::map<std::string, int> bindings(std::map<std::string, std::pair<int, int>> in) {
  std::map<std::string, int> out;
  for (auto &[name, pair] : in) {
    auto [a, b] = pair;
    out[name] = square(a + b);
    out[name + "!"] = length(name);
    pair.first = 0;
  }
  return out;
}

template <class T> [[deco::synchronized]] int branches(T x) {
  static int calls = 0;
  int r[2] = {++calls, 0};
  if constexpr (sizeof(T) > 1)
    r[1] = square(x);
  else
    r[0] = square(x + 1);
  auto sum = [&r] { return r[0] + r[1]; };
  std::printf("%s %s\n", __func__, __PRETTY_FUNCTION__);
  return sum();
}

int main() {
  std::map<int, int> m = {{3, 4}};
  std::vector<int> v(8);
  int total = 0;
  for (int x : {1, 2})
    total += branches(x) + branches(char(x));
  for (auto &[name, x] : bindings({{"a", {1, 2}}, {"bb", {3, 4}}}))
    std::printf("%s %d\n", name.c_str(), x);
  std::printf("%d %d\n", total, heads(m, v));
}
