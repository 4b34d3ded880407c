// F5: a transform becomes a loop, one task for each element.
#include <algorithm>
#include <cstdio>
#include <iterator>
#include <set>
#include <string>
#include <vector>

[[deco::concurrent]] int square(int x) { return x * x; }
[[deco::concurrent]] int length(const std::string &word) { return int(word.size()); }
[[deco::concurrent]] std::string join(std::string a, const std::string &b) { return a + b; }

[[deco::synchronized]]
std::vector<int> go(std::vector<std::string> words) {
  std::vector<int> lengths;
  std::transform(words.begin(), words.end(), std::back_inserter(lengths), length);
  if (lengths.size() > 1)
    std::ranges::transform(lengths, lengths.begin(), square);
  std::set<int> sorted;
  std::transform(lengths.begin(), lengths.end(), std::inserter(sorted, sorted.end()), &square);
  std::vector<std::string> pairs(words.size() - 1);
  std::transform(words.begin(), words.end() - 1, words.begin() + 1, pairs.begin(), join); // text
  for (int x : sorted)
    std::printf("%d ", x);
  for (const std::string &pair : pairs)
    std::printf("%s ", pair.c_str());
  return lengths;
}

[[deco::synchronized]]
void shift(const int *first, const int *last, int *out) {
  std::transform(first, last, out, square);
}

int main() {
  std::vector<int> lengths = go({"one", "two", "three", "fourteen"});
  shift(lengths.data(), lengths.data() + 3, lengths.data() + 1);
  for (int x : lengths)
    std::printf("%d ", x);
}
