// try blocks in the body catch what they would have caught, and see the state they would have seen.
#include <cstdio>
#include <map>
#include <stdexcept>
#include <string>
#include <vector>

static unsigned long long churn(unsigned long long x) { // 0 to 30 us
  for (unsigned long long i = 50 + (x * 0x9E3779B97F4A7C15u >> 50); i != 0; --i)
    x = (x ^ x >> 29) * 0xBF58476D1CE4E5B9u + i;
  return x;
}
[[deco::concurrent]]
int f(int n, int bad) {
  unsigned long long h = churn(n);
  if (n % 10 == bad)
    throw std::runtime_error(std::to_string(n));
  if (n % 10 == bad + 1)
    throw n;
  return static_cast<int>(h % 1000);
}

[[deco::synchronized]]
void run(int bad) {
  std::vector<int> r(40, -1);
  std::map<int, int> m;
  std::string log;
  try {
    for (int i = 0; i < 40; ++i)
      r[i] = f(i, bad);
    log += "whole ";
  } catch (const std::exception &e) {
    log += e.what();
    log += r[0] == -1 ? " empty " : " started ";
  } catch (int n) {
    log += "int " + std::to_string(n + r[1]) + ' ';
  }
  for (int i = 0; i < 20; ++i) {
    m[i % 3] += f(i, -5);
    try {
      m[i % 4] += f(i, bad);
      r[i] = f(i + 1, bad);
    } catch (...) {
      m[100 + i] = f(i, -5);
      log += '.';
      if (i == 13)
        break;
      continue;
    }
    r[i] += f(i, -5);
  }
  try {
    r[0] = f(bad == 3 ? 3 : 99, bad);
    try {
      r[1] = f(7, 7);
    } catch (const std::logic_error &) {
      log += "never ";
    }
    r[2] = f(1, 50);
  } catch (const std::runtime_error &e) {
    log += std::string("inner ") + e.what();
  } catch (int) {
    log += "inner int";
  }
  try {
    for (int i = 0; i < 3; ++i) {
      try {
        r[30 + i] = f(i * 10 + bad, bad);
      } catch (std::exception &) {
        log += " rethrown";
        r[35] = f(i, 50);
        throw;
      }
    }
  } catch (std::exception &e) {
    log += std::to_string(r[35] % 7);
    log += e.what();
  }
  std::printf("%s\n", log.c_str());
  for (int x : r)
    std::printf("%d ", x);
  for (auto [k, x] : m)
    std::printf("%d:%d ", k, x);
  std::printf("\n");
}

[[deco::synchronized]]
int returns_from_try(int n) {
  int r[2] = {};
  try {
    r[0] = f(n, 5);
    return r[0];
  } catch (const std::exception &) {
    r[1] = f(n + 3, 5);
    return r[1] + 100000;
  } catch (int k) {
    return -k;
  }
}

int main() {
  for (int bad : {0, 3, 8, 9, 20})
    run(bad);
  for (int n = 0; n < 10; ++n)
    std::printf("%d ", returns_from_try(n));
  std::printf("\n");
}
