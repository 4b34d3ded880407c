// quadtree/octree/trie node with unique_ptr<Node> kids[4] (or std::array of them): every call that returns one and
// reads a vector waits for the one before; with members l, r or a vector of them it is parallel. The note speaks of
// what f 'writes through p' (const &, 'it is no reference').
#include <cstdio>
#include <memory>
#include <vector>
[[gnu::pure]] int slow(int v);
struct Quad {
  int count = 0;
  std::unique_ptr<Quad> kids[4];
};
[[deco::concurrent]] std::unique_ptr<Quad> leaf(int k, const std::vector<double> &pts) {
  auto q = std::make_unique<Quad>();
  q->count = slow(k) + int(pts.size());
  return q;
}
[[deco::synchronized]] std::vector<std::unique_ptr<Quad>> build(const std::vector<double> &pts) {
  std::vector<std::unique_ptr<Quad>> r(4);
  for (int k = 0; k < 4; ++k)
    r[k] = leaf(k, pts); // serialized
  return r;
}
[[deco::concurrent]] [[deco::synchronized]] std::unique_ptr<Quad> tree(double lo, double s,
                                                                       const std::vector<double> &pts, int depth) {
  auto q = std::make_unique<Quad>();
  std::vector<double> in;
  for (double a : pts)
    if (a >= lo && a < lo + s)
      in.push_back(a);
  q->count = int(in.size());
  if (in.size() < 3 || depth == 0)
    return q;
  for (int k = 0; k < 4; ++k)
    q->kids[k] = tree(lo + k * s / 4, s / 4, in, depth - 1); // serialized, and in is copied
  return q;
}
int main() {
  std::vector<double> p;
  for (int i = 0; i < 50; ++i)
    p.push_back(i * 37 % 50 / 50.0);
  std::printf("%d %d\n", build(p)[2]->count, tree(0, 1, p, 4)->kids[1]->count);
}
int slow(int v) { return v; }
