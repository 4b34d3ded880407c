// refused: deco-unsupported-function
// Annotated constructors and destructors.
#include <vector>

[[deco::concurrent]]
int f(int n) {
  return n * 2;
}

struct Table {
  [[deco::synchronized]] Table() { // here
    for (int i = 0; i < 4; ++i)
      cells[i] = f(i);
  }
  [[deco::concurrent]] explicit Table(int n) { cells[0] = n; } // here
  [[deco::synchronized]] ~Table() { cells[0] = f(1); } // here
  int cells[4];
};

int main() {
  Table a, b(1);
  return a.cells[0] - b.cells[0];
}
