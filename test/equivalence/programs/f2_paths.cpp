// F2 along longer paths: members, pointers, smart pointers, at(), references to parts.
#include <array>
#include <cstdio>
#include <map>
#include <memory>
#include <vector>

static unsigned long long churn(unsigned long long x) { // 0 to 30 us
  for (unsigned long long i = 50 + (x * 0x9E3779B97F4A7C15u >> 50); i != 0; --i)
    x = (x ^ x >> 29) * 0xBF58476D1CE4E5B9u + i;
  return x;
}
struct Cell {
  int value = 0;
  int other = 0;
};
struct Pixel {
  unsigned char r = 0, g = 0, b = 0;
};
struct World {
  std::vector<Cell> grid = std::vector<Cell>(30);
  std::array<std::array<int, 5>, 6> table{};
  std::unique_ptr<std::vector<int>> owned = std::make_unique<std::vector<int>>(30);
  std::map<int, std::shared_ptr<Cell[]>> shared;
  Cell *raw = nullptr;
};

[[deco::concurrent]]
int f(int n) {
  return static_cast<int>(churn(n) % 100000);
}

[[deco::concurrent]]
unsigned char shade(int x, int y, int channel) {
  return static_cast<unsigned char>(churn(x * 91 + y * 7 + channel));
}

[[deco::synchronized]]
void paths(World *p, std::vector<int> *v, std::unique_ptr<World> &boxed) {
  for (int i = 0; i < 30; ++i)
    p->grid.at(i).value = f(i);
  for (int i = 0; i < 30; ++i)
    (*v)[i] = f(i + 100);
  for (int i = 0; i < 30; ++i)
    (*p->owned)[i] = f(i + 200);
  for (int i = 0; i < 6; ++i)
    for (int j = 0; j < 5; ++j)
      (*p).table[i].at(j) = f(10 * i + j);
  for (int i = 0; i < 30; ++i)
    boxed->grid[i].other = f(i + 300);
  for (int i = 0; i < 4; ++i)
    p->shared[i] = std::shared_ptr<Cell[]>(new Cell[5]);
  for (int i = 0; i < 20; ++i)
    p->shared[i % 4][i / 4].value = f(i + 400);
  for (int i = 0; i < 30; ++i)
    p->raw[i].other = f(i + 500);
}

[[deco::synchronized]]
std::vector<Pixel> image(int w, int h) {
  std::vector<Pixel> pixels(w * h);
  for (int y = 0; y < h; ++y)
    for (int x = 0; x < w; ++x) {
      pixels[y * w + x].r = shade(x, y, 0);
      pixels[y * w + x].g = shade(x, y, 1);
      pixels[y * w + x].b = shade(x, y, 2);
    }
  return pixels;
}

[[deco::synchronized]]
int references(std::vector<std::vector<int>> &rows) {
  for (std::size_t y = 0; y < rows.size(); ++y) {
    auto &row = rows[y];
    for (std::size_t x = 0; x < row.size(); ++x)
      row[x] = f(static_cast<int>(x * y));
  }
  int &first = rows[0][0];
  rows[0][0] = f(77);
  return first;
}

int main() {
  World world, *p = &world;
  std::unique_ptr<World> boxed = std::make_unique<World>();
  std::vector<int> v(30);
  std::vector<Cell> raw(30);
  p->raw = raw.data();
  paths(p, &v, boxed);
  for (int i = 0; i < 30; ++i)
    std::printf("%d %d %d %d %d\n", world.grid[i].value, v[i], (*world.owned)[i],
                boxed->grid[i].other, raw[i].other);
  for (auto &row : world.table)
    for (int x : row)
      std::printf("%d ", x);
  for (auto &[key, cells] : world.shared)
    for (int i = 0; i < 5; ++i)
      std::printf("%d:%d ", key, cells[i].value);
  for (Pixel pixel : image(9, 7))
    std::printf("%d,%d,%d ", pixel.r, pixel.g, pixel.b);
  std::vector<std::vector<int>> rows(6, std::vector<int>(6));
  std::printf("\n%d\n", references(rows));
  for (auto &row : rows)
    for (int x : row)
      std::printf("%d ", x);
  std::printf("\n");
}
