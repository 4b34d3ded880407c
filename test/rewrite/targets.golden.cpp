// The kinds of indexable lvalues.
#include <deco/deco.h>
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

double value(int i) { return i / 4.0; }
bool odd(int i) { return i % 2; }


void go(int (&array)[9], std::vector<double> *v, Matrix &A, Image *image, Pixel *pixels,
        std::unique_ptr<double[]> &owner, std::vector<bool> &flags) { static ::deco::detail::entry deco_e{"go", "targets.cpp", 20};
if (const auto deco_t = deco_e.serial(); deco_t.pays() || !::deco::detail::apart(::deco::detail::written(array), ::deco::detail::written(v), ::deco::detail::written(A), ::deco::detail::written(image), ::deco::detail::written(pixels), ::deco::detail::written(owner), ::deco::detail::written(flags))) { // deco: too little work for tasks, or objects overlap

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
 return;}
 ::deco::synchronized(deco_e, [&](::deco::scope &deco_s) {

  for (int i = 0; i < 3; ++i)
    for (int j = 0; j < 3; ++j) {
      { if (auto *deco_1 = deco_s.task({"value", 24}, [i]() -> decltype(auto) { return value(i); }, [&array, deco_k1 = 3 * i + j](auto &deco_r) { array[deco_k1] = deco_r(); }))
#pragma omp task default(none) firstprivate(deco_1)
        deco_1->run(); }
      { if (auto *deco_2 = deco_s.task({"value", 25}, [j]() -> decltype(auto) { return value(j); }, [v, i](auto &deco_r) { (*v)[i] = deco_r(); }))
#pragma omp task default(none) firstprivate(deco_2)
        deco_2->run(); }
      { if (auto *deco_3 = deco_s.task({"value", 26}, [i]() -> decltype(auto) { return value(i); }, [v, deco_k1 = j + 3](auto &deco_r) { v->at(deco_k1) = deco_r(); }))
#pragma omp task default(none) firstprivate(deco_3)
        deco_3->run(); }
      { if (auto *deco_4 = deco_s.task({"value", 27}, [deco_a0 = i + j]() -> decltype(auto) { return value(deco_a0); }, [&A, i, j](auto &deco_r) { A(i, j) = deco_r(); }))
#pragma omp task default(none) firstprivate(deco_4)
        deco_4->run(); }
      { if (auto *deco_5 = deco_s.task({"value", 28}, [i]() -> decltype(auto) { return value(i); }, [image, deco_k1 = 3 * i + j](auto &deco_r) { image->grid.at(deco_k1).r = deco_r(); }))
#pragma omp task default(none) firstprivate(deco_5)
        deco_5->run(); }
      { if (auto *deco_6 = deco_s.task({"value", 29}, [j]() -> decltype(auto) { return value(j); }, [image, i](auto &deco_r) { image->pixels()[i].g = deco_r(); }))
#pragma omp task default(none) firstprivate(deco_6)
        deco_6->run(); }
      { if (auto *deco_7 = deco_s.task({"value", 30}, [j]() -> decltype(auto) { return value(j); }, [pixels, deco_k1 = i * 3 + j](auto &deco_r) { pixels[deco_k1].r = deco_r(); }))
#pragma omp task default(none) firstprivate(deco_7)
        deco_7->run(); }
      { if (auto *deco_8 = deco_s.task({"value", 31}, [i]() -> decltype(auto) { return value(i); }, [&owner, i](auto &deco_r) { owner[i] = deco_r(); }))
#pragma omp task default(none) firstprivate(deco_8)
        deco_8->run(); }
      { if (auto *deco_9 = deco_s.task({"odd", 32}, [deco_a0 = i + j]() -> decltype(auto) { return odd(deco_a0); }, [&flags, deco_k1 = i * 3 + j](auto &deco_r) { flags[deco_k1] = deco_r(); }))
#pragma omp task default(none) firstprivate(deco_9)
        deco_9->run(); }
    }
deco_s.flush();
#pragma omp taskwait
deco_s.commit(34, "value (line 24), value (line 25), value (line 26) and others"); // deco: waits for value (line 24), value (line 25), value (line 26) and others
}); }

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
