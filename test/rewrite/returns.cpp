// A barrier in front of every return and at the end of a body; the end of main.
#include <cstdio>
#include <initializer_list>

[[deco::concurrent]] int work(int x) { return 3 * x; }

[[deco::synchronized]] void nothing_returned(int *a) { a[0] = work(1); }

[[deco::synchronized]] int early(int *a, int n) {
  if (n == 0)
    return -1;
  a[1] = work(n);
  if (n == 1) return a[2];
  for (int i = 3; i < 6; ++i) {
    a[i] = work(i);
    if (i == n)
      return 4;
  }
  return 5;
}

[[deco::synchronized]] int &reference(int *a) {
  a[6] = work(6);
  return a[6];
}

[[deco::synchronized]] auto deduced(int *a) {
  a[7] = work(7);
  return a[7] * 2.5;
}

[[deco::synchronized]] int main() {
  int a[9] = {};
  nothing_returned(a);
  for (int n : {0, 1, 4})
    std::printf("%d\n", early(a, n));
  reference(a) += 1;
  std::printf("%a\n", deduced(a));
  a[8] = work(8);
  for (int x : a)
    std::printf("%d\n", x);
}
