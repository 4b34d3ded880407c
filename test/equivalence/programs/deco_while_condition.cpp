// while (r[0] < 4) r[0] = f(...): conditions and increments that read what is in flight.
#include <cstdio>
#include <map>
#include <vector>

static unsigned long long churn(unsigned long long x) { // 0 to 30 us
  for (unsigned long long i = 50 + (x * 0x9E3779B97F4A7C15u >> 50); i != 0; --i)
    x = (x ^ x >> 29) * 0xBF58476D1CE4E5B9u + i;
  return x;
}
[[deco::concurrent]]
int next(int n) {
  return n + 1 + static_cast<int>(churn(n) % 2);
}

[[deco::synchronized]]
int run(std::vector<int> &r) {
  int turns = 0;
  r[0] = 0;
  while (r[0] < 9) {
    r[0] = next(r[0]);
    ++turns;
  }
  r[1] = next(0);
  do
    r[1] += next(turns++);
  while (r[1] < 60);
  for (r[2] = 0; r[2] < 12; r[2] += 2) {
    if (turns++ % 3 == 0)
      continue;
    r[2] = next(r[2]);
    if (r[2] == 7)
      continue;
    r[3] += next(turns);
  }
  for (int i = 0; i < 40; i += r[4]) {
    r[4] = next(i % 3);
    r[5] += next(i);
  }
  while (true) {
    r[6] += next(turns);
    if (r[6] > 100)
      break;
    ++turns;
  }
  while (int left = 30 - r[7]) {
    if (left < 0)
      break;
    r[7] += next(left);
  }
  return turns;
}

[[deco::synchronized]]
int keys(std::map<int, int> &m) {
  int i = 0;
  while (m.size() < 10) {
    m[i * 3 % 17] = next(i);
    ++i;
  }
  while (m.count(50) == 0 || m[50] < 20)
    m[50] += next(i++);
  for (auto it = m.begin(); it != m.end() && it->second < 100; ++it)
    m[100 + i++] = next(it->second);
  return i;
}

int main() {
  std::vector<int> r(8);
  int turns = run(r);
  std::map<int, int> m;
  int count = keys(m);
  std::printf("%d %d\n", turns, count);
  for (int x : r)
    std::printf("%d ", x);
  for (auto [k, x] : m)
    std::printf("%d:%d ", k, x);
  std::printf("\n");
}
