// One object for two parameters: by value or const reference, which is a copy, and a part of it by reference.
#include <cstdio>
#include <numeric>
#include <string>
#include <vector>

static unsigned churn(unsigned x) { // 0 to 30 us
  for (unsigned i = 50 + (x * 0x9E3779B9u >> 18); i != 0; --i)
    x = (x ^ x >> 15) * 0x2C1B3C6Du + i;
  return x;
}
[[deco::concurrent]] void add(unsigned &to, std::vector<unsigned> from) {
  to += churn(std::accumulate(from.begin(), from.end(), 0u));
}
[[deco::concurrent]] void add(unsigned *to, std::vector<unsigned> from) { add(to[1], from); }

[[deco::synchronized]] unsigned rows(int n) {
  std::vector<unsigned> v(n, 1);
  for (int i = 0; i < n; ++i)
    add(v[i], v); // reads what the turns before have written
  unsigned h = std::accumulate(v.begin(), v.end(), 0u);
  for (int i = 0; i + 1 < n; ++i)
    add(v.data() + i, v);
  for (unsigned x : v)
    h = h * 31 + x;
  return h;
}
struct Pair {
  unsigned first = 1;
  std::vector<unsigned> second = {1, 2, 3};
};
[[deco::synchronized]] unsigned members() {
  Pair p;
  unsigned h = 0;
  for (int i = 0; i < 20; ++i) {
    add(p.first, p.second);
    h = h * 31 + p.first;
    add(p.second[i % 3], p.second);
  }
  return h + p.second[0] + p.second[1] * 3;
}
[[deco::concurrent]] void change(const unsigned &from, unsigned &to, unsigned &result) {
  to = churn(from);
  result = from;
}
[[deco::synchronized]] unsigned scalars(int n) {
  std::vector<unsigned> v(n);
  unsigned x = 1;
  change(x, x, v[0]);
  for (int i = 1; i < n; ++i) {
    unsigned y = static_cast<unsigned>(i);
    change(y, y, v[i]);
  }
  unsigned h = x;
  for (unsigned y : v)
    h = h * 31 + y;
  return h;
}
int main() { std::printf("%x %x %x\n", rows(40), members(), scalars(20)); }
