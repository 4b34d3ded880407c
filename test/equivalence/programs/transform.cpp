// F5: std::transform and its std::ranges form with a concurrent function.
#include <algorithm>
#include <cstdio>
#include <iterator>
#include <string>
#include <vector>

static unsigned long long churn(unsigned long long x) { // 0 to 30 us
  for (unsigned long long i = 50 + (x * 0x9E3779B97F4A7C15u >> 50); i != 0; --i)
    x = (x ^ x >> 29) * 0xBF58476D1CE4E5B9u + i;
  return x;
}
[[deco::concurrent]]
int f(int n) {
  return static_cast<int>(churn(n) % 1000);
}
[[deco::concurrent]]
std::string text(const int &n) {
  return std::to_string(churn(n) % 1000);
}

[[deco::synchronized]]
void run(std::vector<int> in) {
  std::vector<int> out(in.size());
  std::vector<std::string> texts;
  std::transform(in.begin(), in.end(), out.begin(), f);
  std::transform(in.begin(), in.end(), std::back_inserter(texts), text);
  std::ranges::transform(in, in.begin(), f);
  std::transform(in.begin() + 1, in.end(), in.begin(), f); // in place, shifted by one
  for (int x : out)
    std::printf("%d ", x);
  for (auto &s : texts)
    std::printf("%s ", s.c_str());
  for (int x : in)
    std::printf("%d ", x);
  std::printf("\n");
}

int main() {
  std::vector<int> in;
  for (int i = 0; i < 50; ++i)
    in.push_back(i * 7 % 50);
  run(in);
}
