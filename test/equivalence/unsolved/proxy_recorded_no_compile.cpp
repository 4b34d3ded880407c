// container whose operator[] returns a proxy with a reference member (no default constructor),
// written by subscript in a concurrent function: recorded; emitted code does not compile.
#include "unsolved.h"
#include <bitset>
#include <complex>
#include <valarray>

struct Bits {
  std::vector<unsigned> w = std::vector<unsigned>(4);
  struct P {
    unsigned &u;
    int s;
    P &operator=(bool b) {
      u = (u & ~(1u << s)) | (unsigned(b) << s);
      return *this;
    }
    operator bool() const { return u >> s & 1; }
  };
  P operator[](int i) { return {w[i / 32], i % 32}; }
};
[[deco::concurrent]] bool f(int i) { return nap(i) % 3 == 0; }
[[deco::concurrent]] void g(Bits &b, int i) { b[i] = nap(i) % 3 == 0; }
[[deco::concurrent]] void h(Bits::P r, int i) { r = nap(i) % 3 == 0; }
[[deco::synchronized]] std::vector<int> go() {
  Bits b, c, d;
  for (int i = 0; i < 128; i++)
    b[i] = f(i);
  for (int i = 0; i < 128; i++)
    g(c, i);
  for (int i = 0; i < 128; i++)
    h(d[i], i);
  std::vector<int> r;
  for (auto *x : {&b, &c, &d})
    for (unsigned u : x->w)
      r.push_back((int)u);
  return r;
}
void run() { show("b", go()); }
int main() { run(); }
