// Targets that are a pointer and what is added to it.
#include <cstdio>
#include <vector>
[[deco::concurrent]] int f(int n) { return n * 3; }
struct Part {
  int a[3];
  int *q;
};
[[deco::synchronized]] void walk(int *p, Part *s, int n) {
  for (int i = 0; i < n; ++i)
    *(p + i) = f(i);
  for (int i = 0; i < n; ++i)
    *(i + p) = f(i + 1);
  for (int i = 0; i < n; ++i)
    (s + i)->a[i % 3] = f(i);
  for (int i = 0; i < n; ++i)
    *((s + i)->q + 1 - 1) += f(i);
  for (int i = 1; i < n; ++i)
    *(p + i - 1) = f(p[i]);
  for (int i = 1; i < n; ++i)
    *(p + i) = f(*(p + i - 1));
  for (int i = 0; i < n; ++i)
    *(p + n - 1 - i) += f(*(p + n - 1 - i));
}
int main() {
  int p[6] = {1, 2, 3, 4, 5, 6};
  Part s[6] = {};
  for (auto &x : s)
    x.q = x.a;
  walk(p, s, 6);
  for (int x : p)
    std::printf("%d ", x);
  for (auto &x : s)
    std::printf("%d %d %d ", x.a[0], x.a[1], x.a[2]);
}
