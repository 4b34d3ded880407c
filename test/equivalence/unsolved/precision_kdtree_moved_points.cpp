// kd-tree: leaf does n->pts = std::move(pts) (by-value parameter): the second recursive call waits for the first (this
// may use 'memory allocated here'), no deco-serialized. With n->pts = pts (a copy) both overlap. Expected: both
// overlap.
#include <algorithm>
#include <cstdio>
#include <memory>
#include <vector>
using V = std::vector<double>;
struct Kd {
  double split = 0;
  std::unique_ptr<Kd> lo, hi;
  V pts;
};
[[deco::concurrent]] [[deco::synchronized]] std::unique_ptr<Kd> kd(V pts) {
  auto n = std::make_unique<Kd>();
  if (pts.size() <= 2) {
    n->pts = std::move(pts);
    return n;
  }
  std::size_t m = pts.size() / 2;
  std::nth_element(pts.begin(), pts.begin() + m, pts.end());
  n->split = pts[m];
  std::vector<std::unique_ptr<Kd>> k(2);
  k[0] = kd(V(pts.begin(), pts.begin() + m));
  k[1] = kd(V(pts.begin() + m, pts.end()));
  n->lo = std::move(k[0]);
  n->hi = std::move(k[1]);
  return n;
}
int main() { std::printf("%g\n", kd({5, 3, 1, 4, 2, 6})->lo->lo->pts[0]); }
