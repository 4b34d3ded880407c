// refused: deco-unsupported-function
// Arrays of variable length are no C++, and no closure can hold one.
[[deco::concurrent]] int f(int n) { return n * 2; }

[[deco::synchronized]] int run(int n) { // here
  int a[n];
  for (int i = 0; i < n; ++i)
    a[i] = f(i);
  return a[n - 1];
}

int main() { return run(4); }
