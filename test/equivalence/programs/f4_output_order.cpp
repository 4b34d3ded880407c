// F4: deferred calls that print keep their place among what the body prints itself.
#include <cstdio>
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

static void report(const char *what, int n) { std::printf("%s %d\n", what, n); }

static int serial_number = 0;
static void numbered(std::vector<std::string> &out, int n) {
  out.push_back(std::to_string(serial_number++) + ':' + std::to_string(n));
}

struct Reporter {
  int count = 0;
  void operator()(int n) { std::printf("%d: %d\n", count++, n); }
};

[[deco::synchronized]]
void run() {
  std::vector<std::string> out;
  Reporter reporter;
  for (int i = 0; i < 20; ++i) {
    report("first", f(i));
    report("second", f(i + 20));
    std::printf("body %d\n", i);
    numbered(out, f(i + 40));
    serial_number += 10;
    reporter(f(i + 60));
  }
  for (auto &s : out)
    std::printf("%s ", s.c_str());
  std::printf("\n");
}

int main() { run(); }
