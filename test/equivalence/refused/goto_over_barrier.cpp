// refused: deco-unsupported-function
// goto across a barrier.
// clang-format off

[[deco::concurrent]]
int f(int n) {
  return n * 2;
}

[[deco::synchronized]] int run(int *r) { int n = 0; again: r[0] = f(n); if (++n < 3) goto again; n += r[0]; if (n < 9) goto again; return n; } // here

int main() {
  int r[1] = {};
  return run(r);
}
