// In a try block a later call must not write in place what is read behind it if an earlier one throws.
#include <chrono>
#include <cstdio>
#include <stdexcept>
#include <vector>
[[deco::concurrent]]
void put(std::vector<unsigned> &v, unsigned x) {
  unsigned h = x;
  for (int i = 0; i < 40000; ++i) h = h * 31u + 1u;
  if (x == 3u) throw std::runtime_error("three");
  v[0] = h | 1u;
}
[[deco::synchronized]]
unsigned run(std::vector<unsigned> &a, std::vector<unsigned> &b) {
  unsigned acc = 0;
  for (int i = 0; i < 1; ++i) {
    try {
      put(a, 3u);
      put(b, 7u);
    } catch (const std::exception &) {
      acc = 5;
    }
  }
  return acc + b[0] * 3u;
}
int main() {
  std::vector<unsigned> a(4), b(4);
  std::printf("%u\n", run(a, b));
}
