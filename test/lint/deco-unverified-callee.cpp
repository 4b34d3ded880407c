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

// At any depth, and through values; what is passed along and known is followed.
#include <functional>
[[unsequenced]] int no_state(int x);
int no_writes(const int *x) [[reproducible]];
struct Opaque {
  Opaque();
};
struct Shape {
  virtual int area() const = 0;
};
struct Square : Shape {
  int area() const override { return 4; }
};
static int call(int (*function)(int), int x) { return function(x); }
static int wrap(const std::function<int(int)> &function, int x) { return function(x); }
static int deeper(int x) { return through(x); }

[[deco::concurrent]]
int values(int x, int (*given)(int), const Shape &shape) {
  Opaque opaque;                       // expect-warning: deco-unverified-callee
  x += deeper(x);                      // expect-warning: deco-unverified-callee
  x += call(given, x);                 // expect-warning: deco-unverified-callee
  x += call(unknown, x);               // expect-warning: deco-unverified-callee
  x += call(known, x) + wrap(known, x) + wrap([](int y) { return y; }, x);
  return x + no_state(x) + no_writes(&x) + shape.area();
}
