// std: c++23
// Matrices seen through views: subscripts of several indices, call operators, slices; operator[] with several arguments
// of a template; rows as spans; a layout policy.
#include <array>
#include <cstddef>
#include <cstdio>
#include <span>
#include <vector>

template <std::size_t... Extents> struct extents {
  static constexpr std::size_t rank = sizeof...(Extents);
  std::array<std::size_t, rank> of;
};
struct row_major {
  template <std::size_t N> static std::size_t at(const std::array<std::size_t, N> &of, const std::array<std::size_t, N> &i) {
    std::size_t offset = 0;
    for (std::size_t k = 0; k < N; ++k)
      offset = offset * of[k] + i[k];
    return offset;
  }
};
template <class T, std::size_t N, class Layout = row_major> class view {
public:
  view(T *data, std::array<std::size_t, N> of) : data_(data), of_(of) {}
  template <class... I>
    requires(sizeof...(I) == N)
  T &operator[](I... i) const {
    return data_[Layout::at(of_, {static_cast<std::size_t>(i)...})];
  }
  template <class... I>
    requires(sizeof...(I) == N)
  T &operator()(I... i) const {
    return data_[Layout::at(of_, {static_cast<std::size_t>(i)...})];
  }
  std::size_t extent(std::size_t k) const { return of_[k]; }
  std::span<T> row(std::size_t y) const { return {data_ + y * of_[1], of_[1]}; }

private:
  T *data_;
  std::array<std::size_t, N> of_;
};

[[deco::concurrent]] double value(std::size_t y, std::size_t x) { return double(y * 10 + x); }
[[deco::concurrent]] void scale(std::span<double> row, double by) {
  for (double &x : row)
    x *= by;
}
[[deco::concurrent]] double sum(view<const double, 2> m, std::size_t y) {
  double total = 0;
  for (std::size_t x = 0; x < m.extent(1); ++x)
    total += m[y, x];
  return total;
}

[[deco::synchronized]] double fill(view<double, 2> m, view<double, 3> cube, std::vector<double> &sums) {
  for (std::size_t y = 0; y < m.extent(0); ++y)
    for (std::size_t x = 0; x < m.extent(1); ++x)
      m[y, x] = value(y, x);
  for (std::size_t y = 0; y < m.extent(0); ++y)
    for (std::size_t x = 0; x < m.extent(1); ++x)
      m(y, x) += value(x, y);
  for (std::size_t z = 0; z < 2; ++z)
    for (std::size_t y = 0; y < 2; ++y)
      for (std::size_t x = 0; x < 2; ++x)
        cube[z, y, x] = value(z, y + x);
  for (std::size_t y = 0; y < m.extent(0); ++y)
    scale(m.row(y), double(y));
  for (std::size_t y = 0; y < m.extent(0); ++y)
    sums[y] = sum({&m[0, 0], {m.extent(0), m.extent(1)}}, y);
  return sums[0] + sums[1];
}

int main() {
  std::vector<double> cells(12), cube(8), sums(3);
  std::printf("%g\n", fill({cells.data(), {3, 4}}, {cube.data(), {2, 2, 2}}, sums));
  for (double x : cells)
    std::printf("%g ", x);
  for (double x : cube)
    std::printf("%g ", x);
  for (double x : sums)
    std::printf("%g ", x);
  std::printf("\n");
}
