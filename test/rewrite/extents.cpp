// Parameters, globals and *this that overlap are seen at run time: the serial version runs.
#include <cstdio>

int global[4];

[[deco::concurrent]] void step(const int (&from)[4], int &to, int i) { to = from[i] + 1; }

struct Board {
  int cells[4] = {};
  [[deco::synchronized]] void run(const int (&from)[4], int &to) {
    step(from, to, 0);
    step(global, cells[1], 1);
    cells[2] = cells[1] + 5;
  }
};

[[deco::synchronized]] void free_function(const int (&from)[4], int *out) {
  for (int i = 0; i < 4; ++i)
    step(from, out[i], 3 - i);
}

int main() {
  Board b;
  b.run(b.cells, b.cells[0]);
  b.run(global, global[1]);
  int own[4] = {4, 3, 2, 1};
  free_function(own, own);
  free_function(own, b.cells);
  for (int i = 0; i < 4; ++i)
    std::printf("%d %d %d\n", b.cells[i], own[i], global[i]);
}
