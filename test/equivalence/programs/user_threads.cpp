// Synchronized calls from the user's own parallel region, and from threads.
#include <cstdio>
#include <map>
#include <thread>
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
std::map<int, int> table(int from) {
  std::map<int, int> m;
  for (int i = 0; i < 30; ++i)
    m[i % 7] = m.size() > 3 ? 1 : 0;
  for (int i = 0; i < 30; ++i)
    m[i % 7] += f(from + i);
  return m;
}

int main() {
  std::vector<std::map<int, int>> tables(12);
#pragma omp parallel for schedule(dynamic)
  for (int i = 0; i < 6; ++i)
    tables[i] = table(i);
#pragma omp parallel
#pragma omp single
  for (int i = 6; i < 9; ++i) {
#pragma omp task firstprivate(i) shared(tables)
    tables[i] = table(i);
  }
  std::vector<std::thread> threads;
  for (int i = 9; i < 12; ++i)
    threads.emplace_back([i, &tables] { tables[i] = table(i); });
  for (auto &thread : threads)
    thread.join();
  for (auto &m : tables)
    for (auto [k, x] : m)
      std::printf("%d:%d ", k, x);
  std::printf("\n");
}
