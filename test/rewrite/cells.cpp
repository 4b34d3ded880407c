// Results that share memory with others, move only, are over-aligned or references; objects of calls that are rvalues.
#include <cstdio>
#include <memory>
#include <string>
#include <utility>
#include <vector>

struct Bits {
  unsigned low : 3, high : 5;
};
struct [[gnu::packed]] Packed {
  char tag;
  int value;
};
struct alignas(64) Wide {
  double lanes[8];
};
struct Text {
  std::string s;
  [[deco::concurrent]] std::string get(int i) const & { return s + std::to_string(i); }
  [[deco::concurrent]] std::string get(int i) && { return std::move(s) + "&&" + std::to_string(i); }
};

[[deco::concurrent]] int small(int i) { return i % 8; }
[[deco::concurrent]] Wide wide(const Wide &w, double x) { return {{w.lanes[1], x}}; }
[[deco::concurrent]] std::unique_ptr<int> boxed(std::unique_ptr<int> p) { return p; }
[[deco::concurrent]] int &cell(int *a, int i) { return a[i]; }

[[deco::synchronized]]
void go(Bits *bits, Packed (&packed)[3], std::vector<bool> &flags, int (&grid)[2][3], Wide *wides,
        std::vector<std::unique_ptr<int>> &boxes, std::vector<std::string> &texts, int *cells) {
  Wide start = {};
  for (int i = 0; i < 3; ++i) {
    bits[i].high += small(i);
    packed[i].value = small(i + 1);
    flags[i] = small(i);
    grid[i % 2][i] = small(i + 4);
    wides[i] = wide(start, i);
    start.lanes[1] = i;
    boxes.push_back(boxed(std::make_unique<int>(i)));
    texts.push_back(Text{"t"}.get(i));
  }
  for (int i = 0; i < 2; ++i)
    grid[i][0] = cell(cells, i);
}

int main() {
  Bits bits[3] = {};
  Packed packed[3] = {};
  std::vector<bool> flags(3);
  int grid[2][3] = {}, cells[] = {7, 8};
  Wide wides[3];
  std::vector<std::unique_ptr<int>> boxes;
  std::vector<std::string> texts;
  go(bits, packed, flags, grid, wides, boxes, texts, cells);
  for (int i = 0; i < 3; ++i)
    std::printf("%u %d %d %d %g %d %s\n", bits[i].high, int(packed[i].value), int(flags[i]), grid[i % 2][i],
                wides[i].lanes[0] + wides[i].lanes[1], *boxes[i], texts[i].c_str());
  std::printf("%d %d\n", grid[0][0], grid[1][0]);
}
