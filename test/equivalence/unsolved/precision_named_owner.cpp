// Tile *p = tiles[i].get(); scale(*p): serialized; tiles[i] named directly, or Tile &t = *tiles[i], is parallel.
#include <cstdio>
#include <memory>
#include <vector>
[[gnu::pure]] int slow(int v);
struct Tile {
  double d[4];
};
[[deco::concurrent]] void scale(Tile &t) { t.d[0] *= slow(2); }
[[deco::synchronized]] void all(std::vector<std::unique_ptr<Tile>> &tiles) {
  for (std::size_t i = 0; i < tiles.size(); ++i)
    if (Tile *p = tiles[i].get())
      scale(*p);
}
int main() {
  std::vector<std::unique_ptr<Tile>> tiles;
  for (int i = 0; i < 3; ++i)
    tiles.push_back(std::make_unique<Tile>(Tile{{1, 2, 3, 4}}));
  all(tiles);
  std::printf("%g\n", tiles[1]->d[0]);
}
int slow(int v) { return v; }
