// refused: deco-unsupported-function
// consteval functions, and synchronized constexpr functions.

[[deco::concurrent]] consteval int c(int n) { return n * 2; } // here

[[deco::concurrent]] constexpr int f(int n) { return n * 2; }

[[deco::synchronized]] constexpr int run() { // here
  int r[2] = {};
  r[0] = f(1);
  r[1] = f(2);
  return r[0] + r[1];
}

int main() { return run() + c(1); }
