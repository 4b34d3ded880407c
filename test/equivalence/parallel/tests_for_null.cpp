// A test for null reads the pointer, not what it leads to; and what is asked of a text, nothing but the text.
#include <deque>
#include <list>
#include <memory>
#include <optional>
#include <ranges>
#include <string>
#include <vector>
struct Tile {
  double d[4];
};
struct Document {
  std::string text;
  std::size_t at = 0;
};
[[gnu::pure]] int slow(int v);
[[deco::concurrent]] void scale(Tile &t) { t.d[0] *= slow(1); }
[[deco::concurrent]] void locate(Document &d) { d.at = d.text.find("x") + slow(1); }
[[deco::concurrent]] void bump(double &x) { x = x * 2 + slow(1); }

[[deco::synchronized]] void owners(std::vector<std::unique_ptr<Tile>> &tiles) {
  for (std::size_t i = 0; i < tiles.size(); ++i)
    if (tiles[i])
      scale(*tiles[i]);
} // barrier
[[deco::synchronized]] void skipped(std::vector<std::unique_ptr<Tile>> &tiles) {
  for (auto &t : tiles) {
    if (!t || t == nullptr)
      continue;
    scale(*t);
  }
} // barrier
[[deco::synchronized]] void named(std::vector<std::unique_ptr<Tile>> &tiles) {
  for (std::size_t i = 0; i < tiles.size(); ++i)
    if (tiles[i] != nullptr) {
      Tile &t = *tiles[i];
      scale(t);
    }
} // barrier
[[deco::synchronized]] void optionals(std::vector<std::optional<Tile>> &tiles) {
  for (auto &t : tiles)
    if (t)
      scale(*t);
} // barrier
[[deco::synchronized]] void texts(std::vector<Document> &documents) {
  for (auto &d : documents)
    locate(d);
} // barrier
[[deco::synchronized]] void braces(std::vector<double> &v) {
  for (std::size_t i : std::views::iota(std::size_t{0}, v.size()))
    bump(v[i]);
} // barrier
[[deco::synchronized]] void deques(std::deque<Tile> &tiles) {
  for (auto &t : tiles)
    scale(t);
} // barrier
[[deco::synchronized]] void queues(std::deque<Document> &documents) {
  for (auto &d : documents)
    locate(d);
} // barrier
[[deco::synchronized]] void lists(std::list<Tile> &tiles) {
  for (auto &t : tiles)
    scale(t);
} // barrier
