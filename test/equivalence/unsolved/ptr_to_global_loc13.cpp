// address of global array A gets into the pointer by a lambda / initializer_list / constructor
// (loc13); accesses through it and to A are not seen as the same memory: barriers missing.
#include "unsolved.h"

[[deco::concurrent]] int f(int i) { return nap(i) * 3 + 1; }
[[deco::concurrent]] void w(int &p, int i) { p = p * 3 + nap(i); }
[[deco::concurrent]] void ws(int *p, int i) { p[i] = p[i] * 3 + nap(i); }
[[deco::concurrent]] int r(const int *p, int i) { return nap(i) + p[i]; }
int A[10], B[10];
std::vector<int> VA(10);
[[deco::synchronized]] std::vector<int> go() {
  std::vector<int> v(40);
  std::vector<int *> q(2);
  std::ranges::transform(q, q.begin(), [](int *) { return A; });
  for (int i = 0; i < 10; i++) {
    q[1][i] = f(i);
    v[i] += A[i];
  }
  for (int i = 0; i < 10; i++) {
    A[i] = f(i);
    v[i] += q[1][i];
  }
  for (int i = 0; i < 10; i++) {
    w(q[1][i], i);
    A[i] += 5;
  }
  v.insert(v.end(), A, A + 10);
  for (int i = 0; i < 10; i++) {
    v[i] += r(&q[1][0], i);
    A[i] += 5;
  }
  v.insert(v.end(), A, A + 10);
  return v;
}
void run() { show("v", go()); }
int main() { run(); }
