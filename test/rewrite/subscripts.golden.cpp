// std: c++23
// Subscripts of several indices, calls that give lvalues, cells that are objects.
#include <deco/deco.h>
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

int shade(int x, int y) { return x * 10 + y; }

void go(Image &image, int n) { static ::deco::detail::entry deco_e{"go", "subscripts.cpp", 28};
if (const auto deco_t = deco_e.serial(); deco_t.pays()) { // deco: too little work for tasks

  for (int y = 0; y < n; ++y)
    for (int x = 0; x < n; ++x)
      image[x, y] = shade(x, y);
  for (int x = 0; x < n; ++x)
    image(x, 0) = shade(x, x);
 return;}
 ::deco::synchronized(deco_e, [&](::deco::scope &deco_s) {

  for (int y = 0; y < n; ++y)
    for (int x = 0; x < n; ++x)
      { if (auto *deco_1 = deco_s.task({"shade", 31}, [x, y]() -> decltype(auto) { return shade(x, y); }, [&image, x, y](auto &deco_r) { image[x, y] = deco_r(); }))
#pragma omp task default(none) firstprivate(deco_1)
        deco_1->run(); }
  for (int x = 0; x < n; ++x)
    { if (auto *deco_2 = deco_s.task({"shade", 33}, [x]() -> decltype(auto) { return shade(x, x); }, [&image, x](auto &deco_r) { image(x, 0) = deco_r(); }))
#pragma omp task default(none) firstprivate(deco_2)
      deco_2->run(); }
deco_s.flush();
#pragma omp taskwait
deco_s.commit(34, "shade (line 31), shade (line 33)"); // deco: waits for shade (line 31), shade (line 33)
}); }

int main() {
  Image image(3, 3);
  go(image, 3);
  for (int y = 0; y < 3; ++y)
    for (int x = 0; x < 3; ++x)
      std::printf("%d ", image[x, y]);
}
