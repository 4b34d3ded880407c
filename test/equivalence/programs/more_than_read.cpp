// Arguments by const reference that the called function changes all the same, or whose address it
// returns.
// std: c++17
#include <cstdio>

/// Takes longer for some.
[[gnu::noinline, gnu::pure]] int nap(int n) {
  volatile int spent = 0;
  for (int i = 0; i < n * 7919 % 16 * 2000; ++i)
    spent = spent + 1;
  return n;
}

namespace const_cast_scalar {
[[deco::concurrent]] int cc(const int &x, int n) {
  const_cast<int &>(x) += n;
  return n + x;
}
[[deco::synchronized]] int f(int *r) {
  int x = 0;
  for (int i = 0; i < 6; ++i)
    r[i] = cc(x, i);
  return x;
}
void run() {
  int r[6];
  int x = f(r);
  std::printf("%d %d\n", x, r[5]);
}
} // namespace const_cast_scalar

namespace mutable_member_of_copied_argument {
struct T {
  int v;
  mutable int reads = 0;
  int get() const {
    ++reads;
    return v;
  }
};
[[deco::concurrent]] int cr(const T &t) { return nap(t.get()); }
[[deco::synchronized]] int f(int *r) {
  int s = 0;
  for (int i = 0; i < 4; ++i) {
    T t{i};
    r[i] = cr(t);
    s += t.reads;
  }
  return s;
}
void run() {
  int r[4];
  std::printf("%d\n", f(r));
}
} // namespace mutable_member_of_copied_argument

namespace address_of_copied_argument {
[[deco::concurrent]] const int *mx(const int &a, const int &b) {
  (void)nap(a);
  return a < b ? &b : &a;
}
[[deco::synchronized]] int f() {
  const int *p[2];
  int a = 3, b = 4;
  p[0] = mx(a, b);
  p[1] = mx(b, a);
  a = 7;
  b = 8;
  return *p[0] * 10 + (p[0] == &b) + (p[1] == &b);
}
void run() { std::printf("%d\n", f()); }
} // namespace address_of_copied_argument

int main() {
  const_cast_scalar::run();
  mutable_member_of_copied_argument::run();
  address_of_copied_argument::run();
}
