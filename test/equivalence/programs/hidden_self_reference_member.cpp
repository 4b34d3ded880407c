// A reference member behind a pointer that leads to its own object.
#include <cstdio>
#include <vector>
template <class T> struct Chain {
  std::vector<T> &v;
  Chain *next;
};
[[deco::concurrent]]
unsigned f(int i) {
  unsigned h = i;
  for (int k = 0; k < 40000; ++k) h = h * 31u + 1u;
  return h;
}
[[deco::synchronized]]
unsigned run() {
  unsigned acc = 0;
  std::vector<unsigned> tmp(4, 5u);
  for (int i = 0; i < 10; ++i) {
    Chain<unsigned> head{tmp, nullptr};
    head.next = &head;
    head.next->v[2] = f(i);
    acc += tmp[2];
  }
  return acc;
}
int main() { std::printf("%u\n", run()); }
