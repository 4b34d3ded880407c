// Counters that change in or after the call: each argument and subscript is evaluated once, there.
#pragma GCC diagnostic ignored "-Wsequence-point" // all of it is sequenced since C++17
#include <cstdio>
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

[[deco::concurrent]]
int two(int a, int b) {
  return static_cast<int>(churn(a * 100 + b) % 1000);
}

struct Generator {
  unsigned state = 1;
  int operator()() {
    state = state * 1664525u + 1013904223u;
    return static_cast<int>(state >> 20);
  }
};

[[deco::synchronized]]
void run() {
  int out[200] = {};
  int n = 0;
  while (n < 40)
    out[n++] = f(n); // the right side first, since C++17
  for (n = 40; n < 80;)
    out[n] = f(n++);
  for (n = 80; n < 120; ++n) {
    out[n] = f(-n);
    n = n + n % 3;
  }
  int i = 0, j = 10;
  while (i < j)
    out[120 + i++] += two(i, j--);
  int k = 140;
  do
    out[k] = f(k + j);
  while (++k < 160);
  Generator next;
  for (int x = 160; x < 180; ++x)
    out[x] = f(next());
  for (int x = 180; x < 200; ++x)
    out[180 + next() % 20] += f(x);
  std::vector<int> stack = {5, 7, 11, 13};
  while (!stack.empty()) {
    int top = stack.back();
    stack.pop_back();
    out[top] = f(top);
    if (top > 10)
      stack.push_back(top / 2);
  }
  for (int x : out)
    std::printf("%d ", x);
  std::printf("%d %d %d\n", i, j, n);
}

int main() { run(); }
