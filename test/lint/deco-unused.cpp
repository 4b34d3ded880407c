// A synchronized function without a spawn. The finding stands at the declarator.

[[deco::concurrent]] int f(int i) { return i; }
int ordinary(int i) { return i; }

[[deco::synchronized]]
int idle(int i) {                      // expect-warning: deco-unused
  return ordinary(i);
}

struct S {
  [[deco::synchronized]] void method() {}                // expect-warning: deco-unused
  [[deco::synchronized]] void declared(int *a);
};
void S::declared(int *a) { a[0] = ordinary(1); }         // expect-warning: deco-unused

[[deco::synchronized]] void silenced() {} // NOLINT(deco-unused)
// NOLINTNEXTLINE
[[deco::synchronized]] void silenced_as_well() {}

[[deco::synchronized]] void declared_only();

[[deco::synchronized]]
void busy(int *a) {
  a[0] = f(1);
}

[[deco::synchronized]]
int wrong(int i) {
  return f(i);                         // expect-error: deco-unsupported-use
}

// A template is of use if one of its instantiations is.
template <bool Spawns> [[deco::synchronized]] void sometimes(int *a, int n) {
  if constexpr (Spawns)
    for (int i = 0; i < n; ++i)
      a[i] = f(i);
  else
    for (int i = 0; i < n; ++i)
      a[i] = i;
}
void both(int *a) { sometimes<true>(a, 1), sometimes<false>(a, 2); }
