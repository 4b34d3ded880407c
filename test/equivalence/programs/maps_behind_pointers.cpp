// std: c++20
// Elements of maps behind pointers that are members: subscripts and iterators name the same memory in two ways.
#include <cstdio>
#include <map>
#include <unistd.h>
#include <utility>
#include <unordered_map>
[[gnu::pure]] int slow(int v);
[[deco::concurrent]] int rdr(const int &p, int v) { return slow(v) >= 0 ? p : -1; }
[[deco::concurrent]] void wp(int *r, int v) {
  int w = slow(v);
  *r = w + 100;
}

namespace map_find_behind_pointer_member {
struct Env {
  std::map<int, int> v;
  Env *up = nullptr;
  void set(int k) {
    auto it = up->v.find(k);
    it->second = 9;
  }
};
[[deco::synchronized]] long run() {
  Env g, l;
  l.up = &g;
  g.v[1] = 1;
  int o[4] = {};
  o[0] = rdr(g.v[1], 1);
  l.set(1);
  return o[0];
}
} // namespace map_find_behind_pointer_member

namespace map_find_returned {
struct Env {
  std::map<int, int> v;
  Env *up = nullptr;
  auto look(int k) { return up->v.find(k); }
};
[[deco::synchronized]] long run() {
  Env g, l;
  l.up = &g;
  g.v[1] = 1;
  int o[4] = {};
  o[0] = rdr(g.v[1], 1);
  l.look(1)->second = 5;
  return o[0];
}
} // namespace map_find_returned

namespace umap_find_behind_pointer_to_struct {
struct G {
  std::unordered_map<int, int> c{{1, 1}};
};
struct S {
  G *up;
  void set() { up->c.find(1)->second = 9; }
  int get() { return up->c.find(1)->second; }
};
[[deco::synchronized]] long run() {
  G g;
  S l{&g};
  int o[4] = {};
  o[0] = rdr(g.c[1], 1);
  l.set();
  return o[0];
}
} // namespace umap_find_behind_pointer_to_struct

namespace map_begin_arrow_read {
struct G {
  std::map<int, int> c{{1, 1}};
};
struct S {
  G *up;
  void set() { up->c.begin()->second = 9; }
  int get() { return up->c.rbegin()->second; }
};
[[deco::synchronized]] long run() {
  G g;
  S l{&g};
  wp((int *)&(g.c[1]), 1);
  int y = l.get();
  return y;
}
} // namespace map_begin_arrow_read

namespace map_in_a_pair {
struct G {
  std::pair<int, std::map<int, int>> c{1, {{1, 1}}};
};
struct S {
  G *up;
  void set() { up->c.second.find(1)->second = 9; }
};
[[deco::synchronized]] long run() {
  G g;
  S l{&g};
  int o[2] = {};
  o[0] = rdr(g.c.second[1], 1);
  l.set();
  return o[0];
}
} // namespace map_in_a_pair

int main() {
  std::printf("map_in_a_pair %ld\n", static_cast<long>(map_in_a_pair::run()));
  std::printf("map_find_behind_pointer_member %ld\n", static_cast<long>(map_find_behind_pointer_member::run()));
  std::printf("map_find_returned %ld\n", static_cast<long>(map_find_returned::run()));
  std::printf("umap_find_behind_pointer_to_struct %ld\n", static_cast<long>(umap_find_behind_pointer_to_struct::run()));
  std::printf("map_begin_arrow_read %ld\n", static_cast<long>(map_begin_arrow_read::run()));
}
int slow(int v) {
  usleep(300);
  return v % 1000;
}
