// F3 with all ten compound operators; the same few elements are updated by many calls.
#include <atomic>
#include <cstdio>
#include <map>
#include <vector>

static unsigned long long churn(unsigned long long x) { // 0 to 30 us
  for (unsigned long long i = 50 + (x * 0x9E3779B97F4A7C15u >> 50); i != 0; --i)
    x = (x ^ x >> 29) * 0xBF58476D1CE4E5B9u + i;
  return x;
}
[[deco::concurrent]]
unsigned f(int n) {
  return static_cast<unsigned>(churn(n) % 1000) + 1;
}

[[deco::concurrent]]
int bits(int n) {
  return static_cast<int>(churn(n) % 5);
}

[[deco::concurrent]]
double g(int n) {
  return static_cast<double>(churn(n)) / 1e19 + 0.1;
}

[[deco::synchronized]]
void integers(unsigned *a, std::map<int, unsigned> &m) {
  for (int i = 0; i < 90; ++i) {
    a[i % 3] += f(i);
    a[i % 3] *= f(i + 100);
    a[i % 3] -= f(i + 200);
    a[i % 3] ^= f(i + 300);
    a[i % 3] |= f(i + 400);
    a[i % 3] &= ~0x10u;
    a[3 + i % 2] <<= bits(i);
  }
  for (int i = 0; i < 40; ++i) {
    m[i % 4] += f(i);
    m[i % 4] <<= bits(i + 500);
    m[i % 4] >>= bits(i + 600);
    m[i % 4] ^= f(i + 700);
    m[i % 4] /= f(i + 800);
    m[i % 4] %= f(i + 900);
    m[i % 4] &= f(i + 1000);
    m[i % 4] |= f(i + 1100);
    m[i % 4] *= f(i + 1200);
    m[i % 4] -= f(i + 1300);
  }
}

[[deco::synchronized]]
void narrow(signed char *c, unsigned short *s, float *r) {
  for (int i = 0; i < 60; ++i) {
    c[i % 2] += f(i);
    s[i % 2] *= f(i);
    r[i % 2] += g(i); // added as double, then rounded to float
  }
}

[[deco::synchronized]]
std::vector<double> sums(int n) {
  std::vector<double> out(5, 1.0);
  for (int i = 0; i < n; ++i) {
    out[i % 2] += g(i);
    out[2] -= g(i + 1000);
    out[3] *= g(i + 2000);
    out[4] /= g(i + 3000);
  }
  return out;
}

[[deco::synchronized]]
const int *pointers(const int *base) {
  const int *p[1] = {base};
  for (int i = 0; i < 30; ++i)
    p[0] += f(i);
  return p[0];
}

[[deco::synchronized]]
void atomics(std::atomic<unsigned> *a) {
  for (int i = 0; i < 30; ++i)
    a[i % 2] += f(i);
}

int main() {
  unsigned a[5] = {1, 2, 3, 1, 1};
  std::map<int, unsigned> m;
  integers(a, m);
  for (unsigned x : a)
    std::printf("%u ", x);
  for (auto [k, x] : m)
    std::printf("%d:%u ", k, x);
  signed char c[2] = {};
  unsigned short s[2] = {1, 1};
  float r[2] = {};
  narrow(c, s, r);
  std::printf("\n%d %d %u %u %.9g %.9g\n", c[0], c[1], s[0], s[1], r[0], r[1]);
  for (double x : sums(100))
    std::printf("%.17g ", x);
  static int many[40000];
  std::atomic<unsigned> atomic[2] = {0u, 0u};
  atomics(atomic);
  std::printf("%td %u %u\n", pointers(many) - many, atomic[0].load(), atomic[1].load());
}
