template <class... T> [[deco::concurrent]] int f(int i, const T &...args) { return (i + ... + int(args)); }
template <class... T> [[deco::synchronized]] int go(int *out, int n, T... args) {
  out[n] = f(n, args...);
  while (out[0] < n) {
    out[0] = f(out[0], 1, args...);
    out[1] -= f(1);
  }
  ((args += 1), ...);
  return out[n];
}
int run(int *out) { return go(out, 2, 1, 2.0) + go(out, 3); }
