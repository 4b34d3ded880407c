// PRECISION: blocked matrix: blk(A,B,C,n,i0,j0,bs) over i += bs, j += bs writes distinct blocks of
// C; serialized.
#include "unsolved.h"

[[deco::concurrent]] void blk(const double *A, const double *B, double *C, int n, int i0, int j0,
                              int bs) {
  for (int i = i0; i < i0 + bs; i++)
    for (int j = j0; j < j0 + bs; j++) {
      double s = 0;
      for (int k = 0; k < n; k++)
        s += A[i * n + k] * B[k * n + j];
      C[i * n + j] = s + nap(0);
    }
}
[[deco::synchronized]] void go(const std::vector<double> &A, const std::vector<double> &B,
                               std::vector<double> &C, int n, int bs) {
  for (int i = 0; i < n; i += bs)
    for (int j = 0; j < n; j += bs)
      blk(A.data(), B.data(), C.data(), n, i, j, bs);
}
void run() {
  std::vector<double> a(64, 1.5), b(64, 2), c(64);
  go(a, b, c, 8, 4);
  P("%a\n", c[9]);
}
int main() { run(); }
