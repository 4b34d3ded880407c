// Barriers in the conditions and increments of loops, where only an expression can stand.
#include <cstdio>

[[deco::concurrent]] int next(int x) { return x + 1; }

[[deco::synchronized]]
int go(int *r, int n) {
  r[0] = 0;
  while (r[0] < n)
    r[0] = next(r[0]);
  do {
    r[1] += next(0);
  } while (r[1] < n && n > 0);
  for (int i = 0; i < r[1]; i += r[2])
    r[2] = next(i);
  while (int left = n - r[3]) {
    r[4] += left;
    r[3] = next(n - left);
  }
  if (r[4] > 0)
    r[5] = next(r[4]);
  switch (r[5]) {
  case 0:
    return 0;
  default:
    return r[5] + r[0];
  }
}

int main() {
  int r[6] = {};
  std::printf("%d\n", go(r, 5));
  for (int x : r)
    std::printf("%d\n", x);
}
