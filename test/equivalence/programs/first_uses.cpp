// std: c++20
// Initialisers of thread_local variables.
#include <cstdio>
#include <unistd.h>
[[gnu::pure]] int slow(int v);

namespace thread_local_init {
int g = 1;
[[deco::concurrent]] int rg(int v) { return slow(v) >= 0 ? g : 0; }
struct I {
  I() { g = 5; }
};
struct J {
  static inline thread_local I i{};
};
I &t() {
  thread_local I i;
  return i;
}
[[deco::synchronized]] long run() {
  int o[3] = {};
  o[0] = rg(1);
  (void)&t();
  o[1] = rg(2);
  return o[0] * 10 + o[1];
}
} // namespace thread_local_init

namespace thread_local_namespace_init {
int g = 1;
[[deco::concurrent]] int rg(int v) { return slow(v) >= 0 ? g : 0; }
struct I {
  int k;
  I() {
    g = 5;
    k = 2;
  }
};
thread_local I tl;
[[deco::synchronized]] long run() {
  int o[3] = {};
  o[0] = rg(1);
  int z = tl.k;
  o[1] = rg(2);
  return o[0] * 100 + o[1] * 10 + z;
}
} // namespace thread_local_namespace_init

namespace thread_local_static_member {
int g = 1;
[[deco::concurrent]] int rg(int v) { return slow(v) >= 0 ? g : 0; }
struct S {
  int v;
  S(int k) : v(k) { g += k; }
};
struct T {
  static thread_local S s;
  static inline thread_local S t{20};
};
thread_local S T::s{5};
[[deco::synchronized]] long run() {
  int o[3] = {};
  o[0] = rg(1);
  o[1] = T::t.v;
  o[2] = g;
  return o[0] * 1000 + o[2];
}
} // namespace thread_local_static_member

int main() {
  std::printf("thread_local_init %ld\n", static_cast<long>(thread_local_init::run()));
  std::printf("thread_local_namespace_init %ld\n", static_cast<long>(thread_local_namespace_init::run()));
  std::printf("thread_local_static_member %ld\n", static_cast<long>(thread_local_static_member::run()));
}
int slow(int v) {
  usleep(300);
  return v % 1000;
}
