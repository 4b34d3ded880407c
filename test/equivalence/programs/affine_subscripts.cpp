// Elements told apart by their subscripts, and look-alikes that are not.
#include <cstdio>
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
[[deco::concurrent]]
void set(int &x, int n) {
  x = x * 3 % 1000 + static_cast<int>(churn(n) % 1000);
}

[[deco::synchronized]]
void run(std::vector<int> &a, int w, int h, const std::vector<int> &where) {
  for (int y = 0; y < h; ++y)
    for (int x = 0; x < w; ++x)
      a[y * w + x] = f(a[y * w + x]);
  for (int y = 0; y < h; ++y)
    for (int x = 0; x <= w; ++x) // one too far: rows overlap
      a[y * w + x] = f(a[y * w + x] + 1);
  for (int i = 0; i < w * h; ++i)
    set(a[i], i);
  for (int i = 0; i < w * h; ++i)
    set(a[where[i]], i); // some twice
  for (int i = 0; i < w * h; ++i)
    set(a[i / 2], i);
  for (int i = 0; i < w * h; ++i)
    set(a[i % 5], i);
  for (int i = 0; i + 4 < w * h; i += 2) {
    set(a[i], i);
    set(a[i + 1], i);
    set(a[i + 3], i); // the next turn's i + 1
  }
  for (int i = 0; i < w * h; ++i) {
    set(a[i], i);
    if (i % 4 == 0)
      ++i; // the induction variable is changed in the body
    set(a[i], i);
  }
  for (unsigned char i = 250; i != 10; ++i) // wraps around
    set(a[i % 7], i);
  for (int i = 0; i < w * h; ++i)
    for (int j = 0; j < 2; ++j)
      set(a[i + j], i - j);
  int k = 0;
  for (int i = 0; i < 20; ++i) {
    set(a[k], i);
    k = (k * 5 + 3) % 8;
  }
  for (int i = 0; i < 8; ++i)
    set(a[i * i % 8], i);
  for (int i = 0; i < 10; ++i)
    set(a[10 - i], a[i] + i); // meet in the middle
}

int main() {
  std::vector<int> a(64, 1), where;
  for (int i = 0; i < 48; ++i)
    where.push_back(i * 5 % 31);
  run(a, 8, 6, where);
  for (int x : a)
    std::printf("%d ", x);
  std::printf("\n");
}
