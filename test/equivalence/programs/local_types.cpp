// Types that are local to a body, and known by what they are elsewhere.
// std: c++17
#include <any>
#include <cstdio>

/// Takes longer for some.
[[gnu::noinline, gnu::pure]] int nap(int n) {
  volatile int spent = 0;
  for (int i = 0; i < n * 7919 % 16 * 2000; ++i)
    spent = spent + 1;
  return n;
}

namespace local_type_identity {
[[deco::concurrent]] long f(int n) { return nap(n); }
[[deco::synchronized]] int all(std::any &in, long *r, int k) {
  struct L {
    int v;
  };
  for (int i = 0; i < k; i++)
    r[i] = f(i);
  if (auto *p = std::any_cast<L>(&in))
    return ++p->v;
  in = L{0};
  return 0;
}
void run() {
  long r[8];
  std::any a;
  for (int i = 0; i < 300; i++)
    std::printf("%d ", all(a, r, i % 5));
}
} // namespace local_type_identity

namespace local_type_identity_2_exception {
[[deco::concurrent, deco::synchronized]] int f(int n) {
  struct L {
    int a;
  };
  if (n == 0)
    throw L{4};
  if (n == 1)
    return 1;
  int r[2];
  try {
    r[0] = f(n - 1);
    r[1] = f(n - 2);
  } catch (const L &l) {
    return nap(l.a);
  }
  return r[0] + r[1];
}
void run() {
  for (int i = 0; i < 200; ++i)
    std::printf("%d ", f(8));
}
} // namespace local_type_identity_2_exception

namespace local_type_in_overlap_test {
template <class T> struct Cnt { static int c; };
template <class T> int Cnt<T>::c = 0;
[[deco::concurrent]] long f(int n) { return n; }
[[deco::synchronized]] int all(long *r) {
  struct L {};
  for (int i = 0; i < 3; i++)
    r[i] = f(i);
  return ++Cnt<L>::c;
}
void run() {
  long r[3];
  std::printf("%d\n", all(r));
}
} // namespace local_type_in_overlap_test

int main() {
  local_type_identity::run();
  local_type_identity_2_exception::run();
  local_type_in_overlap_test::run();
}
