// Braces that end where the function ends.
#include <cstdio>
#include <vector>
[[deco::concurrent]] void f(int &p, int i) { p = p * 2 + i; }
[[deco::synchronized]] void run(std::vector<int> &a) {
  for (int i = 0; i < 8; ++i) f(a[i / 2], i);}
int main() { std::vector<int> a(8, 1); run(a); for (int x : a) std::printf("%d ", x); }
