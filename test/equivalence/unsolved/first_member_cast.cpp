// A pointer to the first member of a struct, cast to the struct (legal: pointer-interconvertible; the C idiom of
// intrusive lists), is followed to the first member only: no barrier where the other members are read through it.
// Expected: 123 1 (a barrier in front of the loop over the links); the rewritten program prints e.g. 0.
#include <cstdio>
#include <unistd.h>
[[gnu::pure]] int slow(int v);
[[deco::concurrent]] void wr(int &n, int k) {
  int d = slow(k);
  n = n * 3 + d + 1;
}
struct L {
  L *next = nullptr;
};
struct S {
  L link;
  int v = 0;
};
[[deco::synchronized]] long run() {
  S s[3];
  for (int i = 0; i < 2; ++i)
    s[i].link.next = &s[i + 1].link;
  for (int i = 0; i < 3; ++i)
    wr(s[i].v, i);
  long c = 0;
  for (L *l = &s[0].link; l; l = l->next)
    c = c * 10 + ((S *)l)->v;
  return c;
}
int main() { std::printf("%ld\n", run()); }
int slow(int v) {
  usleep(300);
  return v % 1000;
}
