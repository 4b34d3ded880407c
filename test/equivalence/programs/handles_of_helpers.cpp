// std: c++20
// Pointers that helpers, which are not synchronized, change through handles by value: in destructors, through std::invoke
// and pointers to functions.
#include <cstdint>
#include <cstdio>
#include <functional>
#include <new>
#include <span>
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
void setr(Ref h, U *x) { h.r = x; }
struct End {
  Ref r;
  U *x;
  ~End() { r.r = x; }
};
U *pick3(std::vector<U> &w, std::vector<U> &o) {
  U *p = &o[2];
  {
    End e{{p}, &w[3]};
  }
  return p;
}
U *pick4(std::vector<U> &w, std::vector<U> &o) {
  U *p = &o[2];
  std::invoke(setr, Ref{p}, &w[3]);
  return p;
}
U *pick5(std::vector<U> &w, std::vector<U> &o) {
  U *p = &o[2];
  void (*g)(Ref, U *) = setr;
  g(Ref{p}, &w[3]);
  return p;
}
[[deco::synchronized]] U h4() {
  std::vector<U> w(10), o(10);
  U s = 0;
  U *q = pick3(w, o);
  for (int i = 0; i < 50; ++i) {
    w[3] = f(i);
    s = s * 3 + *q;
  }
  return s;
}
[[deco::synchronized]] U h5() {
  std::vector<U> w(10), o(10);
  U s = 0;
  U *q = pick4(w, o);
  for (int i = 0; i < 50; ++i) {
    w[3] = f(i);
    s = s * 3 + *q;
  }
  return s;
}
[[deco::synchronized]] U h6() {
  std::vector<U> w(10), o(10);
  U s = 0;
  U *q = pick5(w, o);
  for (int i = 0; i < 50; ++i) {
    w[3] = f(i);
    s = s * 3 + *q;
  }
  return s;
}
int main() {
  std::printf("h4 %u\n", h4());
  std::printf("h5 %u\n", h5());
  std::printf("h6 %u\n", h6());
}
