// Calls that use the exception that their caller handles; exceptions of calls and of what their
// results go to.
// std: c++17
#include <cstdio>
#include <stdexcept>
#include <vector>

/// Takes longer for some.
[[gnu::noinline, gnu::pure]] int nap(int n) {
  volatile int spent = 0;
  for (int i = 0; i < n * 7919 % 16 * 2000; ++i)
    spent = spent + 1;
  return n;
}

namespace rethrow_in_concurrent {
[[deco::concurrent]] int rt(int n) {
  try {
    if (n % 3 == 1)
      throw;
  } catch (int k) {
    return k + nap(n);
  }
  return nap(n);
}
[[deco::synchronized]] void g(int *r, int n) {
  for (int i = 0; i < n; ++i)
    r[i] = rt(i);
}
void run() {
  int r[9];
  try {
    throw 5;
  } catch (int) {
    g(r, 9);
  }
  std::printf("%d %d\n", r[1], r[4]);
}
} // namespace rethrow_in_concurrent

namespace subscript_throws_after_call_throws {
[[deco::concurrent]] int ct(int n) {
  if (n == 5)
    throw n;
  return n * 3;
}
static int at(int i) {
  if (i == 5)
    throw "subscript";
  return i;
}
[[deco::synchronized]] void g(int *r, int n) {
  for (int i = 0; i < n; ++i)
    r[at(i)] = ct(i);
}
void run() {
  int r[9] = {};
  try {
    g(r, 9);
  } catch (int k) {
    std::printf("int %d\n", k);
  } catch (const char *s) {
    std::printf("%s\n", s);
  }
}
} // namespace subscript_throws_after_call_throws

namespace target_throws {
[[deco::concurrent]] int weigh(int n) noexcept { return nap(n) * 3 + 1; }
[[deco::synchronized]] int filled(std::vector<int> &r) {
  int i = 0;
  try {
    for (i = 0; i < 50; ++i)
      r.at(i) = weigh(i);
  } catch (const std::out_of_range &) {
    return i;
  }
  return -1;
}
void run() {
  std::vector<int> r(5);
  std::printf("%d\n", filled(r));
}
} // namespace target_throws

int main() {
  target_throws::run();
  rethrow_in_concurrent::run();
  subscript_throws_after_call_throws::run();
}
