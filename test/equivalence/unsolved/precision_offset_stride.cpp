// rows walked with a pointer or an offset that advances by the stride, the usual image loop: serialized. `for (; p !=
// e; p += w)`, `for (o = 0; o < n; o += w)` and a constant stride are parallel; a second induction variable whose step
// is a variable is not. Expected: parallel (row y is [y * w, y * w + w)).
#include <cstdio>
#include <vector>
[[gnu::pure]] int slow(int v);
[[deco::concurrent]] void tone(float *p, int n) {
  slow(n);
  for (int i = 0; i < n; ++i)
    p[i] = p[i] * 2 + 1;
}
[[deco::synchronized]] void a(float *p, int w, int h) {
  for (int y = 0; y < h; ++y, p += w)
    tone(p, w);
}
[[deco::synchronized]] void b(float *p, int w, int h) {
  for (int y = 0; y < h; ++y) {
    tone(p, w);
    p += w;
  }
}
[[deco::synchronized]] void c(std::vector<float> &v, int w, int h) {
  std::size_t o = 0;
  for (int y = 0; y < h; ++y) {
    tone(v.data() + o, w);
    o += w;
  }
}
int main() {
  std::vector<float> f(48, 1);
  a(f.data(), 8, 6);
  b(f.data(), 8, 6);
  c(f, 8, 6);
  std::printf("%g\n", f[20]);
}
int slow(int v) { return v; }
