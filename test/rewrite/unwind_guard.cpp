// An exception of the body waits for the spawns that refer to the body's locals.
#include <cstdio>
#include <stdexcept>
#include <vector>

[[deco::concurrent]] int square(int x) { return x * x; }
[[deco::concurrent]] void fill(int &cell, int x) { cell = x + 1; }

void check(int x) {
  if (x > 2)
    throw std::runtime_error("too large");
}

[[deco::synchronized]]
int go(int limit) {
  std::vector<int> outer(8);
  int total = 0;
  for (int i = 0; i < limit; ++i) {
    int inner[1] = {};
    int cell = 0;
    outer[i] = square(i);
    inner[0] = square(i + 1);
    fill(cell, i);
    check(i);
    total += inner[0] + cell;
  }
  std::vector<int> late;
  late.push_back(square(total));
  return late.back();
}

int main() {
  for (int limit = 0; limit < 5; ++limit)
    try {
      std::printf("%d\n", go(limit));
    } catch (const std::exception &e) {
      std::printf("%s\n", e.what());
    }
}
