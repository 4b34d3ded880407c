// std: c++20
// Pointers that travel as numbers or bytes, or in the base of a move_iterator.
#include <bit>
#include <cstdint>
#include <cstdio>
#include <cstring>
#include <iterator>
#include <unistd.h>
#include <vector>
using std::size_t;
using std::vector;
[[gnu::pure]] int slow(int v);
[[deco::concurrent]] int rdp(const int *p, int v) { return slow(v) >= 0 ? *p : -1; }

namespace bit_cast_to_integer {
[[deco::synchronized]] long run() {
  int x = 1, o[1] = {};
  auto u = std::bit_cast<std::uintptr_t>(&x);
  o[0] = rdp(std::bit_cast<int *>(u), 2);
  x = 9;
  return o[0];
}
} // namespace bit_cast_to_integer

namespace memcpy_to_integer {
[[deco::synchronized]] long run() {
  int x = 1, o[1] = {};
  unsigned long b;
  int *p = &x, *q;
  std::memcpy(&b, &p, sizeof p);
  std::memcpy(&q, &b, sizeof q);
  o[0] = rdp(q, 2);
  x = 9;
  return o[0];
}
} // namespace memcpy_to_integer

namespace bytewise_copy {
[[deco::synchronized]] long run() {
  int x = 1, o[1] = {};
  int *p = &x, *q = nullptr;
  auto *s = reinterpret_cast<unsigned char *>(&p), *d = reinterpret_cast<unsigned char *>(&q);
  for (size_t i = 0; i < sizeof p; ++i)
    d[i] = s[i];
  o[0] = rdp(q, 2);
  x = 9;
  return o[0];
}
} // namespace bytewise_copy

namespace message_buffer {
struct Msg {
  unsigned char b[32];
  int n = 0;
  template <class T> void put(T v) {
    std::memcpy(b + n, &v, sizeof v);
    n += sizeof v;
  }
  template <class T> T get(int at) {
    T v;
    std::memcpy(&v, b + at, sizeof v);
    return v;
  }
};
[[deco::synchronized]] long run() {
  int x = 1, o[1] = {};
  Msg m;
  m.put(3);
  m.put(&x);
  int *q = m.get<int *>(4);
  o[0] = rdp(q, 1);
  x = 9;
  return o[0];
}
} // namespace message_buffer

namespace move_iterator_base {
[[deco::synchronized]] long run() {
  vector<int> x{1, 5, 7};
  int o[1] = {};
  auto mi = std::make_move_iterator(x.begin());
  o[0] = rdp(&*mi.base(), 7);
  x[0] = 9;
  return o[0];
}
} // namespace move_iterator_base

int main() {
  std::printf("bit_cast_to_integer %ld\n", static_cast<long>(bit_cast_to_integer::run()));
  std::printf("memcpy_to_integer %ld\n", static_cast<long>(memcpy_to_integer::run()));
  std::printf("bytewise_copy %ld\n", static_cast<long>(bytewise_copy::run()));
  std::printf("message_buffer %ld\n", static_cast<long>(message_buffer::run()));
  std::printf("move_iterator_base %ld\n", static_cast<long>(move_iterator_base::run()));
}

int slow(int v) {
  usleep(300);
  return v % 1000;
}
