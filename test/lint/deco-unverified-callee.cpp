// A concurrent function calls what cannot be checked.
#include <cmath>
#include <vector>

int unknown(int x);
[[gnu::const]] int constant(int x);
[[gnu::pure]] int pure(const int *x);
[[deco::concurrent]] int annotated(int x);
int known(int x) { return x; }
static int through(int x) { return unknown(x); }

struct Base {
  virtual int method(int x);
  virtual ~Base() = default;
};

[[deco::concurrent]]
int unverified(int x, Base &base, int (*function)(int)) {
  x += unknown(x);                     // expect-warning: deco-unverified-callee
  x += through(x);                     // expect-warning: deco-unverified-callee
  x += base.method(x);                 // expect-warning: deco-unverified-callee
  x += function(x);                    // expect-warning: deco-unverified-callee
  x += unknown(x); // NOLINT(deco-unverified-callee)
  return x;
}

[[deco::concurrent]]
double verified(int x, std::vector<int> &v) {
  v.push_back(constant(x) + pure(&x) + annotated(x) + known(x));
  return std::sqrt(double(x)) + double(v.size());
}
