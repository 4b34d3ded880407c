// PRECISION: sc2(C.rs(i)) with std::span rs(int i) { return {&d[i*c], (size_t)c}; } is serialized
// ('this may use C'), sc(C.row(i), C.c) with the pointer accessor is parallel.
#include "unsolved.h"

struct Mat {
  int r, c;
  std::vector<double> d;
  double &operator()(int i, int j) { return d[i * c + j]; }
  double operator()(int i, int j) const { return d[i * c + j]; }
  double *row(int i) { return &d[i * c]; }
  std::span<double> rs(int i) { return {&d[i * c], (size_t)c}; }
};
[[deco::concurrent]] void rowmul(const Mat &A, const Mat &B, Mat &C, int i) {
  for (int j = 0; j < C.c; j++) {
    double s = 0;
    for (int k = 0; k < A.c; k++)
      s += A(i, k) * B(k, j);
    C(i, j) = s + nap(0);
  }
}
[[deco::concurrent]] void sc(double *r, int n, double f) {
  for (int j = 0; j < n; j++)
    r[j] *= f + nap(0);
}
[[deco::concurrent]] void sc2(std::span<double> r, double f) {
  for (double &x : r)
    x *= f + nap(0);
}
[[deco::concurrent]] double el(const Mat &A, const Mat &B, int i, int j) {
  double s = 0;
  for (int k = 0; k < A.c; k++)
    s += A(i, k) * B(k, j);
  return s + nap(0);
}
[[deco::synchronized]] void go(const Mat &A, const Mat &B, Mat &C) {
  for (int i = 0; i < C.r; i++)
    rowmul(A, B, C, i);
  for (int i = 0; i < C.r; i++)
    sc(C.row(i), C.c, 2);
  for (int i = 0; i < C.r; i++)
    sc2(C.rs(i), 2);
  for (int i = 0; i < C.r; i++)
    for (int j = 0; j < C.c; j++)
      C(i, j) = el(A, B, i, j);
}
void run() {
  Mat a{4, 4, std::vector<double>(16, 1)}, b = a, c = a;
  go(a, b, c);
  P("%a\n", c(1, 2));
}
int main() { run(); }
