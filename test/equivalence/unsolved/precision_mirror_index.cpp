// in-place reversal / symmetric pairs: swp(v[i], v[n - 1 - i]) for i < n / 2, and with two indices `i < j; ++i, --j`:
// serialized. Expected: parallel (SPEC 5: affine forms; i + i' <= n - 2 < n - 1).
#include <cstdio>
#include <vector>
[[gnu::pure]] int slow(int v);
[[deco::concurrent]] void swp(double &a, double &b) {
  double t = a;
  a = b + slow(1);
  b = t;
}
[[deco::synchronized]] void a(std::vector<double> &v) {
  int n = v.size();
  for (int i = 0; i < n / 2; ++i)
    swp(v[i], v[n - 1 - i]);
}
[[deco::synchronized]] void b(std::vector<double> &v) {
  for (int i = 0, j = v.size() - 1; i < j; ++i, --j)
    swp(v[i], v[j]);
}
int main() {
  std::vector<double> v{1, 2, 3, 4, 5};
  a(v);
  b(v);
  std::printf("%g\n", v[1]);
}
int slow(int v) { return v; }
