// std: c++20
// Special members that the compiler makes for std::array run those of the elements; copies that depend on globals;
// classes that only seem to be copyable.
#include <array>
#include <cstdio>
#include <map>
#include <memory>
#include <string>
#include <unistd.h>
#include <utility>
#include <vector>
[[gnu::pure]] int slow(int v);

namespace array_copy_elements {
int g = 1;
[[deco::concurrent]] int rg(int v) { return slow(v) >= 0 ? g : 0; }
struct I {
  int v = 1;
  I() = default;
  I(const I &) { ++g; }
  I &operator=(const I &) {
    ++g;
    return *this;
  }
};
[[deco::synchronized]] long run() {
  int o[4] = {};
  std::array<I, 2> a;
  o[0] = rg(1);
  auto b = a;
  o[1] = rg(1);
  b = a;
  o[2] = rg(1);
  std::pair<I, I> q;
  auto r = q;
  o[3] = rg(1);
  r = q;
  return o[0] * 1000 + o[1] * 100 + o[2] * 10 + o[3];
}
} // namespace array_copy_elements

namespace array_default_init_elements {
int g = 1;
[[deco::concurrent]] int rg(int v) { return slow(v) >= 0 ? g : 0; }
struct I {
  int v = ++g;
};
[[deco::synchronized]] long run() {
  int o[2] = {};
  o[0] = rg(1);
  std::array<I, 2> a;
  return o[0] * 10 + a[0].v * 0;
}
} // namespace array_default_init_elements

namespace copy_ctor_reads_global {
int g = 1;
struct Cp {
  int v;
  Cp(int v) : v(v) {}
  Cp(const Cp &o) : v(o.v + g) {}
};
[[deco::concurrent]] int cp(Cp c, int v) { return slow(v) + c.v; }
[[deco::synchronized]] long run() {
  int o[6] = {};
  Cp c(1);
  for (int i = 0; i < 3; ++i) {
    o[i + 3] = cp(c, i);
    g *= 2;
  }
  long r = 0;
  for (int q : o)
    r = r * 31 + q;
  return r;
}
} // namespace copy_ctor_reads_global

namespace copy_of_map_of_unique_ptr {
struct N {
  int v = 1;
  std::map<std::string, std::unique_ptr<N>> ch;
  N *get(const std::string &k) {
    auto it = ch.find(k);
    return it == ch.end() ? nullptr : it->second.get();
  }
  N &add(const std::string &k) { return *(ch[k] = std::make_unique<N>()); }
};
[[deco::concurrent]] int rn(const N &n, int v) { return slow(v) + n.v; }
[[deco::synchronized]] long run() {
  N r;
  N &a = r.add("a");
  a.add("b");
  int o[3] = {};
  o[0] = rn(a, 1);
  r.get("a")->v = 7;
  o[1] = rn(a, 1);
  if (N *b = r.get("a")->get("b"))
    b->v = 6;
  o[2] = rn(*r.ch["a"]->ch["b"], 1);
  for (auto &[k, p] : a.ch)
    p->v++;
  return o[0] * 100 + o[1] * 10 + o[2];
}
} // namespace copy_of_map_of_unique_ptr

namespace copy_of_vector_of_unique_ptr {
struct Nd {
  int v = 1;
  Nd *par = nullptr;
  std::vector<std::unique_ptr<Nd>> ch;
  Nd &add() {
    ch.push_back(std::make_unique<Nd>());
    ch.back()->par = this;
    return *ch.back();
  }
  void bub() {
    for (Nd *n = this; n; n = n->par)
      n->v++;
  }
};
[[deco::concurrent]] int rn(const Nd &n, int v) { return slow(v) + n.v; }
[[deco::synchronized]] long run() {
  int o[6] = {};
  Nd r;
  Nd &c = r.add();
  Nd &d = c.add();
  for (int i = 0; i < 3; ++i) {
    o[i] = rn(r, i);
    d.bub();
    o[i + 3] = rn(c, i);
    c.bub();
  }
  long q = 0;
  for (int k : o)
    q = q * 31 + k;
  return q;
}
} // namespace copy_of_vector_of_unique_ptr

namespace handles_of_what_cannot_be_copied {
struct Abstract {
  virtual ~Abstract() = default;
  virtual int get() const = 0;
};
struct One : Abstract {
  int get() const override { return 1; }
};
struct Handle {
  std::shared_ptr<Abstract> p;
  int k = 0;
};
[[deco::concurrent]] int use(const Handle &h, int v) { return slow(v) + h.k; }
[[deco::synchronized]] long run() {
  int o[4] = {};
  for (int i = 0; i < 4; ++i) {
    Handle h{std::make_shared<One>(), i};
    o[i] = use(h, i);
  }
  return o[0] + o[1] * 2 + o[3];
}
} // namespace handles_of_what_cannot_be_copied

int main() {
  std::printf("handles_of_what_cannot_be_copied %ld\n", static_cast<long>(handles_of_what_cannot_be_copied::run()));
  std::printf("array_copy_elements %ld\n", static_cast<long>(array_copy_elements::run()));
  std::printf("array_default_init_elements %ld\n", static_cast<long>(array_default_init_elements::run()));
  std::printf("copy_ctor_reads_global %ld\n", static_cast<long>(copy_ctor_reads_global::run()));
  std::printf("copy_of_map_of_unique_ptr %ld\n", static_cast<long>(copy_of_map_of_unique_ptr::run()));
  std::printf("copy_of_vector_of_unique_ptr %ld\n", static_cast<long>(copy_of_vector_of_unique_ptr::run()));
}
int slow(int v) {
  usleep(300);
  return v % 1000;
}
