// std::bitset passed by reference and written by subscript is recorded; the emitted file does not
// compile: element_copy<std::bitset<256>::reference>: private default constructor
// (recorded_path.h:89).
#include <bitset>
#include <cstdio>
[[deco::concurrent]] void g(std::bitset<256> &b, int i) { b[i] = i % 3 == 0; }
[[deco::synchronized]] int go() {
  std::bitset<256> c;
  for (int i = 0; i < 256; i++)
    g(c, i);
  return (int)c.count();
}
int main() { std::printf("%d\n", go()); }
