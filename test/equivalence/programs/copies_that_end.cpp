// std: c++20
// Arguments whose copies would do again, or later, what their destructors do.
#include <cstdio>
#include <unistd.h>
#include <utility>
#include <vector>
using std::size_t;
using std::vector;
[[gnu::pure]] int slow(int v);

namespace copied_argument_dtor {
struct Gd {
  int *r;
  Gd(int *r) : r(r) {}
  Gd(const Gd &o) : r(o.r) {}
  ~Gd() { *r += 3; }
};
[[deco::concurrent]] int rg(int v, Gd g) { return slow(v) >= 0 ? (g.r != nullptr) : 0; }
[[deco::synchronized]] long run() {
  int x = 1, o[1] = {}, y;
  {
    Gd q(&x);
    o[0] = rg(1, q);
    y = x;
  }
  return x * 10 + y;
}
} // namespace copied_argument_dtor

namespace copied_argument_dtor_temp {
struct Gd {
  int *r;
  Gd(int *r) : r(r) {}
  Gd(const Gd &o) : r(o.r) {}
  ~Gd() { *r += 3; }
};
[[deco::concurrent]] int rg(int v, const Gd &g) { return slow(v) >= 0 ? (g.r != nullptr) : 0; }
[[deco::synchronized]] long run() {
  int x = 1, o[1] = {}, y;
  o[0] = rg(1, Gd(&x));
  y = x;
  return x * 10 + y;
}
} // namespace copied_argument_dtor_temp

namespace copied_argument_dtor_local {
struct Gd {
  int *r;
  Gd(int *r) : r(r) {}
  Gd(const Gd &o) : r(o.r) {}
  Gd(Gd &&o) : r(std::exchange(o.r, nullptr)) {}
  ~Gd() {
    if (r)
      *r += 3;
  }
};
[[deco::concurrent]] int rg(int v, const Gd &g) { return slow(v) >= 0 ? (g.r != nullptr) : 0; }
[[deco::synchronized]] long run() {
  int x = 1, o[3] = {};
  for (int i = 0; i < 3; ++i) {
    Gd g(&x);
    o[i] = rg(i, g);
  }
  return x;
}
} // namespace copied_argument_dtor_local

int main() {
  std::printf("copied_argument_dtor %ld\n", static_cast<long>(copied_argument_dtor::run()));
  std::printf("copied_argument_dtor_temp %ld\n", static_cast<long>(copied_argument_dtor_temp::run()));
  std::printf("copied_argument_dtor_local %ld\n", static_cast<long>(copied_argument_dtor_local::run()));
}

int slow(int v) {
  usleep(300);
  return v % 1000;
}
