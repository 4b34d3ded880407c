// Functions that are both: divide and conquer, mutual recursion, trees.
#include <algorithm>
#include <cstdio>
#include <memory>
#include <string>
#include <vector>

static unsigned long long churn(unsigned long long x) { // 0 to 30 us
  for (unsigned long long i = 50 + (x * 0x9E3779B97F4A7C15u >> 50); i != 0; --i)
    x = (x ^ x >> 29) * 0xBF58476D1CE4E5B9u + i;
  return x;
}
[[deco::concurrent, deco::synchronized]]
long fib(int n) {
  if (n < 2)
    return n;
  long r[2];
  r[0] = fib(n - 1);
  r[1] = fib(n - 2);
  return r[0] + r[1];
}

struct Tree {
  int value;
  std::vector<Tree> children;
};

[[deco::concurrent]] [[deco::synchronized]]
std::string show(const Tree &tree) {
  std::vector<std::string> parts(tree.children.size());
  for (std::size_t i = 0; i < tree.children.size(); ++i)
    parts[i] = show(tree.children[i]);
  std::string text = std::to_string(churn(tree.value) % 100) + '(';
  for (auto &part : parts)
    text += part;
  return text + ')';
}

[[deco::concurrent]] [[deco::synchronized]]
void double_all(Tree &tree) {
  for (Tree &child : tree.children)
    double_all(child);
  tree.value = static_cast<int>(churn(tree.value) % 50) * 2;
  for (Tree &child : tree.children)
    tree.value += child.value;
}

[[deco::concurrent]] int odd(int n, int salt);

[[deco::concurrent]] [[deco::synchronized]]
int even(int n, int salt) {
  int r[3] = {};
  if (n <= 0)
    return static_cast<int>(churn(salt) % 10);
  for (int i = 0; i < 3; ++i)
    r[i] = odd(n - 1, salt * 3 + i);
  return r[0] - r[1] + 2 * r[2];
}

[[deco::synchronized]]
int odd(int n, int salt) {
  std::vector<int> r;
  for (int i = 0; i < 2; ++i)
    r.push_back(even(n - 1, salt + i));
  return r[0] * r[1] % 1009;
}

[[deco::concurrent]] [[deco::synchronized]]
std::vector<int> sorted(const int *first, const int *last) {
  if (last - first < 2)
    return std::vector<int>(first, last);
  const int *middle = first + (last - first) / 2;
  std::vector<int> half[2], all;
  half[0] = sorted(first, middle);
  half[1] = sorted(middle, last);
  std::merge(half[0].begin(), half[0].end(), half[1].begin(), half[1].end(),
             std::back_inserter(all));
  return all;
}

[[deco::concurrent]] [[deco::synchronized]]
int deep(int n) {
  int r[1] = {0};
  if (n > 0)
    r[0] = deep(n - 1);
  return r[0] + 1;
}

int main() {
  std::printf("%ld %d %d\n", fib(18), even(4, 1), deep(2000));
  Tree tree{1, {}};
  for (int i = 0; i < 4; ++i) {
    tree.children.push_back({i + 2, {}});
    for (int j = 0; j < i; ++j)
      tree.children.back().children.push_back({i * 10 + j, {{j, {}}}});
  }
  std::printf("%s\n", show(tree).c_str());
  double_all(tree);
  std::printf("%s %d\n", show(tree).c_str(), tree.value);
  std::vector<int> numbers;
  for (int i = 0; i < 2000; ++i)
    numbers.push_back(i * 7919 % 2003);
  long checksum = 0;
  for (int x : sorted(numbers.data(), numbers.data() + numbers.size()))
    checksum = (checksum * 31 + x) % 1000003;
  std::printf("%ld\n", checksum);
}
