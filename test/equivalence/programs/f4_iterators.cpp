// F4 with an iterator or a size of the very object that the deferred calls change.
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

struct Numbered {
  std::vector<std::pair<std::size_t, int>> entries;
  std::size_t size() const { return entries.size(); }
  void add(std::size_t n, int x) { entries.emplace_back(n, x); }
};

[[deco::synchronized]]
void run() {
  std::vector<int> v;
  std::map<int, int> m;
  std::string s;
  Numbered numbered;
  for (int i = 0; i < 30; ++i) {
    v.insert(v.begin(), f(i));
    v.insert(v.begin() + static_cast<long>(v.size() / 2), f(i + 30));
    m.emplace_hint(m.end(), i, f(i + 60));
    s.append(s.size() % 3 + 1, static_cast<char>('a' + i % 26));
    s.push_back(static_cast<char>('0' + i % 10));
    numbered.add(numbered.size(), f(i + 90));
    v.resize(v.size() + 1, f(i + 120));
  }
  for (int x : v)
    std::printf("%d ", x);
  for (auto [k, x] : m)
    std::printf("%d:%d ", k, x);
  for (auto [k, x] : numbered.entries)
    std::printf("%zu:%d ", k, x);
  std::printf("%s\n", s.c_str());
}

int main() { run(); }
