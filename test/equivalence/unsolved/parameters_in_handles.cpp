// Pointers that are parameters of the body, and are changed through handles by value: by_value, by_reference and
// class_by_reference are accepted, and read through the old pointer what a call in flight writes.
#include <cstdio>
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
struct It {
  U *at;
};
struct ItRef {
  It *it;
};
void set(Ref r, U *x) { r.r = x; }
void move(ItRef r, U *x) { r.it->at = x; }
[[deco::synchronized]] U by_value(U *p) {
  U s = 0;
  std::vector<U> w(10);
  set(Ref{p}, &w[3]);
  for (int i = 0; i < 50; ++i) {
    w[3] = f(i);
    s = s * 3 + *p;
  }
  return s;
}
[[deco::synchronized]] U by_reference(U *&p) {
  U s = 0;
  std::vector<U> w(10);
  set(Ref{p}, &w[3]);
  for (int i = 0; i < 50; ++i) {
    w[3] = f(i);
    s = s * 3 + *p;
  }
  return s;
}
[[deco::synchronized]] U class_by_value(It it) {
  U s = 0;
  std::vector<U> w(10);
  move({&it}, &w[3]);
  for (int i = 0; i < 50; ++i) {
    w[3] = f(i);
    s = s * 3 + *it.at;
  }
  return s;
}
[[deco::synchronized]] U class_by_reference(It &it) {
  U s = 0;
  std::vector<U> w(10);
  move({&it}, &w[3]);
  for (int i = 0; i < 50; ++i) {
    w[3] = f(i);
    s = s * 3 + *it.at;
  }
  return s;
}
int main() {
  U x = 5;
  U *p = &x;
  It it{&x};
  std::printf("by_value %u\n", by_value(&x));
  std::printf("by_reference %u\n", by_reference(p));
  std::printf("class_by_value %u\n", class_by_value({&x}));
  std::printf("class_by_reference %u\n", class_by_reference(it));
}
