// PRECISION: struct {T *p; int r, c;} (hand-made mdspan / C-style matrix), also passed BY VALUE: the loop head m.r
// waits for each task ('this may use m'): one barrier a turn. What p leads to cannot be m itself (by value, address
// never taken; and long is not int). It works if the view is a local made from a known vector. The same hits Eigen: for
// (i < m.rows()) scalerow(m, i) with MatrixXd &m.
#include "precision.h"

struct Mat {
  int r, c;
  long *p;
  long &operator()(int i, int j) const { return p[i * c + j]; }
};
[[deco::synchronized]] void f1(Mat m) {
  for (int i = 0; i < m.r; ++i)
    for (int j = 0; j < m.c; ++j)
      m(i, j) = val(i * 10 + j);
}
[[deco::synchronized]] void f2(Mat &m) {
  for (int i = 0; i < m.r; ++i)
    row(m.p + i * m.c, m.c);
}
[[deco::synchronized]] void f3(Mat &m) {
  for (int i = 0; i < m.r; ++i)
    m.p[i] = val(i);
}
[[deco::concurrent]] void mrow(Mat m, int i) {
  for (int j = 0; j < m.c; ++j)
    m(i, j) = m(i, j) * 3 + nap(i * 10 + j);
}
[[deco::synchronized]] void f4(Mat m) {
  for (int i = 0; i < m.r; ++i)
    mrow(m, i);
}
[[deco::synchronized]] void f5(Mat m) {
  const int r = m.r, c = m.c;
  for (int i = 0; i < r; ++i)
    row(m.p + i * c, c);
}
int main() {
  std::vector<long> d(12, 1);
  Mat m{3, 4, d.data()};
  f1(m);
  f2(m);
  f3(m);
  f4(m);
  f5(m);
  std::printf("%ld\n", d[7]);
}
long nap(long x) { return (unsigned long)x * 2654435761u % 97; }
