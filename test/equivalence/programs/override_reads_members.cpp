// An override reads, through its own pointer, a member of the object whose function calls it.
// std: c++17
#include <cstdio>
#include <memory>

/// Takes longer for some.
[[gnu::noinline, gnu::pure]] int nap(int n) {
  volatile int spent = 0;
  for (int i = 0; i < n * 7919 % 16 * 2000; ++i)
    spent = spent + 1;
  return n;
}

namespace override_reads_member {
struct B {
  virtual ~B() = default;
  [[deco::concurrent]] virtual int c(int n) const = 0;
};
struct D : B {
  int *k;
  D(int *k) : k(k) {}
  int c(int n) const override { return nap(n) + *k; }
};
struct H {
  int k = 1;
  std::unique_ptr<B> b = std::make_unique<D>(&k);
  int a[6] = {};
  [[deco::synchronized]] void f() {
    for (int i = 0; i < 6; ++i) {
      a[i] = b->c(i);
      k += i;
    }
  }
};
void run() {
  H h;
  h.f();
  for (int x : h.a)
    std::printf("%d ", x);
}
} // namespace override_reads_member

int main() { override_reads_member::run(); }
