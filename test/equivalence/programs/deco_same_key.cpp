// Several calls write the same key: the last in program order stays.
#include <cstdio>
#include <map>
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

[[deco::synchronized]]
void run() {
  std::map<std::string, int> m;
  std::vector<int> v(3);
  int a[2] = {};
  for (int i = 0; i < 60; ++i) {
    m[i % 2 ? "odd" : "even"] = f(i);
    v[i % 3] = f(i + 60);
    v[1] = f(i + 120);
    a[0] = f(1000 - i); // the later ones are often done first
    a[1] += f(i);
    if (i % 11 == 0)
      a[1] = f(i + 180);
    a[1] ^= f(i + 240);
  }
  for (auto &[k, x] : m)
    std::printf("%s %d\n", k.c_str(), x);
  std::printf("%d %d %d %d %d\n", v[0], v[1], v[2], a[0], a[1]);
  m["even"] = f(1);
  m["even"] = f(2);
  m["even"] = f(3);
  m["odd"] = 7;
  m["odd"] += f(4);
  m["odd"] = 8;
  std::printf("%d %d\n", m["even"], m["odd"]);
}

int main() { run(); }
