// std: c++23
// Subscripts of several indices, calls that give lvalues, cells that are objects.
#include <cstdio>
#include <vector>

class Image {
public:
  class Cell {
  public:
    Cell(Image &of, int i) : of_(of), i_(i) {}
    void operator=(int x) const { of_.cells_[i_] = x + of_.writes_++; }

  private:
    Image &of_;
    int i_;
  };
  explicit Image(int w, int h) : w_(w), cells_(w * h) {}
  int &operator[](int x, int y) { return cells_[y * w_ + x]; }
  Cell operator()(int x, int y) { return {*this, y * w_ + x}; }

private:
  int w_, writes_ = 0;
  std::vector<int> cells_;
};

[[deco::concurrent]] int shade(int x, int y) { return x * 10 + y; }

[[deco::synchronized]] void go(Image &image, int n) {
  for (int y = 0; y < n; ++y)
    for (int x = 0; x < n; ++x)
      image[x, y] = shade(x, y);
  for (int x = 0; x < n; ++x)
    image(x, 0) = shade(x, x);
}

int main() {
  Image image(3, 3);
  go(image, 3);
  for (int y = 0; y < 3; ++y)
    for (int x = 0; x < 3; ++x)
      std::printf("%d ", image[x, y]);
}
