// std: c++20
// Objects that convert to references, as arguments.
#include <any>
#include <cstdio>
#include <functional>
#include <unistd.h>
[[gnu::pure]] int slow(int v);
[[deco::concurrent]] void wr(int &r, int v) {
  int w = slow(v);
  r = r * 3 + w + 100;
}

namespace any_cast_reference_wrapper_argument {
[[deco::synchronized]] int run() {
  int x = 1;
  std::any f = std::ref(x);
  wr(std::any_cast<std::reference_wrapper<int>>(f), 3);
  return x;
}
} // namespace any_cast_reference_wrapper_argument

namespace conversion_operator_argument {
struct Handle {
  int *p;
  operator int &() const { return *p; }
};
Handle of(int &x) { return Handle{&x}; }
[[deco::synchronized]] int run() {
  int x = 1;
  wr(of(x), 3);
  return x;
}
} // namespace conversion_operator_argument

namespace std_ref_as_argument {
[[deco::synchronized]] int run() {
  int x = 1;
  wr(std::ref(x), 3);
  return x;
}
} // namespace std_ref_as_argument

namespace named_wrapper {
[[deco::synchronized]] int run() {
  int x = 1, y = 2;
  auto h = std::ref(x);
  wr(h, 3);
  h = std::ref(y);
  wr(h, 4);
  return x * 1000 + y;
}
} // namespace named_wrapper

namespace named_handle {
struct Handle {
  int *p;
  operator int &() const { return *p; }
};
[[deco::synchronized]] int run() {
  int x = 1, y = 2;
  Handle h{&x};
  wr(h, 3);
  h.p = &y;
  wr(h, 4);
  return x * 1000 + y;
}
} // namespace named_handle

namespace read_by_handle {
struct Handle {
  int *p;
  operator const int &() const { return *p; }
};
[[deco::concurrent]] int rd(const int &v, int k) { return slow(k) >= 0 ? v : -1; }
[[deco::synchronized]] int run() {
  int x = 1, o[3] = {};
  Handle h{&x};
  for (int i = 0; i < 3; ++i) {
    o[i] = rd(h, i);
    x += 10;
  }
  return o[0] * 10000 + o[1] * 100 + o[2];
}
} // namespace read_by_handle

int main() {
  std::printf("any_cast_reference_wrapper_argument %ld\n",
              static_cast<long>(any_cast_reference_wrapper_argument::run()));
  std::printf("conversion_operator_argument %ld\n", static_cast<long>(conversion_operator_argument::run()));
  std::printf("std_ref_as_argument %ld\n", static_cast<long>(std_ref_as_argument::run()));
  std::printf("named_wrapper %d\n", named_wrapper::run());
  std::printf("named_handle %d\n", named_handle::run());
  std::printf("read_by_handle %d\n", read_by_handle::run());
}
int slow(int v) {
  usleep(300);
  return v % 1000;
}
