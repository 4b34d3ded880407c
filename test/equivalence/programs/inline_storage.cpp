// std: c++20
// Pointers in objects that are made in bytes of other objects.
#include <cstddef>
#include <cstdio>
#include <new>
#include <unistd.h>
#include <vector>
using std::size_t;
using std::vector;
[[gnu::pure]] int slow(int v);
[[deco::concurrent]] int rdp(const int *p, int v) { return slow(v) >= 0 ? *p : -1; }

namespace inline_storage {
template <class T, int N> struct Sv {
  alignas(T) unsigned char b[N * sizeof(T)];
  int n = 0;
  void push(T t) { new (b + sizeof(T) * n++) T(t); }
  T &operator[](int i) { return *std::launder(reinterpret_cast<T *>(b + i * sizeof(T))); }
};
[[deco::synchronized]] long run() {
  int x = 1, o[1] = {};
  Sv<int *, 4> r;
  r.push(&x);
  o[0] = rdp(r[0], 1);
  x = 9;
  return o[0];
}
} // namespace inline_storage

namespace inline_box {
template <class T> struct Box {
  alignas(T) std::byte b[sizeof(T)];
  template <class U> Box(U &&u) { ::new (static_cast<void *>(b)) T(std::forward<U>(u)); }
  T *get() { return std::launder(reinterpret_cast<T *>(b)); }
};
[[deco::synchronized]] long run() {
  int x = 1, o[1] = {};
  Box<int *> r(&x);
  o[0] = rdp(*r.get(), 1);
  x = 9;
  return o[0];
}
} // namespace inline_box

int main() {
  std::printf("inline_storage %ld\n", static_cast<long>(inline_storage::run()));
  std::printf("inline_box %ld\n", static_cast<long>(inline_box::run()));
}

int slow(int v) {
  usleep(300);
  return v % 1000;
}
