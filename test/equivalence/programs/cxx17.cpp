// A C++17 program: class template arguments deduced, if and switch with initialisers.
#include <array>
#include <cstdio>
#include <map>
#include <mutex>
#include <string>
#include <vector>

static unsigned long long churn(unsigned long long x) { // 0 to 30 us
  for (unsigned long long i = 50 + (x * 0x9E3779B97F4A7C15u >> 50); i != 0; --i)
    x = (x ^ x >> 29) * 0xBF58476D1CE4E5B9u + i;
  return x;
}
[[deco::concurrent]] int f(int n) { return static_cast<int>(churn(n) % 1000); }

[[deco::synchronized]] std::map<std::string, std::array<int, 3>> run() {
  std::map<std::string, std::array<int, 3>> out;
  std::vector keys{"a", "b", "c"};
  std::mutex mutex;
  for (int i = 0; i < 40; ++i) {
    out[keys[i % 3]][i % 2] += f(i);
    if (std::lock_guard lock(mutex); i % 9 == 0)
      out["total"][2] = f(i + 50);
    switch (auto n = out.size(); n) {
    case 4: out[keys[0]].at(2) ^= f(i); break;
    default: break;
    }
  }
  return out;
}

int main() {
  for (auto &[k, row] : run())
    std::printf("%s:%d,%d,%d ", k.c_str(), row[0], row[1], row[2]);
  std::printf("\n");
}
