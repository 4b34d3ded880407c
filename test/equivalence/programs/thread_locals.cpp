// The body runs on the calling thread: thread_local state, errno, and the order of what it does.
#include <cerrno>
#include <cstdio>
#include <vector>

static unsigned long long churn(unsigned long long x) { // 0 to 30 us
  for (unsigned long long i = 50 + (x * 0x9E3779B97F4A7C15u >> 50); i != 0; --i)
    x = (x ^ x >> 29) * 0xBF58476D1CE4E5B9u + i;
  return x;
}
static thread_local int depth = 0;

struct Guard {
  Guard() { ++depth; }
  ~Guard() { --depth; }
};

[[deco::concurrent]]
int f(int n) {
  return static_cast<int>(churn(n) % 1000);
}

[[deco::synchronized]]
int run(std::vector<int> &out) {
  Guard guard;
  int sum = 0;
  errno = 33;
  for (int i = 0; i < 30; ++i) {
    Guard inner;
    out[i] = f(i);
    sum += depth + errno;
    if (i % 7 == 6)
      sum += out[i - 6];
  }
  return sum;
}

int main() {
  std::vector<int> out(30);
  depth = 10;
  std::printf("%d ", run(out));
  for (int x : out)
    std::printf("%d ", x);
  std::printf("%d\n", depth);
}
