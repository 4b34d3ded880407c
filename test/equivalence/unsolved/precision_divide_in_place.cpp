// recursive divide and conquer in place: qs(v, lo, i), qs(v, i + 1, hi), or qs(a, i), qs(a + i + 1, n - i - 1): the
// second call waits for the first. The tool has the whole source: by induction a call touches [lo, hi) only.
#include <algorithm>
#include <cstdio>
#include <vector>
[[gnu::pure]] int slow(int v);
using V = std::vector<int>;
[[deco::concurrent]] [[deco::synchronized]] void qs(V &v, int lo, int hi) {
  if (hi - lo < 2)
    return;
  int p = v[lo], i = lo;
  slow(lo);
  for (int j = lo + 1; j < hi; ++j)
    if (v[j] < p)
      std::swap(v[++i], v[j]);
  std::swap(v[lo], v[i]);
  qs(v, lo, i);
  qs(v, i + 1, hi); // serialized
}
[[deco::concurrent]] [[deco::synchronized]] void ms(int *v, int n, int *tmp) {
  if (n < 2)
    return;
  int h = n / 2;
  ms(v, h, tmp);
  ms(v + h, n - h, tmp + h);
  std::merge(v, v + h, v + h, v + n, tmp);
  std::copy(tmp, tmp + n, v);
} // serialized
int main() {
  V a(64), t(64);
  for (int i = 0; i < 64; ++i)
    a[i] = i * 37 % 64;
  ms(a.data(), 32, t.data());
  qs(a, 0, 64);
  std::printf("%d\n", a[5]);
}
int slow(int v) { return v; }
