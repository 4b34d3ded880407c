// refused: deco-unsupported-use
// A result cannot be an operand, an index, an element of a list, or be thrown.
#include <iostream>
#include <vector>

[[deco::concurrent]]
int f(int n) {
  return n * 2;
}

[[deco::synchronized]]
void run(std::vector<int> &r) {
  r[0] = f(0);
  r[1] = f(1) + 1;               // here
  r[2] = -f(2);                  // here
  r[f(0)] = 3;                   // here
  std::cout << f(4);             // here
  r = {1, 2, f(5), 4, 5, 6};     // here
  r[1] = static_cast<int>(f(6)); // here
  r[2] = r[3] = f(7);            // here
  for (int i = 0; i < 3; r[i] = f(i), ++i) // here
    ;
  if (r.empty())
    throw f(8); // here
}

int main() {
  std::vector<int> r(4);
  run(r);
}
