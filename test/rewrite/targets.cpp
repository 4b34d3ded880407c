// The kinds of indexable lvalues.
#include <cstdio>
#include <memory>
#include <vector>

struct Pixel { float r = 0, g = 0; };
struct Matrix {
  double data[9] = {};
  double &operator()(int i, int j) { return data[3 * i + j]; }
};
struct Image {
  std::vector<Pixel> grid = std::vector<Pixel>(9);
  std::vector<Pixel> &pixels() { return grid; }
};

[[deco::concurrent]] double value(int i) { return i / 4.0; }
[[deco::concurrent]] bool odd(int i) { return i % 2; }

[[deco::synchronized]]
void go(int (&array)[9], std::vector<double> *v, Matrix &A, Image *image, Pixel *pixels,
        std::unique_ptr<double[]> &owner, std::vector<bool> &flags) {
  for (int i = 0; i < 3; ++i)
    for (int j = 0; j < 3; ++j) {
      array[3 * i + j] = value(i);
      (*v)[i] = value(j);
      v->at(j + 3) = value(i);
      A(i, j) = value(i + j);
      image->grid.at(3 * i + j).r = value(i);
      image->pixels()[i].g = value(j);
      pixels[i * 3 + j].r = value(j);
      owner[i] = value(i);
      flags[i * 3 + j] = odd(i + j);
    }
}

int main() {
  int array[9];
  std::vector<double> v(9);
  Matrix A;
  Image image;
  Pixel pixels[9];
  std::unique_ptr<double[]> owner(new double[3]);
  std::vector<bool> flags(9);
  go(array, &v, A, &image, pixels, owner, flags);
  for (int i = 0; i < 9; ++i)
    std::printf("%d %a %a %a %a %a %d\n", array[i], v[i], A.data[i], image.grid[i].r,
                image.grid[i].g, pixels[i].r, int(flags[i]));
  std::printf("%a\n", owner[0] + owner[1] + owner[2]);
}
