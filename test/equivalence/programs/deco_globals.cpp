// Globals and statics that the callee reads and the body, or a helper of it, writes.
#include <cstdio>
#include <string>
#include <vector>

static unsigned long long churn(unsigned long long x) { // 0 to 30 us
  for (unsigned long long i = 50 + (x * 0x9E3779B97F4A7C15u >> 50); i != 0; --i)
    x = (x ^ x >> 29) * 0xBF58476D1CE4E5B9u + i;
  return x;
}
static int offset = 0;
static std::vector<int> table(10, 1);
static std::string mode = "plain";
struct Config {
  static int level;
  int scale = 1;
};
int Config::level = 0;
static Config config;

static int deep(int n) { return table[n % 10] + (mode == "plain" ? 0 : 5) + Config::level; }

[[deco::concurrent]]
int f(int n) {
  int h = static_cast<int>(churn(n) % 1000);
  return (h + offset + deep(n)) * config.scale;
}

static void change(int i) { table[i % 10] += i; }

[[deco::synchronized]]
std::vector<int> run() {
  std::vector<int> out(100);
  static int calls = 0;
  for (int i = 0; i < 100; ++i) {
    out[i] = f(i);
    if (i % 10 == 3)
      ++offset;
    if (i % 17 == 5)
      change(i);
    if (i % 29 == 7)
      mode += '!';
    if (i % 31 == 9)
      Config::level += 100;
    if (i == 50)
      config.scale = -1;
    ++calls;
  }
  out[0] += calls;
  offset = 1000;
  return out;
}

int main() {
  for (int turn = 0; turn < 2; ++turn)
    for (int x : run())
      std::printf("%d ", x);
  std::printf("\n");
}
