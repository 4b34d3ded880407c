// Objects that a call in flight refers to die at the end of a block, of a turn, or of a statement.
#include <cstdio>
#include <memory>
#include <optional>
#include <string>
#include <vector>

static unsigned long long churn(unsigned long long x) { // 0 to 30 us
  for (unsigned long long i = 50 + (x * 0x9E3779B97F4A7C15u >> 50); i != 0; --i)
    x = (x ^ x >> 29) * 0xBF58476D1CE4E5B9u + i;
  return x;
}
[[deco::concurrent]]
void store(int &x, int n) {
  x = static_cast<int>(churn(n) % 1000);
}
[[deco::concurrent]]
void both(const int *from, int *to) {
  *to += static_cast<int>(churn(*from) % 1000);
}
[[deco::concurrent]]
int length(const std::string &s, const std::vector<std::string> &v) {
  return static_cast<int>(churn(s.size() + v.size()) % 1000) + s[0];
}
[[deco::concurrent]]
int f(int n) {
  return static_cast<int>(churn(n) % 1000);
}

struct Sum {
  explicit Sum(long &total) : total(total) {}
  ~Sum() {
    for (int x : part)
      total = total * 3 % 1000003 + x;
  }
  long &total;
  int part[4] = {};
};

[[deco::synchronized]]
long run() {
  long total = 0;
  int out[30] = {};
  for (int i = 0; i < 30; ++i) {
    int local = i;
    store(local, i);
    int other = i * 2;
    both(&other, &out[i]);
    {
      std::string name(1 + i % 3, static_cast<char>('a' + i % 26));
      std::vector<std::string> names(i % 4, name);
      out[i] += length(name, names);
    }
    {
      Sum sum(total);
      for (int k = 0; k < 4; ++k)
        sum.part[k] = f(i * 4 + k);
    } // the destructor reads the results
    if (i % 6 == 5)
      total += local;
    if (i % 9 == 4)
      continue;
    std::optional<std::vector<int>> maybe(std::in_place, 3);
    (*maybe)[i % 3] = f(i);
    if (i % 10 == 9)
      maybe.reset();
    if (i == 27)
      break;
    auto box = std::make_unique<int[]>(2);
    box[1] = f(-i);
    store(box[0], i);
    if (maybe)
      total += (*maybe)[i % 3];
  }
  for (int x : out)
    total = total * 3 % 1000003 + x;
  return total;
}

int main() { std::printf("%ld\n", run()); }
