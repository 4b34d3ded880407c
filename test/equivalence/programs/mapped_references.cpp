// std: c++20
// Maps whose elements are references.
#include <cstdio>
#include <map>
#include <unistd.h>
[[gnu::pure]] int slow(int v);
[[deco::concurrent]] void wr(int &r, int v) {
  int w = slow(v);
  r = r * 3 + w + 100;
}

namespace map_of_references {
[[deco::synchronized]] long run() {
  int x = 1;
  std::map<int, int &> m;
  m.emplace(1, x);
  wr(x, 1);
  long r = m.at(1);
  return r;
}
} // namespace map_of_references

int main() { std::printf("map_of_references %ld\n", static_cast<long>(map_of_references::run())); }
int slow(int v) {
  usleep(300);
  return v % 1000;
}
