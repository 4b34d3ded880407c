// Arguments that are moved into the call, moved from afterwards, or die right after it.
#include <cstdio>
#include <memory>
#include <string>
#include <utility>
#include <vector>

static unsigned long long churn(unsigned long long x) { // 0 to 30 us
  for (unsigned long long i = 50 + (x * 0x9E3779B97F4A7C15u >> 50); i != 0; --i)
    x = (x ^ x >> 29) * 0xBF58476D1CE4E5B9u + i;
  return x;
}
[[deco::concurrent]]
long take(std::vector<int> v) {
  long sum = static_cast<long>(churn(v.size()) % 10);
  for (int x : v)
    sum = sum * 7 % 1000003 + x;
  return sum;
}

[[deco::concurrent]]
long steal(std::vector<int> &&v) {
  std::vector<int> mine = std::move(v);
  return take(std::move(mine));
}

[[deco::concurrent]]
long own(std::unique_ptr<std::string> s, int n) {
  return static_cast<long>(churn(n + s->size()) % 1000) + (*s)[0];
}

[[deco::concurrent]]
long look(const std::vector<int> &v, const std::string &name) {
  return take(v) + static_cast<long>(name.size());
}

struct Pinned { // neither copied nor moved
  explicit Pinned(int n) : value(n) {}
  Pinned(const Pinned &) = delete;
  Pinned &operator=(const Pinned &) = delete;
  ~Pinned() { value = -1; }
  int value;
};

[[deco::concurrent]]
long pinned(const Pinned &p) {
  unsigned long long h = churn(p.value);
  return static_cast<long>(h % 1000) + p.value;
}

[[deco::synchronized]]
std::vector<long> run() {
  std::vector<long> out(300);
  int at = 0;
  std::vector<int> work;
  for (int i = 0; i < 30; ++i) {
    work.push_back(i);
    out[at++] = take(work);
    std::vector<int> copy = work;
    out[at++] = take(std::move(copy));
    copy = {1, 2, i};
    out[at++] = steal(std::move(copy));
    auto s = std::make_unique<std::string>(1, static_cast<char>('a' + i % 26));
    out[at++] = own(std::move(s), i);
    s = std::make_unique<std::string>("again");
    out[at++] = look(std::vector<int>(i, 3), "temporary " + std::to_string(i));
    out[at++] = look({i, i + 1, i + 2}, "literal");
    std::vector<int> dies(i % 5, i);
    out[at++] = look(dies, s ? *s : std::string());
    Pinned here(i);
    out[at++] = pinned(here);
    out[at++] = pinned(Pinned(i + 100));
  }
  return out;
}

int main() {
  for (long x : run())
    std::printf("%ld ", x);
  std::printf("\n");
}
