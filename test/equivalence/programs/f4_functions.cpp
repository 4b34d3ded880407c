// F4: free functions that take a result in, with arguments that change after the call.
#include <algorithm>
#include <cstdio>
#include <string>
#include <vector>

static unsigned long long churn(unsigned long long x) { // 0 to 30 us
  for (unsigned long long i = 50 + (x * 0x9E3779B97F4A7C15u >> 50); i != 0; --i)
    x = (x ^ x >> 29) * 0xBF58476D1CE4E5B9u + i;
  return x;
}
namespace app {
struct Sink {
  std::vector<std::string> lines;
  static void add(Sink &sink, int n, const std::string &label) {
    sink.lines.push_back(label + '=' + std::to_string(n));
  }
};
void append(Sink &sink, const char *label, int n) { Sink::add(sink, n, label); }
void append(Sink &sink, std::string label, const std::string &text) {
  sink.lines.push_back(label + ':' + text);
}
template <typename T> void twice(std::vector<T> &out, const T &x) {
  out.push_back(x);
  out.push_back(x);
}
} // namespace app

[[deco::concurrent]]
int f(int n) {
  return static_cast<int>(churn(n) % 1000);
}
[[deco::concurrent]]
std::string text(int n) {
  return "text" + std::to_string(churn(n) % 1000);
}

static void store(int *where, int value) { *where = *where % 1000 * 10 + value; }

[[deco::synchronized]]
void run() {
  app::Sink sink;
  std::vector<int> numbers;
  int cells[4] = {};
  int window[6] = {};
  std::string label = "start";
  for (int i = 0; i < 40; ++i) {
    app::Sink::add(sink, f(i), label);
    label += static_cast<char>('a' + i % 26);
    if (label.size() > 12)
      label = "again";
    append(sink, label, text(i)); // found by its argument
    app::append(sink, i % 2 ? "odd" : "even", f(i + 40));
    app::twice(numbers, f(i + 80));
    store(&cells[i % 4], f(i + 120));
    std::fill(window + i % 3, window + 3 + i % 3, f(i + 160));
  }
  for (auto &line : sink.lines)
    std::printf("%s ", line.c_str());
  for (int x : numbers)
    std::printf("%d ", x);
  for (int x : cells)
    std::printf("%d ", x);
  for (int x : window)
    std::printf("%d ", x);
  std::printf("\n");
}

int main() { run(); }
