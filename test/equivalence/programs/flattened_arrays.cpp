// std: c++20
// Arrays of arrays that callees, accessors and casts take for one array.
#include <array>
#include <cstdio>
#include <unistd.h>
#include <vector>
[[gnu::pure]] int slow(int v);
[[deco::concurrent]] void wr(int &r, int v) {
  int w = slow(v);
  r = r * 3 + w + 100;
}

namespace flatten_accessor {
struct M {
  int a[2][2];
  int *row(int i) { return &a[0][0] + i * 2; }
};
[[deco::synchronized]] long run() {
  M m{{{1, 2}, {3, 4}}};
  wr(m.a[1][0], 1);
  long r = m.row(1)[0];
  return r;
}
} // namespace flatten_accessor

namespace flatten_callee {
int sumf(const int *p, int n) {
  int s = 0;
  for (int i = 0; i < n; ++i)
    s = s * 3 + p[i];
  return s;
}
[[deco::synchronized]] long run() {
  int a[2][2] = {{1, 2}, {3, 4}};
  wr(a[1][0], 1);
  long r = sumf(&a[0][0], 4);
  return r;
}
} // namespace flatten_callee

namespace flatten_callee_vector_of_array {
int sumf(const int *p, int n) {
  int s = 0;
  for (int i = 0; i < n; ++i)
    s = s * 3 + p[i];
  return s;
}
[[deco::synchronized]] long run() {
  std::vector<std::array<int, 2>> v{{1, 2}, {3, 4}};
  wr(v[1][0], 1);
  long r = sumf(v[0].data(), 4);
  return r;
}
} // namespace flatten_callee_vector_of_array

namespace flatten_cast_array {
[[deco::synchronized]] long run() {
  int a[2][2] = {{1, 2}, {3, 4}};
  auto *p = reinterpret_cast<int (*)[4]>(&a);
  wr(a[1][1], 1);
  long r = (*p)[3];
  return r;
}
} // namespace flatten_cast_array

namespace members_in_a_row {
struct V3 {
  int x, y, z;
  int &operator[](int i) { return (&x)[i]; }
};
[[deco::synchronized]] long run() {
  V3 a[4] = {};
  for (int i = 0; i < 4; ++i) {
    wr(a[i][1], i);
    wr(a[i].y, 2);
  }
  long r = 0;
  for (auto &v : a)
    r = r * 7 + v.x + v.y * 2 + v.z * 5;
  return r;
}
} // namespace members_in_a_row

int main() {
  std::printf("flatten_accessor %ld\n", static_cast<long>(flatten_accessor::run()));
  std::printf("flatten_callee %ld\n", static_cast<long>(flatten_callee::run()));
  std::printf("flatten_callee_vector_of_array %ld\n", static_cast<long>(flatten_callee_vector_of_array::run()));
  std::printf("flatten_cast_array %ld\n", static_cast<long>(flatten_cast_array::run()));
  std::printf("members_in_a_row %ld\n", members_in_a_row::run());
}
int slow(int v) {
  usleep(300);
  return v % 1000;
}
