// std: c++20
// Pointers to members that are cast to the struct: the first member, and others by offsetof; by way of variables,
// functions and links.
#include <cstddef>
#include <cstdio>
#include <unistd.h>
[[gnu::pure]] int slow(int v);
[[deco::concurrent]] void wr(int &n, int k) {
  int d = slow(k);
  n = n * 3 + d + 1;
}
struct Link {
  Link *next = nullptr;
};
struct Item {
  Link link;
  int v = 0;
};
struct Behind {
  int v = 0;
  struct {
    int n = 0;
    Link link;
  } head;
};
struct Pair {
  int first;
  int second;
};
#define CONTAINER(p, type, member) ((type *)((char *)(p) - offsetof(type, member)))

namespace first_member {
[[deco::synchronized]] long run() {
  Item s[3];
  for (int i = 0; i < 2; ++i)
    s[i].link.next = &s[i + 1].link;
  for (int i = 0; i < 3; ++i)
    wr(s[i].v, i);
  long c = 0;
  for (Link *l = &s[0].link; l; l = l->next)
    c = c * 10 + ((Item *)l)->v;
  return c;
}
} // namespace first_member

namespace by_function {
Item *of(Link *l) { return reinterpret_cast<Item *>(l); }
[[deco::synchronized]] long run() {
  Item s[3];
  long c = 0;
  for (int i = 0; i < 3; ++i) {
    wr(s[i].v, i);
    c = c * 10 + of(&s[i].link)->v;
  }
  wr(s[0].v, 4);
  of(&s[0].link)->v += 2;
  return c * 100 + s[0].v;
}
} // namespace by_function

namespace by_macro {
Behind *of(Link *l) { return CONTAINER(l, Behind, head.link); }
[[deco::synchronized]] long run() {
  Behind s[2];
  wr(s[1].v, 1);
  long c = of(&s[1].head.link)->v;
  Link *l = &s[0].head.link;
  wr(s[0].v, 2);
  c = c * 100 + CONTAINER(l, Behind, head.link)->v;
  char *bytes = reinterpret_cast<char *>(l) - offsetof(Behind, head.link);
  wr(s[0].v, 3);
  reinterpret_cast<Behind *>(bytes)->v += 7;
  return c * 100 + s[0].v;
}
} // namespace by_macro

namespace by_reference {
Pair &around(int &second) { return *CONTAINER(&second, Pair, second); }
[[deco::synchronized]] long run() {
  Pair p{1, 2};
  wr(p.first, 1);
  return around(p.second).first * 100 + p.second;
}
} // namespace by_reference

namespace by_variable {
[[deco::synchronized]] long run() {
  Pair a{};
  char *b = reinterpret_cast<char *>(&a.second) - offsetof(Pair, second);
  wr(a.first, 1);
  reinterpret_cast<Pair *>(b)->first += 1;
  wr(a.first, 2);
  return a.first;
}
} // namespace by_variable

namespace by_object {
struct Part {
  int n = 1;
  struct Whole *whole();
};
struct Whole {
  Part part;
  int v = 3;
};
Whole *Part::whole() { return reinterpret_cast<Whole *>(this); }
[[deco::synchronized]] long run() {
  Whole w;
  wr(w.v, 1);
  return w.part.whole()->v * 10 + w.part.n;
}
} // namespace by_object

namespace in_a_call {
[[deco::concurrent]] void whole(Link *l, int k) {
  int d = slow(k);
  Item *i = reinterpret_cast<Item *>(l);
  i->v = i->v * 3 + d + 1;
}
[[deco::synchronized]] long run() {
  Item s[2];
  whole(&s[0].link, 1);
  whole(&s[1].link, 2);
  long c = s[1].v;
  whole(&s[0].link, 3);
  return c * 1000 + s[0].v;
}
} // namespace in_a_call

int main() {
  std::printf("%ld %ld %ld\n", first_member::run(), by_function::run(), by_macro::run());
  std::printf("%ld %ld %ld %ld\n", by_reference::run(), by_variable::run(), by_object::run(), in_a_call::run());
}
int slow(int v) {
  usleep(300);
  return v % 1000;
}
