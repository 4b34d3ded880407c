// Calls that write the same element, with nothing between them.
#include <cstdio>

[[deco::concurrent]]
void mark(int *cells, int i) {
  cells[i] = i;     // here
  cells[i + 1] = i; // here
}

[[deco::synchronized]]
void mark_all(int *cells) {
  for (int i = 0; i < 64; ++i)
    mark(cells, i);
}

int main() {
  int cells[65] = {};
  mark_all(cells);
  std::printf("%d\n", cells[64] >= 0);
}
