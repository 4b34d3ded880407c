// recorded parameter, subscript is a braced list: m[{i % 3, 1}] += ...
#include <cstdio>
#include <map>
#include <utility>
#include <vector>
#define CC [[deco::concurrent]]
#define SY [[deco::synchronized]]
#define P std::printf
[[gnu::pure]] inline int nap(int x) { return x; }
CC void g(std::map<std::pair<int, int>, int> &m, int i) {
  m[{i % 3, 1}] += nap(i);
  m[std::make_pair(i % 2, 0)] = i;
}
SY int go() {
  std::map<std::pair<int, int>, int> m;
  for (int i = 0; i < 9; i++)
    g(m, i);
  return m[{1, 1}];
}
int main() { P("%d\n", go()); }
