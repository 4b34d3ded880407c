// refused: deco-target-not-indexable
// A result cannot go to a new variable: it would be needed at once.

[[deco::concurrent]]
int f(int n) {
  return n * 2;
}

[[deco::synchronized]]
int run() {
  int a = f(1);         // here
  const auto b = f(2);  // here
  int c{f(3)};          // here
  int d(f(4));          // here
  const int &e = f(5);  // here
  static int g = f(6);  // here
  return a + b + c + d + e + g;
}

int main() { return run(); }
