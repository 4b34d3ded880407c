// container_of whose char * is kept in a variable before the cast back: the write of a.h through it is not seen (in one
// expression it is). Expected 12, prints 18.
#include <cstdio>
#include <string>
#include <string_view>
#include <unistd.h>
#include <vector>
[[gnu::pure]] int slow(int v);
#include <cstddef>
[[deco::concurrent]] void wr(int &n, int k) {
  int d = slow(k);
  n = n * 3 + d + 1;
}
struct A {
  int h;
  int w;
};
[[deco::synchronized]] long run() {
  A a{};
  char *b = reinterpret_cast<char *>(&a.w) - offsetof(A, w);
  wr(a.h, 1);
  reinterpret_cast<A *>(b)->h += 1;
  wr(a.h, 2);
  return a.h;
}
int main() { std::printf("%ld\n", run()); }
int slow(int v) {
  usleep(300);
  return v % 1000;
}
