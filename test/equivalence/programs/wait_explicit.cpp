// deco::wait(): an explicit barrier, also where it is none of the tool's own.
#include <cstdio>
#include <map>
#include <vector>

#include <deco/deco.h>

static unsigned long long churn(unsigned long long x) { // 0 to 30 us
  for (unsigned long long i = 50 + (x * 0x9E3779B97F4A7C15u >> 50); i != 0; --i)
    x = (x ^ x >> 29) * 0xBF58476D1CE4E5B9u + i;
  return x;
}
[[deco::concurrent]]
int f(int n) {
  return static_cast<int>(churn(n) % 1000);
}

[[deco::synchronized]]
void run() {
  std::map<int, int> m;
  std::vector<int> v(20);
  for (int i = 0; i < 20; ++i) {
    m[i % 7] += f(i);
    if (i == 5)
      deco::wait();
    v[i] = f(i + 20);
  }
  deco::wait();
  deco::wait();
  if (v[3] > 0)
    deco::wait();
  else
    v[0] = f(1);
  v[1] += f(2);
  { deco::wait(); }
  using deco::wait;
  v[2] += f(2);
  wait();
  for (int x : v)
    std::printf("%d ", x);
  for (auto [k, x] : m)
    std::printf("%d:%d ", k, x);
  std::printf("\n");
}

static void helper() { deco::wait(); } // does nothing here

int main() {
  deco::wait();
  run();
  helper();
}
