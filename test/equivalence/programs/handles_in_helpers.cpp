// std: c++20
// Pointers that helpers, which are not synchronized, change through handles by value, and pointers in bytes of an object.
#include <cstdint>
#include <cstdio>
#include <new>
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
void setr(Ref h, U *x) { h.r = x; }
void setp(Ptr h, U *x) { *h.r = x; }
U *pick(std::vector<U> &w, std::vector<U> &o) {
  U *p = &o[2];
  setr(Ref{p}, &w[3]);
  return p;
}
U *pick2(std::vector<U> &w, U *o) {
  setp(Ptr{&o}, &w[3]);
  return o;
}
U read(std::vector<U> &w, std::vector<U> &o) {
  U *p = &o[2];
  setp(Ptr{&p}, &w[3]);
  return *p;
}
struct Keep {
  U *at;
  void take(std::vector<U> &w) { setr(Ref{at}, &w[3]); }
};
struct Slot {
  alignas(U *) unsigned char raw[sizeof(U *)];
  U *&get() { return *reinterpret_cast<U **>(raw); }
};
struct SlotH {
  Slot *s;
};
void sets(SlotH h, U *x) { h.s->get() = x; }
[[deco::synchronized]] U h1() {
  std::vector<U> w(10), o(10);
  U s = 0;
  U *q = pick(w, o);
  for (int i = 0; i < 50; ++i) {
    w[3] = f(i);
    s = s * 3 + *q;
  }
  return s;
}
[[deco::synchronized]] U h2() {
  std::vector<U> w(10), o(10);
  U s = 0;
  U *q = pick2(w, &o[2]);
  for (int i = 0; i < 50; ++i) {
    w[3] = f(i);
    s = s * 3 + *q;
  }
  return s;
}
[[deco::synchronized]] U h3() {
  std::vector<U> w(10), o(10);
  U s = 0;
  for (int i = 0; i < 50; ++i) {
    w[3] = f(i);
    s = s * 3 + read(w, o);
  }
  return s;
}
[[deco::synchronized]] U h7() {
  std::vector<U> w(10), o(10);
  U s = 0;
  Keep k{&o[2]};
  k.take(w);
  for (int i = 0; i < 50; ++i) {
    w[3] = f(i);
    s = s * 3 + *k.at;
  }
  return s;
}
[[deco::synchronized]] U h8() {
  std::vector<U> w(10), o(10);
  U s = 0;
  Slot k;
  new (k.raw)(U *)(&o[2]);
  sets({&k}, &w[3]);
  for (int i = 0; i < 50; ++i) {
    w[3] = f(i);
    s = s * 3 + *k.get();
  }
  return s;
}
int main() {
  std::printf("h1 %u\n", h1());
  std::printf("h2 %u\n", h2());
  std::printf("h3 %u\n", h3());
  std::printf("h7 %u\n", h7());
  std::printf("h8 %u\n", h8());
}
