// std: c++20
// Pointers into exceptions that live on, and temporaries that are only keys.
#include <cstdio>
#include <exception>
#include <map>
#include <unistd.h>
[[gnu::pure]] int slow(int v);
[[deco::concurrent]] int rdp(const int *p, int v) { return slow(v) >= 0 ? *p : -1; }
struct Failed {
  int v;
};
[[deco::synchronized]] int kept() {
  int o[2] = {}, *p = nullptr;
  std::exception_ptr keeps;
  try {
    throw Failed{1};
  } catch (Failed &e) {
    keeps = std::current_exception();
    p = &e.v;
  }
  o[0] = rdp(p, 1);
  *p = 9;
  o[1] = rdp(p, 2);
  return o[0] * 10 + o[1];
}
[[deco::synchronized]] int keys() {
  int x = 3, o[2] = {};
  std::map<int, int *> m{{3, &x}};
  o[0] = rdp(m.at(3), 1);
  x = 4;
  o[1] = rdp(m[3], 1);
  *m.at(3) = 5;
  return o[0] * 10 + o[1];
}
int main() { std::printf("%d %d\n", kept(), keys()); }
int slow(int v) {
  usleep(300);
  return v % 1000;
}
