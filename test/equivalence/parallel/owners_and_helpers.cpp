// Objects behind smart pointers, spans of rows, subscripts that helpers compute.
#include <cstddef>
#include <memory>
#include <span>
#include <vector>

struct Item {
  int value = 0;
};
struct Grid {
  int width = 0, height = 0;
  std::vector<double> cells;
  int index(int x, int y) const { return y * width + x; }
};
[[deco::concurrent]] int square(int n) { return n * n; }
[[deco::concurrent]] void step(Item &item) { item.value++; }
[[deco::concurrent]] void fill(std::span<int> cells, int value) {
  for (std::size_t i = 0; i < cells.size(); ++i)
    cells[i] = value;
}
[[deco::concurrent]] double half(double x) { return x / 2; }

[[deco::synchronized]] void members(std::vector<std::unique_ptr<Item>> &items) {
  for (std::size_t i = 0; i < items.size(); ++i)
    items[i]->value = square(items[i]->value);
} // barrier
[[deco::synchronized]] void objects(std::vector<std::unique_ptr<Item>> &items) {
  for (std::size_t i = 0; i < items.size(); ++i)
    step(*items[i]);
  for (auto &item : items)
    step(*item); // barrier
} // barrier
[[deco::synchronized]] void array(std::unique_ptr<Item[]> &items, int n) {
  for (int i = 0; i < n; ++i)
    step(items[i]);
} // barrier
[[deco::synchronized]] int own_array(int n) {
  auto items = std::make_unique<Item[]>(n);
  for (int i = 0; i < n; ++i)
    step(items[i]);
  return items[0].value; // barrier
}
struct Owner {
  std::vector<std::unique_ptr<Item>> items;
  [[deco::synchronized]] void all() {
    for (std::size_t i = 0; i < items.size(); ++i)
      step(*items[i]);
  } // barrier
};

[[deco::synchronized]] void rows(std::vector<std::vector<int>> &table) {
  for (std::size_t i = 0; i < table.size(); ++i)
    fill(table[i], 1);
} // barrier
[[deco::synchronized]] void from_the_end(std::vector<Item> &items) {
  for (std::size_t i = 0; i < items.size(); ++i)
    step(items[items.size() - 1 - i]);
} // barrier

inline int at(int x, int y, int w) { return y * w + x; }
[[deco::synchronized]] void by_function(std::vector<int> &cells, int w, int h) {
  for (int y = 0; y < h; ++y)
    for (int x = 0; x < w; ++x)
      cells[at(x, y, w)] = square(cells[at(x, y, w)]);
} // barrier
[[deco::synchronized]] void by_lambda(std::vector<int> &cells, int w, int h) {
  auto index = [w](int x, int y) { return y * w + x; }; // barrier
  for (int y = 0; y < h; ++y)
    for (int x = 0; x < w; ++x)
      cells[index(x, y)] = square(cells[index(x, y)]);
}
[[deco::synchronized]] void by_method(Grid &grid) {
  for (int y = 0; y < grid.height; ++y)
    for (int x = 0; x < grid.width; ++x)
      grid.cells[grid.index(x, y)] = half(grid.cells[grid.index(x, y)]);
} // barrier

int main() {}
