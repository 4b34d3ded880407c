// Barriers in unbraced branches, in front of a nested if, behind labels of a switch.
#include <cstdio>

[[deco::concurrent]] int work(int x) { return 3 * x; }

[[deco::synchronized]]
int go(int *a, int *b, int n) {
  a[0] = work(n);
  if (n == 1)
    b[0] = a[0];
  else if (n == 2)
    b[1] = a[0] + 1;
  else
    b[2] = 5;
  a[1] = work(n);
  for (int i = 0; i < n; ++i)
    if (i == 1)
      b[3] = a[1]; // here and nowhere else
  switch (n) {
  case 1:
    a[2] = work(2);
  case 2:
    b[4] = a[2];
    break;
  default:
    a[2] = work(4);
  }
  return 1;
}

int main() {
  for (int n = 0; n < 4; ++n) {
    int a[3] = {}, b[5] = {};
    go(a, b, n);
    std::printf("%d %d %d %d %d %d %d %d\n", a[0], a[1], a[2], b[0], b[1], b[2], b[3], b[4]);
  }
}
