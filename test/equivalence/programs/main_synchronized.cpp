// A synchronized main with arguments, without a return, whose results are read at its end.
#include <cstdio>
#include <map>
#include <string>

static unsigned long long churn(unsigned long long x) { // 0 to 30 us
  for (unsigned long long i = 50 + (x * 0x9E3779B97F4A7C15u >> 50); i != 0; --i)
    x = (x ^ x >> 29) * 0xBF58476D1CE4E5B9u + i;
  return x;
}
static std::map<std::string, int> results;

struct AtExit {
  ~AtExit() {
    for (auto &[k, x] : results)
      std::printf("%s %d\n", k.c_str(), x);
  }
} at_exit;

[[deco::concurrent]]
int f(const std::string &s, int n) {
  return static_cast<int>(churn(s.size() + n) % 1000);
}

[[deco::synchronized]]
int main(int argc, char *argv[]) {
  const char *words[] = {"one", "two", "three", "four"};
  for (int i = 0; i < 60; ++i)
    results[words[i % 4]] += f(words[i % 4], i);
  for (int i = 1; i < argc; ++i)
    results[argv[i]] = f(argv[i], i);
  if (argc > 5)
    return 3;
  results["last"] = f("last", 9);
}
