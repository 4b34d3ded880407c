// A pointer or iterator into a container that is swapped, or moved from: what is written through
// the new owner is not seen to be what it leads to. Also: vectors that are moved into a vector,
// nodes that are spliced, extracted or merged.
#include "unsolved.h"

[[deco::concurrent]] int rdp(const int *x, int i) {
  nap(i);
  return *x;
}
[[deco::concurrent]] int rdi(std::vector<int>::const_iterator x, int i) {
  nap(i);
  return *x;
}
[[deco::synchronized]] void f(std::vector<int> &v, int *r) {
  std::vector<int> w(8, 5);
  auto it = v.cbegin();
  v.swap(w);
  for (int i = 0; i < 6; ++i) {
    r[i] = rdi(it, 6 - i);
    w[0] += i;
  }
}
struct H {
  std::vector<int> a, b;
  [[deco::synchronized]] void f(int *r) { // double buffering
    const int *p = a.data();
    std::swap(a, b);
    for (int i = 0; i < 6; ++i) {
      r[i] = rdp(p, 6 - i);
      b[0] += i;
    }
  }
};
int main() {
  std::vector<int> v(8);
  int r[6];
  f(v, r);
  for (int x : r)
    std::printf("%d ", x);
  H h{std::vector<int>(8), std::vector<int>(8)};
  h.f(r);
  for (int x : r)
    std::printf("%d ", x);
}
