// #line keeps the original's lines in front of, in and behind every inserted piece.
#include <cstdio>

[[deco::concurrent]] int work(int x) { return x + 1; }

[[deco::synchronized]]
int go(int *a,
       int n) {
  int local[2] = {};
  std::printf("%s %d\n", __FILE__, __LINE__);
  a[0] = work(n); a[1] = work(__LINE__);
  std::printf("%d\n", __LINE__);
  if (n)
    a[2] = work(
        n);
  else
    a[3] = work(n + 1);
  std::printf("%d\n", __LINE__);
  local[0] = work(2); std::printf("%d\n", __LINE__);
  std::printf("%d %d\n", a[0], __LINE__);
  try {
    a[4] = work(4);
    std::printf("%d\n", __LINE__);
  } catch (...) { std::printf("%d\n", __LINE__); }
  while (a[0] < __LINE__)
    a[0] = work(a[0]);
  std::printf("%d %d\n", a[0], __LINE__);
  if (n == 3) a[5] = work(1); else std::printf("%d\n", __LINE__);
  return local[0] + __LINE__;
}

int main() {
  int a[6] = {};
  int result = go(a, 2);
  std::printf("%d %d\n", result, __LINE__);
  for (int x : a)
    std::printf("%d\n", x);
}
