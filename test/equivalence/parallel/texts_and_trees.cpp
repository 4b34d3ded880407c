// Words, containers that grow, trees, recursion.
#include <algorithm>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

[[deco::concurrent]] std::string cleaned(const std::string &line) {
  std::string out;
  for (char c : line)
    if (c != ' ')
      out += c;
  return out;
}
[[deco::concurrent]] std::size_t count(std::string_view text, char c) { return std::count(text.begin(), text.end(), c); }
[[deco::concurrent]] int distance(const std::string &a, const std::string &b) {
  std::vector<int> row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j)
    row[j] = static_cast<int>(j);
  for (std::size_t i = 1; i <= a.size(); ++i) {
    int diagonal = std::exchange(row[0], static_cast<int>(i));
    for (std::size_t j = 1; j <= b.size(); ++j)
      diagonal = std::exchange(row[j], std::min({row[j] + 1, row[j - 1] + 1, diagonal + (a[i - 1] != b[j - 1])}));
  }
  return row[b.size()];
}

[[deco::synchronized]] std::vector<std::string> clean(const std::vector<std::string> &lines) {
  std::vector<std::string> out;
  out.reserve(lines.size());
  for (const std::string &line : lines)
    out.push_back(cleaned(line));
  return out; // barrier
}
[[deco::synchronized]] std::map<std::string, std::size_t> counts(const std::map<std::string, std::string> &files) {
  std::map<std::string, std::size_t> result;
  for (const auto &[name, text] : files)
    result[name] = count(text, 'e');
  return result; // barrier
}
[[deco::synchronized]] std::vector<std::vector<int>> all_pairs(const std::vector<std::string> &words) {
  std::vector<std::vector<int>> d(words.size(), std::vector<int>(words.size()));
  for (std::size_t i = 0; i < words.size(); ++i)
    for (std::size_t j = i + 1; j < words.size(); ++j)
      d[i][j] = distance(words[i], words[j]);
  for (std::size_t i = 0; i < words.size(); ++i)
    for (std::size_t j = 0; j < i; ++j)
      d[i][j] = d[j][i]; // barrier
  return d;
}

struct Tree {
  int value = 0;
  std::unique_ptr<Tree> left, right;
};
[[deco::concurrent, deco::synchronized]] int sum(const Tree &tree) {
  int parts[2] = {};
  if (tree.left)
    parts[0] = sum(*tree.left);
  if (tree.right)
    parts[1] = sum(*tree.right);
  return tree.value + parts[0] + parts[1]; // barrier
}
