// Calls that are given a result and a reference to change, through forwarding and pointers.
// std: c++17
#include <cstdio>
#include <functional>
#include <string>
#include <vector>

namespace outer_call_forwarding_reference {
[[deco::concurrent]] int cf(int n) noexcept { return n * 3 + 1; }
template <class A, class B> void add(A &&a, B &&b) { a += b; }
[[deco::synchronized]] int f(int n) {
  int s = 0;
  for (int i = 0; i < n; ++i)
    add(s, cf(i));
  return s;
}
void run() { std::printf("%d\n", f(5)); }
} // namespace outer_call_forwarding_reference

namespace invoke {
[[deco::concurrent]] int weigh(int n) noexcept { return n * 3 + 1; }
struct Sink {
  std::vector<int> v;
  void add(int x) { v.push_back(x); }
};
[[deco::synchronized]] void all(Sink &s, int n) {
  for (int i = 0; i < n; ++i)
    std::invoke(&Sink::add, s, weigh(i));
}
void run() {
  Sink s;
  all(s, 5);
  std::printf("%zu\n", s.v.size());
}
} // namespace invoke

namespace outer_call_local_function_pointer {
[[deco::concurrent]] int cf(int n) noexcept { return n * 3 + 1; }
static void add(int &s, int x) { s = s * 7 + x; }
[[deco::synchronized]] void f(void (*cb)(int &, int), int &s, int n) {
  for (int i = 0; i < n; ++i)
    cb(s, cf(i));
}
void run() {
  int s = 0;
  f(add, s, 5);
  std::printf("%d\n", s);
}
} // namespace outer_call_local_function_pointer

namespace outer_call_member_function_pointer_ref {
[[deco::concurrent]] int cf(int n) noexcept { return n * 3 + 1; }
static void add(std::string &s, int x) { s += char('a' + x); }
struct H {
  void (*cb)(std::string &, int) = add;
  std::string s;
  [[deco::synchronized]] void f(int n) {
    for (int i = 0; i < n; ++i)
      cb(s, cf(i));
  }
};
void run() {
  H h;
  h.f(5);
  std::puts(h.s.c_str());
}
} // namespace outer_call_member_function_pointer_ref

int main() {
  outer_call_forwarding_reference::run();
  invoke::run();
  outer_call_local_function_pointer::run();
  outer_call_member_function_pointer_ref::run();
}
