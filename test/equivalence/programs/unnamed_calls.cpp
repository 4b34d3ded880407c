// std: c++20
// Code that runs without being called by name: default arguments, initialisers of members, allocation, deleters,
// comparisons, get() of bindings, functions behind pointers, variable arguments, atomics, inline assembly.
#include <atomic>
#include <cstdarg>
#include <cstdio>
#include <functional>
#include <list>
#include <memory>
#include <set>
#include <unistd.h>
#include <utility>
#include <vector>
using std::size_t;
using std::vector;
[[gnu::pure]] int slow(int v);
[[deco::concurrent]] int rdp(const int *p, int v) { return slow(v) >= 0 ? *p : -1; }
[[deco::concurrent]] void wr(int &x, int v) {
  int s = slow(v);
  if (s >= 0)
    x = (x * 3 + s % 10) % 100003;
}

namespace default_argument_write {
int gl;
[[deco::concurrent]] int rg(int v) { return slow(v) >= 0 ? gl : 0; }
int nxt() { return gl += 2; }
int use(int k = nxt()) { return k; }
[[deco::synchronized]] long run() {
  gl = 1;
  int o[1] = {};
  o[0] = rg(7);
  (void)use();
  return o[0];
}
} // namespace default_argument_write

namespace default_argument_read {
int gl;
struct S {
  int use(int k = gl) const { return k; }
};
[[deco::synchronized]] long run() {
  gl = 1;
  S s;
  wr(gl, 7);
  int k = s.use();
  return k;
}
} // namespace default_argument_read

namespace default_argument_ctor {
int gl;
struct S {
  int k;
  S(int k = gl) : k(k) {}
};
[[deco::synchronized]] long run() {
  gl = 1;
  wr(gl, 7);
  S s;
  return s.k;
}
} // namespace default_argument_ctor

namespace default_argument_in_concurrent {
int gl;
struct R {
  int k;
  R(int a, int k = gl) : k(a + k) {}
};
[[deco::concurrent]] int cf(int v) {
  if (slow(v) < 0)
    return 0;
  vector<R> q;
  q.emplace_back(1);
  return q[0].k;
}
[[deco::synchronized]] long run() {
  gl = 1;
  int o[1] = {};
  o[0] = cf(7);
  gl = 9;
  return o[0];
}
} // namespace default_argument_in_concurrent

namespace dmi_write_in_aggregate {
struct R {
  int *p;
  int k = (*p += 2);
};
[[deco::synchronized]] long run() {
  int x = 1, o[1] = {};
  o[0] = rdp(&x, 7);
  R r{&x};
  return o[0] + r.k * 0;
}
} // namespace dmi_write_in_aggregate

namespace dmi_read_in_aggregate {
int gl;
struct R {
  int k = gl;
};
[[deco::synchronized]] long run() {
  gl = 1;
  wr(gl, 7);
  R r{};
  return r.k;
}
} // namespace dmi_read_in_aggregate

namespace unique_ptr_fp_deleter_scope {
void setx(int *p) { *p = 8; }
[[deco::synchronized]] long run() {
  int x = 1, o[1] = {};
  {
    std::unique_ptr<int, void (*)(int *)> u(&x, setx);
    o[0] = rdp(&x, 2);
  }
  return o[0];
}
} // namespace unique_ptr_fp_deleter_scope

namespace unique_ptr_fp_deleter_member {
void setx(int *p) { *p = 8; }
struct Hh {
  std::unique_ptr<int, void (*)(int *)> u;
};
[[deco::synchronized]] long run() {
  int x = 1, o[1] = {};
  {
    Hh h{{&x, setx}};
    o[0] = rdp(&x, 2);
  }
  return o[0];
}
} // namespace unique_ptr_fp_deleter_member

namespace unique_ptr_std_function_deleter {
[[deco::synchronized]] long run() {
  int x = 1, o[1] = {};
  {
    std::unique_ptr<int, std::function<void(int *)>> u(&x, [&](int *) { x = 8; });
    o[0] = rdp(&x, 2);
  }
  return o[0];
}
} // namespace unique_ptr_std_function_deleter

namespace allocator_scope {
template <class T> struct Al {
  using value_type = T;
  int *cnt;
  Al(int *c) : cnt(c) {}
  template <class U> Al(const Al<U> &o) : cnt(o.cnt) {}
  T *allocate(size_t n) {
    *cnt += 1;
    return std::allocator<T>().allocate(n);
  }
  void deallocate(T *p, size_t n) {
    *cnt += 10;
    std::allocator<T>().deallocate(p, n);
  }
  bool operator==(const Al &o) const { return cnt == o.cnt; }
};
[[deco::synchronized]] long run() {
  int n = 0, o[1] = {};
  {
    vector<int, Al<int>> v((Al<int>(&n)));
    v.push_back(2);
    o[0] = rdp(&n, 1);
  }
  return o[0];
}
} // namespace allocator_scope

