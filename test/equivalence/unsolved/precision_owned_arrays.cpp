// PRECISION: rows of a unique_ptr<T[]> reached as p.get() + i * w are not told apart; &p[i * w] is. Also through row(i)
// accessors and as spans {p.get() + i * w, w}.
#include "precision.h"

struct Mat {
  int r, c;
  std::unique_ptr<long[]> p;
  long *row(int i) { return p.get() + i * c; }
};
[[deco::synchronized]] void f1(std::unique_ptr<long[]> &p, int n) {
  for (int i = 0; i < n; ++i)
    row(p.get() + i * 8, 8);
}
[[deco::synchronized]] void f2(Mat &m) {
  for (int i = 0; i < m.r; ++i)
    row(m.row(i), m.c);
}
int main() {
  Mat m{3, 8, std::make_unique<long[]>(24)};
  f1(m.p, 3);
  f2(m);
  std::printf("%ld\n", m.p[9]);
}
long nap(long x) { return (unsigned long)x * 2654435761u % 97; }
