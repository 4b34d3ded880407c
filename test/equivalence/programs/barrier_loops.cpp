// Barriers around loops of every kind: bodies without braces, nested, endless, left early.
#include <cstdio>
#include <list>
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
  std::vector<int> r(100), s(20);
  std::list<int> list = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10};
  std::map<int, std::vector<int>> rows;
  long sum = 0;
  for (int i = 0; i < 100; ++i) r[i] = f(i);
  for (int x : r) sum = sum * 3 % 1000003 + x;
  for (int &x : r)
    s[&x - r.data() > 10 ? 0 : 1] += f(x);
  for (int i = 0, j = 99; i < j; i++, --j)
    if (r[i] < r[j])
      r[i] = f(j);
    else
      for (int k = i; k < j; k += 30)
        r[k] += f(k);
  int i = 0;
  for (;;) {
    s[2] += f(i);
    if (++i == 10) break;
    if (i % 2) continue;
    s[3] += f(i);
    if (s[3] > 2500) {
      s[4] = f(i);
      break;
    }
  }
  do {
    s[5] = f(i);
    if (i % 3 == 0)
      continue;
    s[6] += f(i);
  } while (--i > 0 && s[5] != 17);
  for (auto it = list.begin(); it != list.end();) {
    if (*it % 3 == 0)
      it = list.erase(it);
    else {
      rows[*it % 4].push_back(f(*it));
      ++it;
    }
  }
  for (auto &[key, row] : rows)
    for (auto x : row) {
      s[key] ^= f(x);
      if (key == 2)
        break;
    }
  for (int a = 0; a < 5; ++a)
    for (int b = 0; b < 5; ++b)
      for (int c = 0; c < 5; ++c) {
        if (c > a)
          break;
        s[7 + c] += f(a * 25 + b * 5 + c);
      }
  while (s[12] < 3000) s[12] += f(s[12]);
  int countdown = 10;
  while (countdown --> 0) s[13 + countdown % 3] = f(countdown);
  for (int x : r)
    std::printf("%d ", x);
  for (int x : s)
    std::printf("%d ", x);
  std::printf("%ld %d\n", sum, i);
}

int main() { run(); }
