// refused: deco-unsupported-use
// One error refuses the whole file, also where the other functions are fine.
#include <vector>

[[deco::concurrent]]
int f(int n) {
  return n * 2;
}

[[deco::synchronized]]
void fine(std::vector<int> &r) {
  for (int i = 0; i < 4; ++i)
    r[i] = f(i);
}

[[deco::synchronized]]
int not_fine(std::vector<int> &r) {
  r[0] = f(0);
  return f(1); // here
}

int main() {
  std::vector<int> r(4);
  fine(r);
  return not_fine(r);
}
