// loops with step 2*s or len (bottom-up merge sort, in-place tree reduction, FFT stages): serialized. With bf(a, i, s),
// step 2*s it is parallel; with len / 2 as half of the step, or std::min(i + 2*w, n) as end, it is not.
#include <algorithm>
#include <cstdio>
#include <vector>
[[gnu::pure]] int slow(int v);
using V = std::vector<int>;
[[deco::concurrent]] int comb(int a, int b) { return a * 2 + b + slow(b); }
[[deco::concurrent]] void butterfly(V &a, int i, int h) {
  for (int j = 0; j < h; ++j) {
    int u = a[i + j], v = a[i + j + h];
    a[i + j] = u + v;
    a[i + j + h] = u - v + slow(j);
  }
}
[[deco::concurrent]] void merge(const V &v, V &o, int lo, int mid, int hi) {
  std::merge(v.begin() + lo, v.begin() + mid, v.begin() + mid, v.begin() + hi, o.begin() + lo);
  slow(lo);
}
[[deco::synchronized]] void reduce(V &a, int n) {
  for (int s = 1; s < n; s *= 2)
    for (int i = 0; i + s < n; i += 2 * s)
      a[i] = comb(a[i], a[i + s]);
} // barrier a turn
[[deco::synchronized]] void fft(V &a, int n) {
  for (int len = 2; len <= n; len *= 2)
    for (int i = 0; i < n; i += len)
      butterfly(a, i, len / 2);
} // serialized
[[deco::synchronized]] void mergesort(V &v, V &t, int n) {
  for (int w = 1; w < n; w *= 2) {
    for (int i = 0; i < n; i += 2 * w)
      merge(v, t, i, std::min(i + w, n), std::min(i + 2 * w, n));
    v.swap(t);
  }
} // serialized
int main() {
  V a(16), t(16);
  for (int i = 0; i < 16; ++i)
    a[i] = i * 5 % 16;
  fft(a, 16);
  mergesort(a, t, 16);
  reduce(a, 16);
  std::printf("%d\n", a[0]);
}
int slow(int v) { return v & 1; }
