// Calls that cannot overlap.

[[deco::concurrent]] int f(int i) { return i; }
[[deco::concurrent]] void fill(int &x, int i) { x = i; }

[[deco::synchronized]]
void same_argument(int &total, int n) {
  for (int i = 0; i < n; ++i)
    fill(total, i);                       // expect-warning: deco-serialized
}

[[deco::synchronized]]
void depends_on_the_turn_before(int *r, int n) {
  for (int i = 1; i < n; ++i)
    r[i] = f(r[i - 1]);                   // expect-warning: deco-serialized
}

[[deco::synchronized]]
int used_at_once(int *r, int n) {
  int sum = 0;
  for (int i = 0; i < n; ++i) {
    r[0] = f(i);                          // expect-warning: deco-serialized
    sum += r[0];
  }
  return sum;
}

[[deco::synchronized]]
int in_a_lambda(int *r, int n) {
  r[0] = f(n);
  auto lambda = [](int x) { return f(x); };           // expect-warning: deco-serialized
  struct Local {
    static int method(int x) { return f(x); }         // expect-warning: deco-serialized
  };
  return lambda(n) + Local::method(n);
}

[[deco::synchronized]]
void silenced(int &total, int n) {
  for (int i = 0; i < n; ++i)
    fill(total, i); // NOLINT(deco-serialized)
  for (int i = 0; i < n; ++i)
    // NOLINTNEXTLINE(deco-serialized)
    fill(total, i);
  for (int i = 0; i < n; ++i)
    fill(total, i); // NOLINT(deco-unused)
  // expect-warning@-1: deco-serialized
}

[[deco::concurrent]] int look(const int &x) { return x; }

[[deco::synchronized]]
void in_a_row(int &total, int *r) {
  fill(total, 1);
  fill(total, 2);                         // expect-warning: deco-serialized
  r[0] = look(total);
  fill(r[1], 3);
  fill(r[2], 4);
  fill(r[1], 5); // NOLINT(deco-serialized)
}

[[deco::synchronized]]
int overlap(int *r, int *s, int &first, int &second, int n) {
  for (int i = 0; i < n; ++i)
    r[i] = f(i);
  for (int i = 0; i < n; ++i) {
    r[i] += f(i);
    s[0] += f(n - i);
  }
  fill(first, 1);
  fill(second, 2);
  if (n > 3) {
    r[0] = f(n);
    return r[0];
  }
  return 0;
}
