// Spawns in the arguments of macros, and barriers in front of macros.
#include <cstdio>

#define CHECK(x) do { x; ++checks; } while (0)
#define PLAIN(x) x
#define SHOW(x) std::printf("%s = %d\n", #x, x)

int checks = 0;
[[deco::concurrent]] int square(int x) { return x * x; }

[[deco::synchronized]] int fill(int *out, int n) {
  for (int i = 0; i < n; ++i)
    CHECK(out[i] = square(i));
  SHOW(out[0]);
  PLAIN(
      out[0] =
          square(n)); // over three lines
  if (checks > 2)
    SHOW(out[0]);
  PLAIN(out[1] = square(5); SHOW(out[1]));
#if 0
  PLAIN(out[2] = square(
#endif
  return checks;
}

int main() {
  int out[4];
  return fill(out, 4) + out[2];
}
