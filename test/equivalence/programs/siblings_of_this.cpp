// std: c++20
// Objects that reach others of their array from 'this': this + k, this[k], in loops, bases and callees, and as a
// distance in bytes.
#include <array>
#include <cstddef>
#include <cstdio>
#include <unistd.h>
#include <vector>
[[gnu::pure]] int slow(int v);
[[deco::concurrent]] void wr(int &r, int v) {
  int w = slow(v);
  r = r * 3 + w + 100;
}

namespace this_plus_k {
struct N {
  int v;
  int next;
  N *nx() { return this + next; }
};
[[deco::synchronized]] long run() {
  N n[4] = {{1, 2}, {2, 1}, {3, -1}, {4, 0}};
  wr(n[2].v, 1);
  long r = n[0].nx()->v;
  return r;
}
} // namespace this_plus_k

namespace this_loop {
struct N {
  int v;
  int sum(int k) {
    int s = 0;
    for (N *p = this; p != this + k; ++p)
      s = s * 10 + p->v;
    return s;
  }
};
[[deco::synchronized]] long run() {
  N n[4] = {{1}, {2}, {3}, {4}};
  wr(n[2].v, 1);
  long r = n[0].sum(4);
  return r;
}
} // namespace this_loop

namespace crtp_this_plus_1 {
template <class D> struct Nx {
  D *nx() { return static_cast<D *>(this) + 1; }
};
struct E : Nx<E> {
  int v = 1;
};
[[deco::synchronized]] long run() {
  E e[3];
  wr(e[1].v, 1);
  long r = e[0].nx()->v;
  return r;
}
} // namespace crtp_this_plus_1

namespace this_plus_k_concurrent {
struct N {
  int v;
  [[deco::concurrent]] void nw(int k) {
    int d = slow(k);
    this[k].v = this[k].v * 3 + d;
  }
};
[[deco::synchronized]] long run() {
  N n[4] = {{1}, {2}, {3}, {4}};
  n[0].nw(2);
  long r = n[2].v;
  for (int i = 0; i < 3; ++i)
    n[i].nw(3 - i);
  return r * 1000 + n[3].v;
}
} // namespace this_plus_k_concurrent

namespace this_plus_k_read_by_task {
struct N {
  int v = 1;
  const N *at(int k) const { return this + k; }
};
[[deco::concurrent]] int h(const N &n, int k) {
  int d = slow(k);
  return n.at(1)->v + d * 0;
}
[[deco::synchronized]] long run() {
  N n[4];
  int o[3];
  for (int i = 0; i < 3; ++i) {
    o[i] = h(n[i], i);
    n[i + 1].v += 3;
  }
  return o[0] * 100 + o[1] * 10 + o[2];
}
} // namespace this_plus_k_read_by_task

namespace relative_ptr_arena {
struct N {
  int v = 1;
  ptrdiff_t off = 0;
  N &next() { return *(N *)((char *)this + off); }
};
[[deco::synchronized]] long run() {
  N x[3];
  x[0].off = (char *)&x[1] - (char *)&x[0];
  x[1].off = sizeof(N);
  wr(x[1].v, 1);
  long r = x[0].next().v;
  wr(x[0].next().next().v, 2);
  r = r * 100 + x[2].v;
  return r * 100 + x[1].v;
}
} // namespace relative_ptr_arena

namespace relative_ptr {
struct RP {
  ptrdiff_t off;
  void set(int *p) { off = (char *)p - (char *)this; }
  int &get() { return *(int *)((char *)this + off); }
};
[[deco::synchronized]] long run() {
  struct {
    RP r;
    int x = 1;
  } s;
  s.r.set(&s.x);
  wr(s.x, 1);
  long r = s.r.get();
  wr(s.r.get(), 2);
  return r * 100 + s.x;
}
} // namespace relative_ptr

int main() {
  std::printf("this_plus_k %ld\n", static_cast<long>(this_plus_k::run()));
  std::printf("this_loop %ld\n", static_cast<long>(this_loop::run()));
  std::printf("crtp_this_plus_1 %ld\n", static_cast<long>(crtp_this_plus_1::run()));
  std::printf("this_plus_k_concurrent %ld\n", static_cast<long>(this_plus_k_concurrent::run()));
  std::printf("this_plus_k_read_by_task %ld\n", static_cast<long>(this_plus_k_read_by_task::run()));
  std::printf("relative_ptr_arena %ld\n", static_cast<long>(relative_ptr_arena::run()));
  std::printf("relative_ptr %ld\n", static_cast<long>(relative_ptr::run()));
}
int slow(int v) {
  usleep(300);
  return v % 1000;
}
