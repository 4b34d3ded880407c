// A target that a macro spells is refused: AT(r, i, j) = f(i). (What stands in the brackets may be a macro.)
#include <cstdio>
#include <vector>
[[gnu::pure]] int slow(int v);
#define AT(m, i, j) m[(i) * w + (j)]
[[deco::concurrent]] int f(int v) { return slow(v) * 3; }
[[deco::synchronized]] int work(int w, int h) {
  std::vector<int> r(w * h);
  for (int i = 0; i < h; ++i)
    for (int j = 0; j < w; ++j)
      AT(r, i, j) = f(i);
  return AT(r, 1, 1);
}
int main() { std::printf("%d\n", work(4, 3)); }
int slow(int v) { return v; }
