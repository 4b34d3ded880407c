// A constructor keeps the address of its argument as an integer.
#include "unsolved.h"

struct W {
  std::uintptr_t o;
  W(int &t) : o(reinterpret_cast<std::uintptr_t>(&t)) {}
  int g() const { return *reinterpret_cast<int *>(o); }
};
[[deco::concurrent]] int ap(const W &w, int n) { return nap(n) + w.g(); }
[[deco::synchronized]] void f(int *r) {
  int k = 0;
  W w(k);
  for (int i = 1; i < 7; ++i) {
    r[i] = ap(w, 7 - i);
    k += i;
  }
}
int main() {
  int r[7];
  f(r);
  for (int i = 1; i < 7; ++i)
    std::printf("%d ", r[i]);
}
