// std: c++20
// string_view, span, iterators and pointers to what lives on, and to what changes later.
#include <cstdio>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

static unsigned long long churn(unsigned long long x) { // 0 to 30 us
  for (unsigned long long i = 50 + (x * 0x9E3779B97F4A7C15u >> 50); i != 0; --i)
    x = (x ^ x >> 29) * 0xBF58476D1CE4E5B9u + i;
  return x;
}
[[deco::concurrent]]
long digest(std::string_view s) {
  unsigned long long h = churn(s.size());
  for (char c : s)
    h = h * 131 + static_cast<unsigned char>(c);
  return static_cast<long>(h % 100000);
}
[[deco::concurrent]]
long total(std::span<const int> values) {
  unsigned long long h = churn(values.size());
  long sum = static_cast<long>(h % 10);
  for (int x : values)
    sum = sum * 3 % 1000003 + x;
  return sum;
}
[[deco::concurrent]]
void negate(std::span<int> values, int by) {
  for (int &x : values)
    x = static_cast<int>(churn(x) % 100) - by;
}
[[deco::concurrent]]
long range(std::vector<int>::const_iterator first, std::vector<int>::const_iterator last) {
  long sum = static_cast<long>(churn(last - first) % 10);
  for (; first != last; ++first)
    sum = sum * 3 % 1000003 + *first;
  return sum;
}
[[deco::concurrent]]
std::string_view middle(std::string_view s) {
  return s.substr(churn(s.size()) % 3 + 1, 3);
}

[[deco::synchronized]]
void run() {
  std::string text = "the sea was calm and the light wind carried our boat past the rocks";
  std::map<std::string, long> digests;
  std::map<std::string_view, long> by_view;
  std::vector<long> sums;
  std::vector<int> numbers(40, 1);
  std::vector<std::string_view> middles(10);
  std::string_view rest = text;
  while (!rest.empty()) {
    std::string_view word = rest.substr(0, rest.find(' '));
    digests[std::string(word)] = digest(word);
    by_view[word] += digest(word.substr(1));
    rest.remove_prefix(word.size() == rest.size() ? word.size() : word.size() + 1);
  }
  for (int i = 0; i < 10; ++i) {
    sums.push_back(digest(text));
    text[i] = '_';
    middles[i] = middle(std::string_view(text).substr(i));
  }
  for (auto m : middles)
    std::printf("%.*s ", static_cast<int>(m.size()), m.data());
  for (int i = 0; i < 40; i += 8) {
    std::span<int> part(numbers.data() + i, 8);
    sums.push_back(total(part));
    negate(part, i);
    sums.push_back(total(part.first(3)));
    sums.push_back(range(numbers.begin(), numbers.begin() + i));
  }
  sums.push_back(total(numbers));
  numbers.assign(100, 2);
  for (auto &[k, x] : digests)
    std::printf("%s:%ld ", k.c_str(), x);
  for (auto &[k, x] : by_view)
    std::printf("%.*s:%ld ", static_cast<int>(k.size()), k.data(), x);
  for (long x : sums)
    std::printf("%ld ", x);
  std::printf("\n");
}

int main() { run(); }
