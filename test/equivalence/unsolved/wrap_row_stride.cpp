// `p[i*w+j]` with `j < w` is taken as distinct over (i,j) although the arithmetic is unsigned and
// may wrap: w = 0x80000000, i = 0,2,4,6: i*w == 0 (mod 2^32), so every i writes p[0], p[1]. The
// tool runs them in place, in parallel. See: serial prints 153 193; rewritten with DECO_TASKS=1
// OMP_NUM_THREADS=2 prints other numbers. No UB in the program.
#include <cstdio>
#include <unistd.h>
#include <vector>
[[gnu::pure]] int nap(int);
[[deco::concurrent]] void g(int &x, int i) { x = nap(x) * 3 + i; }
[[deco::synchronized]] std::vector<int> go2(unsigned w) {
  std::vector<int> v(10, 1);
  int *p = &v[0];
  for (unsigned i = 0; i < 8; i += 2)
    for (unsigned j = 0; j < w; j++) {
      if (j >= 2)
        break;
      g(p[i * w + j], i * 2 + j);
    }
  return v;
}
int main() {
  auto v = go2(0x80000000u);
  std::printf("%d %d\n", v[0], v[1]);
}
int nap(int x) {
  usleep(x % 7 * 100);
  return x;
}
