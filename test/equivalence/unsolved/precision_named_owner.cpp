// Tile *p = tiles[i].get(); scale(*p) with a vector that the function has filled itself: serialized; with scale(*tiles[i]),
// or a vector that is a parameter, it is parallel. So is scale(*tiles[i]) where Tile has a pointer to a Tile. Expected: parallel.
#include <cstdio>
#include <memory>
#include <vector>
[[gnu::pure]] int slow(int v);
struct Tile {
  double d[4];
};
struct Node {
  double d = 0;
  Node *parent = nullptr;
};
[[deco::concurrent]] void scale(Tile &t) { t.d[0] *= slow(2); }
[[deco::concurrent]] void grow(Node &n) { n.d += slow(2); }
[[deco::synchronized]] double all(int n) {
  std::vector<std::unique_ptr<Tile>> tiles;
  for (int i = 0; i < n; ++i)
    tiles.push_back(std::make_unique<Tile>(Tile{{1, 2, 3, 4}}));
  for (int i = 0; i < n; ++i) {
    Tile *p = tiles[i].get();
    scale(*p);
  }
  return tiles[1]->d[0];
}
[[deco::synchronized]] double nodes(int n) {
  std::vector<std::unique_ptr<Node>> nodes;
  for (int i = 0; i < n; ++i)
    nodes.push_back(std::make_unique<Node>());
  for (int i = 0; i < n; ++i)
    grow(*nodes[i]);
  return nodes[1]->d;
}
int main() { std::printf("%g %g\n", all(3), nodes(3)); }
int slow(int v) { return v; }
