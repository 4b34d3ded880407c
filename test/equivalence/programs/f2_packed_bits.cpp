// F2 where neighbours share memory: std::vector<bool>, std::bitset, bit-fields, bytes.
#include <bitset>
#include <cstdio>
#include <vector>

static unsigned long long churn(unsigned long long x) { // 0 to 30 us
  for (unsigned long long i = 50 + (x * 0x9E3779B97F4A7C15u >> 50); i != 0; --i)
    x = (x ^ x >> 29) * 0xBF58476D1CE4E5B9u + i;
  return x;
}
struct Flags {
  unsigned a : 3;
  unsigned b : 5;
  bool c : 1;
};

[[deco::concurrent]]
bool odd(int n) {
  return (churn(n) & 1) != 0;
}

[[deco::concurrent]]
unsigned small(unsigned n) {
  return static_cast<unsigned>(churn(n) & 7);
}

[[deco::synchronized]]
std::vector<bool> bits(int n) {
  std::vector<bool> result(n);
  for (int i = 0; i < n; ++i)
    result[i] = odd(i);
  return result;
}

[[deco::synchronized]]
std::bitset<200> set() {
  std::bitset<200> result;
  for (std::size_t i = 0; i < result.size(); ++i)
    result[i] = odd(static_cast<int>(i) + 1000);
  return result;
}

[[deco::synchronized]]
void flags(Flags *cells, int n) {
  for (int i = 0; i < n; ++i) {
    cells[i].a = small(i);
    cells[i].b = small(i + 500);
    cells[i].c = odd(i + 900);
  }
  for (int i = 0; i < n; ++i)
    cells[i].b += small(i);
}

int main() {
  for (bool bit : bits(300))
    std::printf("%d", bit);
  std::printf("\n%s\n", set().to_string().c_str());
  Flags cells[60] = {};
  flags(cells, 60);
  for (Flags f : cells)
    std::printf("%u,%u,%d ", f.a, f.b, f.c);
  std::printf("\n");
}
