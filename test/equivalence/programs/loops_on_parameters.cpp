// Loops that count on a parameter, and are all that a body has.
#include <cstdio>
struct Cell {
  long x = 0;
  [[deco::concurrent]] void step();
  [[deco::synchronized]] void run(int n);
};
static long work(long v) {
  double d = 0;
  for (int i = 0; i < 30000; ++i)
    d += 1.0 / (i + v + 1);
  return v + 1 + (d < 0);
}
void Cell::step() { x = work(x); }
[[deco::concurrent]] void upd(Cell &c) { c.x = work(c.x); }
[[deco::concurrent]] long next(long v) { return work(v); }
[[deco::synchronized]] void r1(Cell &m, int n) {
  while (n--)
    upd(m);
}
[[deco::synchronized]] void r2(long *o, int n) {
  for (; n > 0; --n)
    o[0] = next(o[0]);
}
[[deco::synchronized]] void r_ok(Cell &m, int n) {
  int z = 0;
  (void)z;
  while (n--)
    upd(m);
}
void Cell::run(int n) {
  while (n-- > 0)
    step();
}
int main() {
  Cell a, b, c;
  long o[1] = {0};
  r1(a, 400);
  r2(o, 400);
  r_ok(b, 400);
  c.run(400);
  std::printf("%ld %ld %ld %ld\n", a.x, o[0], b.x, c.x);
}