namespace class_operator_new {
int gl;
[[deco::concurrent]] int rg(int v) { return slow(v) >= 0 ? gl : 0; }
struct Q {
  int v;
  static void *operator new(size_t n) {
    gl += 2;
    return ::operator new(n);
  }
  static void operator delete(void *p) {
    gl *= 3;
    ::operator delete(p);
  }
};
[[deco::synchronized]] long run() {
  gl = 1;
  int o[1] = {};
  o[0] = rg(7);
  delete new Q;
  return o[0];
}
} // namespace class_operator_new

namespace class_operator_delete_scope {
int gl;
[[deco::concurrent]] int rg(int v) { return slow(v) >= 0 ? gl : 0; }
struct Q {
  int v;
  static void *operator new(size_t n) { return ::operator new(n); }
  static void operator delete(void *p) {
    gl *= 3;
    ::operator delete(p);
  }
};
[[deco::synchronized]] long run() {
  gl = 1;
  int o[1] = {};
  {
    auto u = std::make_unique<Q>();
    o[0] = rg(7);
  }
  return o[0];
}
} // namespace class_operator_delete_scope

namespace comparator_fp_set {
int gl;
[[deco::concurrent]] int rg(int v) { return slow(v) >= 0 ? gl : 0; }
bool less(int a, int b) {
  gl += 1;
  return a < b;
}
[[deco::synchronized]] long run() {
  gl = 1;
  int o[1] = {};
  std::set<int, bool (*)(int, int)> s(less);
  s.insert(4);
  o[0] = rg(7);
  s.insert(5);
  return o[0];
}
} // namespace comparator_fp_set

namespace comparator_fp_reads {
int gl;
bool lt(int a, int b) { return gl > 1 ? a < b : a > b; }
[[deco::synchronized]] long run() {
  gl = 1;
  std::set<int, bool (*)(int, int)> s(lt);
  wr(gl, 7);
  s.insert(3);
  s.insert(4);
  return *s.begin();
}
} // namespace comparator_fp_reads

namespace predicate_fp_writes_element {
bool odd(int *a) { return (*a)++ > 100; }
[[deco::synchronized]] long run() {
  int x = 1, y = 4, o[1] = {};
  std::list<int *> s{&x, &y};
  o[0] = rdp(&x, 7);
  s.remove_if(odd);
  return o[0];
}
} // namespace predicate_fp_writes_element

namespace binding_get_writes {
struct Sb {
  int *p;
  template <size_t I> int get() const { return *p += 1; }
};
} // namespace binding_get_writes
template <> struct std::tuple_size<binding_get_writes::Sb> : std::integral_constant<size_t, 2> {};
template <size_t I> struct std::tuple_element<I, binding_get_writes::Sb> {
  using type = int;
};
namespace binding_get_writes {
[[deco::synchronized]] long run() {
  int x = 1, o[1] = {};
  Sb s{&x};
  o[0] = rdp(&x, 7);
  auto [a, b] = s;
  return o[0] + a * 0;
}
} // namespace binding_get_writes

namespace function_pointer_reads_global {
int gl;
int gg() { return gl; }
[[deco::concurrent]] int cf(int (*b)(), int v) { return slow(v) >= 0 ? b() : 0; }
[[deco::synchronized]] long run() {
  gl = 1;
  int o[1] = {};
  o[0] = cf(gg, 7);
  gl = 9;
  return o[0];
}
} // namespace function_pointer_reads_global

namespace function_pointer_template {
int gl;
int gg() { return gl; }
template <class F> [[deco::concurrent]] int cf(F b, int v) { return slow(v) >= 0 ? b() : 0; }
[[deco::synchronized]] long run() {
  gl = 1;
  int o[1] = {};
  o[0] = cf(gg, 7);
  gl = 9;
  return o[0];
}
} // namespace function_pointer_template

namespace varargs_write {
void setall(int n, ...) {
  va_list a;
  va_start(a, n);
  for (int i = 0; i < n; ++i)
    *va_arg(a, int *) += 4;
  va_end(a);
}
[[deco::synchronized]] long run() {
  int x = 1, y = 2, o[1] = {};
  o[0] = rdp(&x, 7);
  setall(2, &y, &x);
  return o[0];
}
} // namespace varargs_write

