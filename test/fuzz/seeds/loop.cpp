#define RUN(x) do { x; } while (0)
[[deco::concurrent]] int f(int i, int by = 2) { return i * by; }
[[deco::synchronized]] int go(int *out, int n) {
  for (int i = 0; i < n; ++i) {
    out[i] = f(i);
    RUN(out[i] += f(n));
  }
  if (n > 2)
    out[0] = f(out[1]);
  else
    return out[2];
  return out[0];
}
