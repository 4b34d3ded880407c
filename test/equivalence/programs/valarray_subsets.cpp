// Subsets of valarrays, and expressions of them that are kept, refer to the valarray that they were made of.
#include <cstdio>
#include <unistd.h>
#include <valarray>
using Values = std::valarray<double>;

[[deco::concurrent]] double norm(const Values &v) {
  usleep(100);
  double s = 0;
  for (double x : v)
    s = s * 1.5 + x;
  return s;
}
[[deco::concurrent]] double first(const double *v, int n) {
  usleep(100);
  double s = 0;
  for (int i = 0; i < n; ++i)
    s = s * 1.5 + v[i];
  return s;
}
[[deco::concurrent]] double twice(double x) {
  usleep(100);
  return 2 * x;
}
[[deco::concurrent]] bool odd(int x) {
  usleep(100);
  return x % 2;
}

[[deco::synchronized]] void slices(Values &m, Values &out) {
  for (int i = 0; i < 8; ++i) {
    out[i] = norm(m);
    m[std::slice(i % 4, 3, 4)] += Values(1.0, 3);
  }
}
[[deco::synchronized]] void kept_slice(Values &out) {
  Values m(12);
  auto row = m[std::slice(0, 4, 3)];
  for (int i = 0; i < 8; ++i) {
    out[i] = norm(m);
    row = 1.0 * i;
    row *= Values(1.5, 4);
  }
}
[[deco::synchronized]] void general_slices(Values &out) {
  Values m(12);
  for (int i = 0; i < 8; ++i) {
    out[i] = first(&m[0], 12);
    m[std::gslice(0, {2, 2}, {4, 1})] = i;
  }
}
[[deco::synchronized]] void masks(Values &out) {
  Values m(6);
  std::valarray<bool> chosen{true, false, true, true, false, true};
  for (int i = 0; i < 8; ++i) {
    out[i] = norm(m);
    m[chosen] = Values(1.0 * i, 4);
  }
}
[[deco::synchronized]] void kept_mask(Values &out) {
  Values m(8);
  std::valarray<bool> chosen{true, true, true, true, false, false, false, false};
  auto subset = m[chosen];
  for (int i = 0; i < 8; ++i)
    chosen[i] = odd(i);
  for (int i = 0; i < 8; ++i) {
    out[i] = norm(m);
    subset = 1.0 * i;
  }
}
[[deco::synchronized]] void indirect(Values &out) {
  Values m(12);
  std::valarray<std::size_t> at{1, 5, 7};
  for (int i = 0; i < 8; ++i) {
    out[i] = norm(m);
    m[at] += Values(i, 3);
  }
}
static void overwrite(std::slice_array<double> part, double x) { part = x; }
[[deco::synchronized]] void subset_as_argument(Values &out) {
  Values m(12);
  for (int i = 0; i < 8; ++i) {
    out[i] = norm(m);
    overwrite(m[std::slice(0, 4, 3)], i);
  }
}
[[deco::synchronized]] void kept_expressions(Values &out) {
  Values a(8);
  auto sum = a + 1.0;
  auto roots = std::sqrt(a);
  auto equal = a == 4.0;
  for (int i = 0; i < 8; ++i)
    a[i] = twice(i);
  out = sum;
  Values other = roots;
  std::valarray<bool> fours = equal;
  for (int i = 0; i < 8; ++i)
    out[i] += 100 * other[i] + fours[i];
}
[[deco::synchronized]] void constant_subsets(Values &out) {
  Values a(8);
  const Values &same = a;
  auto constant = same[std::slice(0, 4, 2)];
  auto subset = a[std::slice(1, 4, 2)];
  for (int i = 0; i < 8; ++i)
    a[i] = twice(i);
  Values even = constant, uneven = subset;
  for (int i = 0; i < 4; ++i)
    out[i] = 100 * even[i] + uneven[i];
}

static void show(void (*run)(Values &)) {
  Values out(8);
  run(out);
  for (double x : out)
    std::printf("%.3f ", x);
  std::printf("\n");
}

int main() {
  show([](Values &out) {
    Values m(12);
    slices(m, out);
  });
  show(kept_slice);
  show(general_slices);
  show(masks);
  show(kept_mask);
  show(indirect);
  show(subset_as_argument);
  show(kept_expressions);
  show(constant_subsets);
}
