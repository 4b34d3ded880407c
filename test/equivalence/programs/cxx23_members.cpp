// std: c++23
// only: clang
// The object as a parameter, subscripts of two keys, constrained templates.
#include <concepts>
#include <cstdio>
#include <string>
#include <vector>
[[deco::concurrent]] int sq(int x) { return x * x; }
struct Matrix {
  std::vector<int> d = std::vector<int>(16);
  int &operator[](int i, int j) { return d[i * 4 + j]; }
  [[deco::concurrent]] int weigh(this const Matrix &self, int i) { return self.d[i] + i; }
  [[deco::synchronized]] void spread(this Matrix &self) {
    for (int i = 0; i < 4; ++i)
      self[i, i] = sq(i + 3);
    for (int i = 0; i < 4; ++i)
      self[0, i] = self.weigh(i);
    for (int i = 0; i < 4; ++i)
      self.d[i + 4] = self.weigh(i);
  }
  [[deco::synchronized]] auto byvalue(this Matrix self, int k) {
    self[1, 1] = self.weigh(k);
    return self;
  }
};
template <class T> struct View {
  T *p;
  int w;
  constexpr T &operator()(int i, int j) const { return p[i * w + j]; }
  T &operator[](int i, int j) const { return p[i * w + j]; }
};
[[deco::synchronized]] void fill(Matrix &m, View<int> v) {
  for (int i = 0; i < 4; ++i)
    for (int j = 0; j < 4; ++j)
      m[i, j] = sq(i * 4 + j);
  for (int i = 0; i < 4; ++i)
    for (int j = 0; j < 4; ++j)
      v(i, j) = sq(i * 4 - j);
  for (int i = 0; i < 4; ++i)
    for (int j = 0; j < 4; ++j)
      v[i, j] += sq(i * 4 - j);
}
template <std::integral T> [[deco::concurrent]] T half(T x) requires(sizeof(T) > 2) {
  return x / 2;
}
[[deco::synchronized]] void concepts(std::vector<long> &out, std::integral auto n) {
  for (int i = 0; i < n; ++i)
    out.push_back(half(i + 100L));
}
template <class T>
requires std::floating_point<T> [[deco::synchronized]] void cons(std::vector<T> &out) {
  for (int i = 0; i < 5; ++i)
    out.push_back(T(1) / 3);
  for (int i = 0; i < 5; ++i)
    out[i] += sq(i);
}
int main() {
  Matrix m;
  int a[16] = {};
  fill(m, {a, 4});
  m.spread();
  Matrix k = m.byvalue(3);
  for (int x : m.d)
    std::printf("%d ", x);
  for (int x : k.d)
    std::printf("%d ", x);
  for (int x : a)
    std::printf("%d ", x);
  std::vector<long> o;
  concepts(o, 4);
  for (long x : o)
    std::printf("%ld ", x);
  std::vector<double> d;
  cons(d);
  for (double x : d)
    std::printf("%g ", x);
}
