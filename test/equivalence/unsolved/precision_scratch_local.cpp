// a scratch buffer declared in the loop body (the serial form of an OpenMP private variable), passed by non-const
// reference and not used afterwards: a barrier a turn, as it ends its life. It could live in the task, as a const & one
// does. And the advice is bad: 'declare it in front of the loop' makes all calls share it, which is serialized for
// good.
#include <cstdio>
#include <numeric>
#include <vector>
[[gnu::pure]] int slow(int v);
using V = std::vector<int>;
[[deco::concurrent]] int work(V &scratch, int i) {
  scratch.assign(4, i);
  return std::accumulate(scratch.begin(), scratch.end(), slow(i));
}
[[deco::synchronized]] void all(V &r) {
  for (std::size_t i = 0; i < r.size(); ++i) {
    V scratch(10);
    r[i] = work(scratch, int(i));
  } // serialized
}
[[deco::synchronized]] void advised(V &r) {
  V scratch;
  for (std::size_t i = 0; i < r.size(); ++i)
    r[i] = work(scratch, int(i)); // serialized, too
}
int main() {
  V r(5);
  all(r);
  advised(r);
  std::printf("%d\n", r[4]);
}
int slow(int v) { return v; }
