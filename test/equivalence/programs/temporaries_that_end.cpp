// Temporaries in a statement whose end can be seen, and those that cannot travel.
// std: c++17
#include <cstdio>
#include <utility>

/// Takes longer for some.
[[gnu::noinline, gnu::pure]] int nap(int n) {
  volatile int spent = 0;
  for (int i = 0; i < n * 7919 % 16 * 2000; ++i)
    spent = spent + 1;
  return n;
}

namespace temporary_dtor_before_assignment {
[[deco::concurrent]] int cf(int n) noexcept { return nap(n) * 3 + 1; }
struct D {
  int *r;
  ~D() { r[3] += 100; }
  int id(int k) const { return k; }
};
[[deco::synchronized]] void f(int *r) { r[3] = cf(D{r}.id(5)); }
void run() {
  int r[9] = {};
  f(r);
  std::printf("%d\n", r[3]);
}
} // namespace temporary_dtor_before_assignment

namespace temporary_destroyed_twice {
struct T {
  int v;
  int *log;
  ~T() { *log = *log * 3 + v; }
};
[[deco::concurrent]] int ct(const T &t) { return nap(t.v); }
[[deco::synchronized]] int f(int *r) {
  int log = 0;
  for (int i = 0; i < 4; ++i)
    r[i] = ct(T{i, &log});
  return log;
}
void run() {
  int r[4];
  std::printf("%d\n", f(r));
}
} // namespace temporary_destroyed_twice

namespace braced_array_argument {
[[deco::concurrent]] int sum(const int (&a)[3], int k) { return a[0] + a[1] + a[2] + k; }
[[deco::synchronized]] void f(int *r) {
  r[0] = sum({7, 8, 9}, 1);
  r[1] = sum({7, 8, 9}, 2);
}
void run() {
  int r[2];
  f(r);
  std::printf("%d %d\n", r[0], r[1]);
}
} // namespace braced_array_argument

namespace immovable_result {
struct NM {
  int v;
  NM(int x) : v(x) {}
  NM(NM &&) = delete;
};
[[deco::concurrent]] NM nm(int n) { return NM(n); }
void take(int &o, NM a) { o += a.v; }
[[deco::synchronized]] int f() {
  int o = 0;
  for (int i = 0; i < 4; ++i)
    take(o, nm(i));
  return o;
}
void run() { std::printf("%d\n", f()); }
} // namespace immovable_result

namespace move_only_by_declared_move {
struct N {
  int v;
  explicit N(int x = 0) : v(x) {}
  N(N &&o) noexcept : v(o.v) {}
};
[[deco::concurrent]] int ni(N m) { return m.v + 1; }
[[deco::synchronized]] void f(int *r) {
  for (int i = 0; i < 9; ++i) {
    N m(i);
    r[i] = ni(std::move(m));
  }
}
void run() {
  int r[9];
  f(r);
  std::printf("%d\n", r[3]);
}
} // namespace move_only_by_declared_move

int main() {
  temporary_dtor_before_assignment::run();
  temporary_destroyed_twice::run();
  braced_array_argument::run();
  immovable_result::run();
  move_only_by_declared_move::run();
}
