// A deferred effect throws: at() out of range, a throwing assignment, a method that throws.
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
  if (n == bad)
    throw std::runtime_error("call " + std::to_string(n));
  return static_cast<int>(h % 1000);
}

struct Limited {
  int value = 0;
  Limited &operator=(int n) {
    if (n > 900)
      throw std::domain_error("too large: " + std::to_string(n));
    value = n;
    return *this;
  }
};

struct Log {
  std::vector<int> entries;
  void add(int n) {
    entries.push_back(n);
    if (entries.size() == 12)
      throw std::length_error("full");
  }
  Log &checked() {
    if (entries.size() == 9)
      throw std::length_error("nine");
    return *this;
  }
};

[[deco::synchronized]]
void ranges(std::vector<int> &v, std::map<int, int> &m, int bad) {
  for (int i = 0; i < 40; ++i) {
    v[i % 10] += f(i, bad);
    m.at(i * 3 % 25) = f(i + 100, bad + 120);
  }
}
[[deco::synchronized]]
void assignments(std::vector<Limited> &v, int bad) {
  for (int i = 0; i < 40; ++i)
    v[i] = f(i, bad);
}
[[deco::synchronized]]
void methods(Log &log, int bad) {
  for (int i = 0; i < 40; ++i)
    log.add(f(i, bad));
}
[[deco::synchronized]]
void targets(std::vector<Log> &logs, int bad) { // the path throws, whether or not the call does
  for (int i = 0; i < 40; ++i)
    logs.at(i % 7 == 6 && i > 20 ? 3 : i % 2).entries.push_back(f(i, bad));
}

template <typename F> static void attempt(F call) {
  try {
    call();
    std::printf("fine ");
  } catch (const std::exception &e) {
    std::printf("[%.12s] ", e.what());
  }
}

int main() {
  for (int bad : {0, 3, 11, 12, 27, 28, 29, 50}) {
    std::vector<int> v(10);
    std::map<int, int> m;
    for (int i = 0; i < 24; ++i)
      m[i] = i;
    std::vector<Limited> limited(40);
    Log log;
    std::vector<Log> logs(2);
    attempt([&] { ranges(v, m, bad); });
    attempt([&] { assignments(limited, bad); });
    attempt([&] { methods(log, bad); });
    attempt([&] { targets(logs, bad); });
    for (int x : v)
      std::printf("%d ", x);
    for (auto [k, x] : m)
      std::printf("%d:%d ", k, x);
    for (auto &x : limited)
      std::printf("%d ", x.value);
    for (int x : log.entries)
      std::printf("%d ", x);
    for (auto &l : logs)
      for (int x : l.entries)
        std::printf("%d ", x);
    std::printf("\n");
  }
}
