// Local pointers of helpers, which are no synchronized functions, that others change through handles by value and
// closures: what is read through them afterwards may be what a call in flight writes.
#include <cstdio>
#include <functional>
#include <vector>
using U = unsigned;
static U churn(U x) {
  for (U i = 2000; i != 0; --i)
    x = (x ^ x >> 15) * 0x2C1B3C6Du + i;
  return x;
}
[[deco::concurrent]] U f(U x) { return churn(x); }
struct Ref {
  U *&r;
};
struct Ptr {
  U **r;
};
void set1(Ref r, U *x) { r.r = x; }
void set2(Ptr r, U *x) { *r.r = x; }
template <class F> void set3(F r, U *x) { r(x); }
U helper1(std::vector<U> &o, std::vector<U> &w) {
  U *p = &o[2];
  set1(Ref{p}, &w[3]);
  return *p;
}
U helper2(std::vector<U> &o, std::vector<U> &w) {
  U *p = &o[2];
  set2(Ptr{&p}, &w[3]);
  return *p;
}
U helper3(std::vector<U> &o, std::vector<U> &w) {
  U *p = &o[2];
  set3([&](U *x) { p = x; }, &w[3]);
  return *p;
}
[[deco::synchronized]] U a1() {
  U s = 0;
  std::vector<U> w(10), o(10);
  for (int i = 0; i < 50; ++i) {
    w[3] = f(i);
    s = s * 3 + helper1(o, w);
  }
  return s;
}
[[deco::synchronized]] U a2() {
  U s = 0;
  std::vector<U> w(10), o(10);
  for (int i = 0; i < 50; ++i) {
    w[3] = f(i);
    s = s * 3 + helper2(o, w);
  }
  return s;
}
[[deco::synchronized]] U a3() {
  U s = 0;
  std::vector<U> w(10), o(10);
  for (int i = 0; i < 50; ++i) {
    w[3] = f(i);
    s = s * 3 + helper3(o, w);
  }
  return s;
}
int main() {
  std::printf("a1 %u\n", a1());
  std::printf("a2 %u\n", a2());
  std::printf("a3 %u\n", a3());
}
