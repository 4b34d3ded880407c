// std: c++20
// Objects that are found by the address of one of their members.
#include <cstddef>
#include <cstdio>
#include <unistd.h>
[[gnu::pure]] int slow(int v);
[[deco::concurrent]] int rdp(const int *p, int v) { return slow(v) >= 0 ? *p : -1; }

namespace container_of_offsetof {
struct Item {
  int k = 0;
  struct Lk {
    Lk *n = nullptr;
  } lk;
  int v = 1;
};
Item *of(Item::Lk *l) { return reinterpret_cast<Item *>(reinterpret_cast<char *>(l) - offsetof(Item, lk)); }
[[deco::synchronized]] long run() {
  int o[4] = {};
  Item a;
  Item::Lk *l = &a.lk;
  o[0] = rdp(&a.v, 1);
  of(l)->v = 8;
  o[1] = rdp(&a.v, 1);
  return o[0] * 10 + o[1];
}
} // namespace container_of_offsetof

int main() { std::printf("container_of_offsetof %ld\n", static_cast<long>(container_of_offsetof::run())); }
int slow(int v) {
  usleep(300);
  return v % 1000;
}
