// refused: deco-unsupported-use
// A call of a concurrent function in the arguments of another, or in a call that is not the whole.
#include <vector>

[[deco::concurrent]]
int f(int n) {
  return n * 2;
}

static int plain(int n) { return n + 1; }

[[deco::synchronized]]
void run(std::vector<int> &r) {
  r[0] = f(0);
  r[1] = f(f(1));            // here
  r[2] = f(plain(f(2)));     // here
  r[3] = plain(f(3));        // here
  r.push_back(plain(f(4)));  // here
  f(f(5));                   // here
}

int main() {
  std::vector<int> r(4);
  run(r);
}
