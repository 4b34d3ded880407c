// std: c++20
// Elements of GNU vectors are parts of them.
#include <cstdio>
#include <unistd.h>
[[gnu::pure]] int slow(int v);

namespace vector_extension_element {
typedef int v4 __attribute__((vector_size(16)));
[[deco::concurrent]] int rv(const v4 &p, int v) {
  int s = slow(v);
  return s * 0 + p[0] * 3 + p[1];
}
[[deco::synchronized]] long run() {
  v4 a = {1, 2, 3, 4};
  int o[2] = {};
  o[0] = rv(a, 1);
  a[1] = 9;
  o[1] = rv(a, 2);
  a += a;
  return o[0] * 100 + o[1];
}
} // namespace vector_extension_element

namespace vector_extension_callee_write {
typedef int v4 __attribute__((vector_size(16)));
[[deco::concurrent]] void wv(v4 *p, int i, int v) {
  int s = slow(v);
  (*p)[i] = s + 7;
}
[[deco::synchronized]] long run() {
  v4 z = {1, 2, 3, 4};
  wv(&z, 1, 1);
  int d = z[1];
  wv(&z, 2, 3);
  v4 q = z + z;
  return d * 1000 + q[2] * 10 + q[1];
}
} // namespace vector_extension_callee_write

int main() {
  std::printf("vector_extension_element %ld\n", static_cast<long>(vector_extension_element::run()));
  std::printf("vector_extension_callee_write %ld\n", static_cast<long>(vector_extension_callee_write::run()));
}
int slow(int v) {
  usleep(300);
  return v % 1000;
}
