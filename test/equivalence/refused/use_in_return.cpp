// refused: deco-unsupported-use
// A result cannot be returned: there is nothing to overlap it with.

[[deco::concurrent]]
int f(int n) {
  return n * 2;
}

[[deco::synchronized]]
int run(int *r) {
  r[0] = f(0);
  if (r[0] > 3)
    return f(1); // here
  return 1 + f(2); // here
}

int main() {
  int r[1];
  return run(r);
}
