// Types that are local to a body, and known by what they are elsewhere.
// std: c++20
#include <any>
#include <cstdio>
#include <functional>
#include <map>
#include <typeindex>

/// Takes longer for some.
[[gnu::noinline, gnu::pure]] int nap(int n) {
  volatile int spent = 0;
  for (int i = 0; i < n * 7919 % 16 * 2000; ++i)
    spent = spent + 1;
  return n;
}

/// A class with a member of an unnamed namespace's type, of which g++ would warn in a header.
namespace {
struct Inner {
  int first;
};
} // namespace
struct Outer {
  Inner inner;
};
[[deco::concurrent]] int tripled(int n) { return nap(n) * 3; }
[[deco::synchronized]] int of_outer(const Outer &outer) {
  int r[4];
  for (int i = 0; i < 4; ++i)
    r[i] = tripled(outer.inner.first + i);
  return r[0] + r[1] * 10 + r[2] * 100 + r[3] * 1000;
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

namespace lambda_target_type_recursion {
[[deco::synchronized, deco::concurrent]] int f(int n, const std::function<int(int)> *o) {
  auto l = [](int x) { return x + 1; };
  using L = decltype(l);
  if (o && o->target_type() == typeid(L))
    return 1000 + nap(n);
  if (n <= 0)
    return 1;
  std::function<int(int)> g = l;
  int r[2];
  r[0] = f(n - 1, &g);
  r[1] = f(n - 2, nullptr);
  return r[0] + r[1];
}
void run() {
  for (int i = 0; i < 200; ++i)
    std::printf("%d ", f(6, nullptr));
}
} // namespace lambda_target_type_recursion

namespace lambda_type_static_of_class_template {
[[deco::concurrent]] int cf(int n) { return nap(n) * 3 + 1; }
template <class T> struct Cnt { static inline int k = 0; };
template <class F> int each(int n, F f) {
  for (int i = 0; i < n; ++i)
    f(i);
  return ++Cnt<F>::k;
}
[[deco::synchronized]] int f(int n, int *r) {
  for (int i = 0; i < n; ++i)
    r[i] = cf(i);
  int s = 0;
  return each(n, [&](int i) { s += r[i]; });
}
void run() {
  int r[100];
  for (int i = 0; i < 60; ++i)
    std::printf("%d ", f(i % 2 ? 90 : 1, r));
}
} // namespace lambda_type_static_of_class_template

namespace lambda_typeid_in_helper {
[[deco::concurrent]] int cf(int n) { return nap(n) * 3 + 1; }
static std::map<std::type_index, int> ids;
template <class T> int id(const T &) {
  return ids.emplace(typeid(T), int(ids.size())).first->second;
}
[[deco::synchronized]] int f(int n, int *r) {
  auto l = [&](auto x) { return x + r[0]; };
  for (int i = 0; i < n; ++i)
    r[i] = cf(i);
  return id(l) + l(1);
}
void run() {
  int r[100];
  for (int i = 0; i < 60; ++i)
    std::printf("%d ", f(i % 2 ? 90 : 1, r));
}
} // namespace lambda_typeid_in_helper

namespace local_enum_identity {
[[deco::concurrent]] int cf(int n) { return nap(n) * 3 + 1; }
static std::any keep;
[[deco::synchronized]] int f(int n, int *r) {
  enum class E { a, b };
  int o = -1;
  if (auto *p = std::any_cast<E>(&keep))
    o = int(*p);
  keep = E(n % 2);
  for (int i = 0; i < n; ++i)
    r[i] = cf(i);
  return o;
}
void run() {
  int r[100];
  for (int i = 0; i < 60; ++i)
    std::printf("%d ", f(i % 2 ? 90 : 1, r));
}
} // namespace local_enum_identity

namespace local_enum_or_lambda_thrown {
[[deco::synchronized, deco::concurrent]] int f(int n) {
  enum E { x = 3 };
  if (n == 0)
    throw x;
  if (n == 1)
    return 1;
  int r[2];
  try {
    r[0] = f(n - 1);
    r[1] = f(n - 2);
  } catch (E e) {
    return nap(int(e));
  }
  return r[0] + r[1];
}
[[deco::synchronized, deco::concurrent]] int g(int n) {
  auto l = [](int x) { return x; };
  if (n == 0)
    throw l;
  if (n == 1)
    return 1;
  int r[2];
  try {
    r[0] = g(n - 1);
    r[1] = g(n - 2);
  } catch (decltype(l) &e) {
    return nap(e(3));
  }
  return r[0] + r[1];
}
void run() {
  for (int i = 0; i < 100; ++i)
    std::printf("%d ", f(8) + g(8));
}
} // namespace local_enum_or_lambda_thrown

namespace lambda_as_template_argument {
[[deco::concurrent]] int cf(int n) { return nap(n) * 3 + 1; }
template <auto L> struct Loop { inline static int k = 0; };
[[deco::synchronized]] int f(int n, int *r) {
  constexpr auto l = [] { return 3; };
  for (int i = 0; i < n; ++i)
    r[i] = cf(i);
  return Loop<l>::k++;
}
void run() {
  int r[9];
  int k = f(9, r);
  k += f(9, r);
  std::printf("%d %d\n", k, r[4]);
}
} // namespace lambda_as_template_argument

namespace lambda_target_type {
[[deco::concurrent]] int cf(int n) { return nap(n) * 3 + 1; }
static std::function<int(int)> keep;
[[deco::synchronized]] int f(int n, int *r) {
  std::function<int(int)> l = [](int x) { return x; };
  int same = keep && keep.target_type() == l.target_type();
  keep = l;
  for (int i = 0; i < n; ++i)
    r[i] = cf(i);
  return same;
}
void run() {
  int r[100];
  for (int i = 0; i < 60; ++i)
    std::printf("%d ", f(i % 2 ? 90 : 1, r));
}
} // namespace lambda_target_type

int main() {
  lambda_target_type::run();
  lambda_target_type_recursion::run();
  lambda_type_static_of_class_template::run();
  lambda_typeid_in_helper::run();
  local_enum_identity::run();
  local_enum_or_lambda_thrown::run();
  lambda_as_template_argument::run();
  local_type_identity::run();
  local_type_identity_2_exception::run();
  local_type_in_overlap_test::run();
  std::printf("%d\n", of_outer({{2}}));
}
