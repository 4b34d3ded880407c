// A helper makes an object of a derived class that keeps a pointer; the base class has none, so
// that the result is not seen to lead anywhere.
#include "unsolved.h"

struct V {
  virtual ~V() = default;
  virtual int v(int n) const = 0;
};
struct W : V {
  int *t;
  W(int *t) : t(t) {}
  int v(int n) const override {
    nap(n);
    return *t + n;
  }
};
static std::unique_ptr<V> mk(int &k) { return std::make_unique<W>(&k); }
[[deco::concurrent]] int ac(const V &v, int n) { return v.v(n); }
[[deco::synchronized]] void f(int *r) {
  int k = 0;
  auto v = mk(k);
  for (int i = 0; i < 6; ++i) {
    r[i] = ac(*v, 6 - i);
    k += i;
  }
}
int main() {
  int r[6];
  f(r);
  for (int x : r)
    std::printf("%d ", x);
}
