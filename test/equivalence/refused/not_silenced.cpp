// refused: deco-target-not-indexable
// Only warnings and deco-shared-state can be silenced.

[[deco::concurrent]]
int f(int n) {
  return n * 2;
}

[[deco::synchronized]]
int run() {
  int x = 0;
  x = f(1); // NOLINT(deco-target-not-indexable) // here
  // NOLINTNEXTLINE
  x += f(2); // here
  return x;
}

int main() { return run(); }
