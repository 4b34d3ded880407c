// std: c++20
// Objects whose constructors, initialisers and destructors store where they are: in globals, parents, lists.
#include <cstdio>
#include <unistd.h>
#include <vector>
using std::size_t;
using std::vector;
[[gnu::pure]] int slow(int v);
[[deco::concurrent]] int rdp(const int *p, int v) { return slow(v) >= 0 ? *p : -1; }

namespace ctor_registers_this {
struct Rg {
  static inline Rg *last = nullptr;
  int v = 1;
  Rg() { last = this; }
};
[[deco::synchronized]] long run() {
  Rg x;
  int o[1] = {};
  o[0] = rdp(&Rg::last->v, 7);
  x.v = 9;
  return o[0];
}
} // namespace ctor_registers_this

namespace ctor_adds_this_to_parent {
struct Ch;
struct Pa {
  vector<Ch *> kids;
};
struct Ch {
  int v = 1;
  Ch(Pa &p) { p.kids.push_back(this); }
};
[[deco::synchronized]] long run() {
  Pa p;
  Ch x(p);
  int o[1] = {};
  o[0] = rdp(&p.kids[0]->v, 7);
  x.v = 9;
  return o[0];
}
} // namespace ctor_adds_this_to_parent

namespace ctor_stores_this_scope_guard {
struct Sc {
  static inline Sc *cur = nullptr;
  Sc *old;
  int v = 1;
  Sc() : old(cur) { cur = this; }
  ~Sc() { cur = old; }
};
[[deco::concurrent]] int rcur(int v) { return slow(v) >= 0 ? Sc::cur->v : 0; }
[[deco::synchronized]] long run() {
  Sc x;
  int o[1] = {};
  o[0] = rcur(7);
  x.v = 9;
  return o[0];
}
} // namespace ctor_stores_this_scope_guard

namespace ctor_hooks_this_in_list {
struct Hk {
  Hk *nx = nullptr;
  int v = 1;
  Hk() = default;
  Hk(Hk &h) {
    nx = h.nx;
    h.nx = this;
  }
};
[[deco::synchronized]] long run() {
  Hk hd;
  Hk x(hd);
  int o[1] = {};
  o[0] = rdp(&hd.nx->v, 7);
  x.v = 9;
  return o[0];
}
} // namespace ctor_hooks_this_in_list

namespace dmi_registers_this {
struct R {
  R *&l;
  int v = 1;
  bool dummy = (l = this, true);
};
[[deco::synchronized]] long run() {
  R *x = nullptr;
  R q{x};
  int o[1] = {};
  o[0] = rdp(&x->v, 7);
  q.v = 9;
  return o[0];
}
} // namespace dmi_registers_this

namespace dtor_stores_pointer {
int *last;
struct Rg {
  int &r;
  Rg(int &r) : r(r) {}
  ~Rg() { last = &r; }
};
[[deco::synchronized]] long run() {
  int x = 1, o[1] = {};
  {
    Rg r(x);
  }
  o[0] = rdp(last, 7);
  x = 9;
  return o[0];
}
} // namespace dtor_stores_pointer

int main() {
  std::printf("ctor_registers_this %ld\n", static_cast<long>(ctor_registers_this::run()));
  std::printf("ctor_adds_this_to_parent %ld\n", static_cast<long>(ctor_adds_this_to_parent::run()));
  std::printf("ctor_stores_this_scope_guard %ld\n", static_cast<long>(ctor_stores_this_scope_guard::run()));
  std::printf("ctor_hooks_this_in_list %ld\n", static_cast<long>(ctor_hooks_this_in_list::run()));
  std::printf("dmi_registers_this %ld\n", static_cast<long>(dmi_registers_this::run()));
  std::printf("dtor_stores_pointer %ld\n", static_cast<long>(dtor_stores_pointer::run()));
}

int slow(int v) {
  usleep(300);
  return v % 1000;
}
