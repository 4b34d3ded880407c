// Function pointers, std::function and virtual calls in the body may read or write anything.
#include <cstdio>
#include <functional>
#include <memory>
#include <vector>

static unsigned long long churn(unsigned long long x) { // 0 to 30 us
  for (unsigned long long i = 50 + (x * 0x9E3779B97F4A7C15u >> 50); i != 0; --i)
    x = (x ^ x >> 29) * 0xBF58476D1CE4E5B9u + i;
  return x;
}
static std::vector<int> results(30);
static int factor = 1;

[[deco::concurrent]]
int f(int n) {
  unsigned long long h = churn(n);
  return static_cast<int>(h % 1000) * factor;
}

static void bump() { factor += 1; }
static void peek() { std::printf("%d ", results[3]); }
static void nothing() {}

struct Observer {
  virtual ~Observer() = default;
  virtual void notify(int) {}
};
struct Writer : Observer {
  void notify(int i) override { results[i % 30] += 5; }
};

[[deco::synchronized]]
void run(void (*const *actions)(), const std::function<int(int)> &read, Observer &observer) {
  for (int i = 0; i < 30; ++i) {
    results[i] = f(i);
    if (i % 7 == 0)
      actions[i % 3]();
    if (i % 7 == 3)
      results[i] += read(i);
    if (i % 7 == 5)
      observer.notify(i);
  }
}

int main() {
  void (*const actions[])() = {nothing, bump, peek};
  Writer writer;
  run(actions, [](int i) { return results[i - 1] + results[i]; }, writer);
  for (int x : results)
    std::printf("%d ", x);
  std::printf("\n");
}
