// recorded parameter whose element type has no default constructor (vector<X>, X(int)).
#include <cstdio>
#include <map>
#include <utility>
#include <vector>
#define CC [[deco::concurrent]]
#define SY [[deco::synchronized]]
#define P std::printf
[[gnu::pure]] inline int nap(int x) { return x; }
struct X {
  int k;
  X(int k) : k(k) {}
};
CC void g(std::vector<X> &m, int i) { m[i % 3] = X(nap(i)); }
SY int go() {
  std::vector<X> m(3, X(1));
  for (int i = 0; i < 9; i++)
    g(m, i);
  return m[1].k;
}
int main() { P("%d\n", go()); }
