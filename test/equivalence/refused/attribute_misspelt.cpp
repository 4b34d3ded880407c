// refused: deco-unknown-attribute
// Misspelt attributes would otherwise be ignored by every compiler.

[[deco::concurent]] int f(int n) { // here
  return n * 2;
}

[[deco::synchronised]] void run(int *r) { // here
  r[0] = f(0);
}

[[using deco: concurrent, parallel]] int g(int n) { // here
  return n * 3;
}

int main() {
  int r[1] = {g(1)};
  run(r);
}
