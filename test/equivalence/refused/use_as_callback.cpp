// refused: deco-unsupported-use
// A concurrent function passed on as a value: who would call it, and when?
#include <algorithm>
#include <functional>
#include <vector>

[[deco::concurrent]]
void f(int &n) {
  n *= 2;
}
[[deco::concurrent]]
int g(int n) {
  return n * 2;
}

[[deco::synchronized]]
void run(std::vector<int> &r) {
  std::for_each(r.begin(), r.end(), f); // here
  auto *pointer = &g;                   // here
  std::function<int(int)> function = g; // here
  r[0] = pointer(1) + function(2);
}

int main() {
  std::vector<int> r(4);
  run(r);
}
