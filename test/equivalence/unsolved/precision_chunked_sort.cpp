// PRECISION: chunks: srt(v, b, min(n, b+ch)), srt2(data+b, data+min(n,b+ch)), srt3(span.subspan(b,
// min(ch, n-b))), srt2(&v[c*ch], &v[c*ch]+min(ch, n-c*ch)), b += ch: all four serialized.
#include "unsolved.h"

[[deco::concurrent]] long part(const std::vector<int> &v, size_t b, size_t e) {
  long s = 0;
  for (size_t i = b; i < e; i++)
    s += v[i];
  return s + nap(0);
}
[[deco::concurrent]] void srt(std::vector<int> &v, size_t b, size_t e) {
  std::sort(v.begin() + b, v.begin() + e);
  nap(0);
}
[[deco::concurrent]] void srt2(int *b, int *e) {
  std::sort(b, e);
  nap(0);
}
[[deco::concurrent]] void srt3(std::span<int> s) {
  std::sort(s.begin(), s.end());
  nap(0);
}
[[deco::synchronized]] long go(std::vector<int> v) {
  size_t n = v.size(), ch = 4, k = (n + ch - 1) / ch;
  std::vector<long> ps(k);
  for (size_t c = 0; c < k; c++)
    ps[c] = part(v, c * ch, std::min(n, (c + 1) * ch));
  for (size_t b = 0; b < n; b += ch)
    srt(v, b, std::min(n, b + ch));
  for (size_t b = 0; b < n; b += ch)
    srt2(v.data() + b, v.data() + std::min(n, b + ch));
  for (size_t b = 0; b < n; b += ch)
    srt3(std::span(v).subspan(b, std::min(ch, n - b)));
  for (size_t c = 0; c < k; c++)
    srt2(&v[c * ch], &v[c * ch] + std::min(ch, n - c * ch));
  long s = 0;
  for (long p : ps)
    s += p;
  return s * v[3];
}
void run() {
  std::vector<int> v;
  for (int i = 0; i < 18; i++)
    v.push_back(i * 7 % 19);
  P("%ld\n", go(v));
}
int main() { run(); }
