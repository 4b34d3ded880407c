// Loops without an end that a call's exception ends.
#include <cstdio>
#include <stdexcept>
#include <string>
#include <vector>

static unsigned long long churn(unsigned long long x) { // 0 to 30 us
  for (unsigned long long i = 50 + (x * 0x9E3779B97F4A7C15u >> 50); i != 0; --i)
    x = (x ^ x >> 29) * 0xBF58476D1CE4E5B9u + i;
  return x;
}
[[deco::concurrent]]
int f(int n) {
  int x = static_cast<int>(churn(n) % 1000);
  if (n >= 200)
    throw std::out_of_range(std::to_string(n));
  return x;
}

[[deco::synchronized]]
void push(std::vector<int> &out) {
  for (int i = 0;; ++i)
    out.push_back(f(i));
}

[[deco::synchronized]]
int add(long (&sums)[3]) {
  int i = 0;
  try {
    while (true) {
      sums[i % 3] += f(i);
      ++i;
    }
  } catch (const std::out_of_range &e) {
    return std::stoi(e.what());
  }
}

int main() {
  std::vector<int> out;
  try {
    push(out);
  } catch (const std::exception &e) {
    std::printf("%s\n", e.what());
  }
  for (int x : out)
    std::printf("%d ", x);
  long sums[3] = {};
  std::printf("%d\n", add(sums));
  std::printf("%ld %ld %ld\n", sums[0], sums[1], sums[2]);
}
