// Constants, enumerators, literals and default arguments in the calls; no warning in the output.
#include <cstdio>
#include <string>
#include <vector>

static unsigned long long churn(unsigned long long x) { // 0 to 30 us
  for (unsigned long long i = 50 + (x * 0x9E3779B97F4A7C15u >> 50); i != 0; --i)
    x = (x ^ x >> 29) * 0xBF58476D1CE4E5B9u + i;
  return x;
}
enum Colour { red, green };
enum class Mode { a, b };
static int counter = 0;
static int tick() { return ++counter; }
constexpr int limit = 5;
struct Limits {
  static constexpr int high = 9;
  enum { low = 2 };
};

[[deco::concurrent]]
int f(int n, int k = limit, Colour colour = green, Mode mode = Mode::b) {
  return static_cast<int>(churn(n + k) % 1000) + colour + (mode == Mode::a ? 1 : 0);
}
[[deco::concurrent]]
int counted(int n, int serial = tick()) {
  return static_cast<int>(churn(n) % 1000) + serial * 1000;
}
[[deco::concurrent]]
int text(const char *s, const std::string &t = "default", char c = 'c', bool b = false) {
  return static_cast<int>(churn(s[0] + t.size() + c) % 1000) + b;
}
[[deco::concurrent]]
int by_reference(const int &a, const double &b = 0.5, std::nullptr_t = nullptr) {
  unsigned long long h = churn(a);
  return static_cast<int>(h % 1000) + static_cast<int>(b * 4);
}

[[deco::synchronized]] void one_line(int *r) { r[0] = f(0); }
[[deco::synchronized]] void last_is_a_loop(int *r, int n) { for (int i = 0; i < n; ++i) r[i] = f(i); }

[[deco::synchronized]]
void run() {
  constexpr int scale = 3;
  const int n = 20;
  const std::string name = "name";
  static const int table[] = {1, 2, 3};
  static int calls;
  int r[n * 4] = {};
  for (int i = 0; i < n; ++i) {
    r[i] = f(scale * i, limit, red, Mode::a);
    r[n + i] = f(i, Limits::high + Limits::low);
    r[scale + i] += f(table[i % 3], n);
    r[2 * n + i] = counted(i);
    r[3 * n + i] = text("literal", name);
    r[i] += text(name.c_str(), "other", i % 2 ? 'x' : 'y', i > 10);
    r[i] += by_reference(scale);
    r[i] -= by_reference(n, 1.5);
    r[n + i] -= by_reference(7);
    r[i] ^= by_reference(i + 1, i / 2.0, nullptr);
    r[i] += f(calls++, sizeof(int));
  }
  one_line(r);
  last_is_a_loop(r + 1, 4);
  for (int x : r)
    std::printf("%d ", x);
  std::printf("%d %d\n", counter, calls);
}

int main() { run(); }
