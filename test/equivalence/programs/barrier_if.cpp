// Barriers at branches: conditions, initialisers, else-if chains without braces, ?: and &&.
#pragma GCC diagnostic ignored "-Wdangling-else"
#include <cstdio>
#include <map>
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
  std::vector<int> r(40), s(40), t(10);
  std::map<int, int> m;
  int n = 0;
  for (int i = 0; i < 40; ++i) {
    if (i % 4 == 0)
      r[i] = f(i);
    else if (i % 4 == 1)
      s[i] = f(i);
    else if (r[i - i % 4] % 2)
      r[i] = f(i + 1000);
    else
      s[i] = f(i + 2000);

    if (i % 7 == 3)
      if (s[i] > 500)
        t[i % 10] += f(i);
      else
        t[i % 10] -= f(i);

    if (int x = r[i]; x > 500)
      m[x] = f(x);
    else if (auto it = m.find(s[i]); it != m.end())
      it->second += 1;
    else if (int y = s[i] / 100)
      m[y] += f(y);

    if (i > 20 && r[i - 1] > 300 && (t[3] = i))
      ++n;
    if (i < 30 || s[i - 2] > 900)
      n += 2;
    if (i % 2) [[likely]]
      r[i] += f(i + 3000);
    if (!(i % 3)) {
      s[i] += f(i + 4000);
    } else {
    }
    n += i % 5 ? n % 3 : r[i] % 7;
    if (const bool big = i > 35; big)
      if (true) t[0] += f(i); else t[1] = f(i);
    else if (false);
    else t[2] ^= f(i);
  }
  for (int i = 0; i < 40; ++i)
    std::printf("%d %d\n", r[i], s[i]);
  for (int x : t)
    std::printf("%d ", x);
  for (auto [k, x] : m)
    std::printf("%d:%d ", k, x);
  std::printf("%d\n", n);
}

int main() { run(); }