namespace varargs_return {
int *pickv(int n, ...) {
  va_list a;
  va_start(a, n);
  int *r = nullptr;
  for (int i = 0; i <= n; ++i)
    r = va_arg(a, int *);
  va_end(a);
  return r;
}
[[deco::synchronized]] long run() {
  int x = 1, y = 2, o[1] = {};
  int *q = pickv(1, &y, &x);
  o[0] = rdp(q, 7);
  x = 9;
  return o[0];
}
} // namespace varargs_return

namespace atomic_body_write {
[[deco::concurrent]] int ra(const std::atomic<int> *a, int v) { return slow(v) >= 0 ? a->load() : 0; }
[[deco::synchronized]] long run() {
  std::atomic<int> x{1};
  int o[1] = {};
  o[0] = ra(&x, 7);
  x = 9;
  return o[0];
}
} // namespace atomic_body_write

#if defined(__x86_64__)
namespace asm_write {
[[deco::synchronized]] long run() {
  int x = 1, o[1] = {};
  o[0] = rdp(&x, 7);
  asm volatile("movl $5, %0" : "=m"(x));
  return o[0];
}
} // namespace asm_write
#else
namespace asm_write {
long run() { return 1; }
} // namespace asm_write
#endif

#if defined(__x86_64__)
namespace asm_in_concurrent {
int gl;
[[deco::concurrent]] int cf(int v) {
  if (slow(v) < 0)
    return 0;
  int r;
  asm volatile("movl %1, %0" : "=r"(r) : "m"(gl));
  return r;
}
[[deco::synchronized]] long run() {
  gl = 1;
  int o[1] = {};
  o[0] = cf(7);
  gl = 9;
  return o[0];
}
} // namespace asm_in_concurrent
#else
namespace asm_in_concurrent {
long run() { return 1; }
} // namespace asm_in_concurrent
#endif

int main() {
  std::printf("default_argument_write %ld\n", static_cast<long>(default_argument_write::run()));
  std::printf("default_argument_read %ld\n", static_cast<long>(default_argument_read::run()));
  std::printf("default_argument_ctor %ld\n", static_cast<long>(default_argument_ctor::run()));
  std::printf("default_argument_in_concurrent %ld\n", static_cast<long>(default_argument_in_concurrent::run()));
  std::printf("dmi_write_in_aggregate %ld\n", static_cast<long>(dmi_write_in_aggregate::run()));
  std::printf("dmi_read_in_aggregate %ld\n", static_cast<long>(dmi_read_in_aggregate::run()));
  std::printf("unique_ptr_fp_deleter_scope %ld\n", static_cast<long>(unique_ptr_fp_deleter_scope::run()));
  std::printf("unique_ptr_fp_deleter_member %ld\n", static_cast<long>(unique_ptr_fp_deleter_member::run()));
  std::printf("unique_ptr_std_function_deleter %ld\n", static_cast<long>(unique_ptr_std_function_deleter::run()));
  std::printf("allocator_scope %ld\n", static_cast<long>(allocator_scope::run()));
  std::printf("class_operator_new %ld\n", static_cast<long>(class_operator_new::run()));
  std::printf("class_operator_delete_scope %ld\n", static_cast<long>(class_operator_delete_scope::run()));
  std::printf("comparator_fp_set %ld\n", static_cast<long>(comparator_fp_set::run()));
  std::printf("comparator_fp_reads %ld\n", static_cast<long>(comparator_fp_reads::run()));
  std::printf("predicate_fp_writes_element %ld\n", static_cast<long>(predicate_fp_writes_element::run()));
  std::printf("binding_get_writes %ld\n", static_cast<long>(binding_get_writes::run()));
  std::printf("function_pointer_reads_global %ld\n", static_cast<long>(function_pointer_reads_global::run()));
  std::printf("function_pointer_template %ld\n", static_cast<long>(function_pointer_template::run()));
  std::printf("varargs_write %ld\n", static_cast<long>(varargs_write::run()));
  std::printf("varargs_return %ld\n", static_cast<long>(varargs_return::run()));
  std::printf("atomic_body_write %ld\n", static_cast<long>(atomic_body_write::run()));
  std::printf("asm_write %ld\n", static_cast<long>(asm_write::run()));
  std::printf("asm_in_concurrent %ld\n", static_cast<long>(asm_in_concurrent::run()));
}

int slow(int v) {
  usleep(300);
  return v % 1000;
}
