// Attributes by digraphs, counted macros, declarations in a body, operators that call themselves,
// lines of another file.
// std: c++17
#include <cstdio>

namespace digraph_attribute {
// clang-format off: it takes digraphs apart
<:<:deco::concurrent:>:> int cf(int n) { return n; }
<:<:deco::synchronized:>:> // clang-format on
void f(int *r, int n) {
  for (int i = 0; i < n; ++i)
    r[i] = cf(i);
}
void run() {
  int r[3];
  f(r, 3);
  std::printf("%d\n", r[2]);
}
} // namespace digraph_attribute

namespace counter_macro {
[[deco::concurrent]] int cf(int n) { return n; }
[[deco::synchronized]] void f(int *r) {
  r[0] = cf(__COUNTER__);
  r[1] = cf(__COUNTER__);
}
void run() {
  int r[2];
  f(r);
  std::printf("%d %d %d\n", r[0], r[1], __COUNTER__);
}
} // namespace counter_macro

namespace block_extern_later_global {
namespace ns {
[[deco::concurrent]] long f(int n) { return n; }
[[deco::synchronized]] long all(long *r, int k) {
  extern int gx;
  for (int i = 0; i < k; i++)
    r[i] = f(i + gx);
  return r[0];
}
int gx = 2;
} // namespace ns
void run() {
  long r[3];
  std::printf("%ld\n", ns::all(r, 3));
}
} // namespace block_extern_later_global

namespace oper_infix_recursion {
struct N {
  int v;
};
[[deco::concurrent, deco::synchronized]] N operator+(N a, int n) {
  if (n < 2)
    return N{a.v + n};
  N r[2];
  r[0] = a + (n - 1);
  r[1] = a + (n - 2);
  return N{r[0].v + r[1].v};
}
void run() { std::printf("%d\n", (N{3} + 8).v); }
} // namespace oper_infix_recursion

namespace lines {
[[deco::concurrent]] int sum(int i, int j) { return i * 3 + j; }
#line 1 "grammar.y"
[[deco::synchronized]] void all(int *v) {
  for (int i = 0; i < 10; i++)
    v[i] = sum(i, __LINE__);
  for (int i = 0; i < 10; i++)
    v[i] += sum(i, __LINE__);
  v[9] = __LINE__;
}
void run() {
  int v[10];
  all(v);
  for (int x : v)
    std::printf("%d ", x);
  std::printf("%s\n", __FILE__);
}
} // namespace lines

int main() {
  digraph_attribute::run();
  counter_macro::run();
  block_extern_later_global::run();
  oper_infix_recursion::run();
  lines::run();
}
