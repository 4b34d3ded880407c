// std: c++20
// Virtual functions of the library that the program overrides: memory resources, stream buffers, facets; and other code
// of the program that the library comes to by itself.
#include <functional>
#include <iterator>
#include <algorithm>
#include <cstdio>
#include <exception>
#include <locale>
#include <map>
#include <memory>
#include <memory_resource>
#include <ostream>
#include <sstream>
#include <streambuf>
#include <string>
#include <unistd.h>
#include <vector>
using std::size_t;
[[gnu::pure]] int slow(int v);
[[deco::concurrent]] int rdp(const int *p, int v) { return slow(v) >= 0 ? *p : -1; }
struct Cnt : std::pmr::memory_resource {
  int *c;
  Cnt(int *c) : c(c) {}
  void *do_allocate(size_t n, size_t a) override {
    *c += 1;
    return std::pmr::new_delete_resource()->allocate(n, a);
  }
  void do_deallocate(void *p, size_t n, size_t a) override {
    *c += 100;
    std::pmr::new_delete_resource()->deallocate(p, n, a);
  }
  bool do_is_equal(const memory_resource &o) const noexcept override { return this == &o; }
};
struct Own : std::pmr::memory_resource {
  int c = 1;
  void *do_allocate(size_t n, size_t a) override {
    c += 1;
    return std::pmr::new_delete_resource()->allocate(n, a);
  }
  void do_deallocate(void *p, size_t n, size_t a) override {
    c += 100;
    std::pmr::new_delete_resource()->deallocate(p, n, a);
  }
  bool do_is_equal(const memory_resource &o) const noexcept override { return this == &o; }
};

namespace pmr_own {
[[deco::synchronized]] long run() {
  Own m;
  int o[1] = {};
  std::pmr::vector<int> v(&m);
  o[0] = rdp(&m.c, 7);
  v.push_back(3);
  return o[0];
}
} // namespace pmr_own

namespace pmr_map {
[[deco::synchronized]] long run() {
  int x = 1;
  Cnt m(&x);
  int o[1] = {};
  std::pmr::map<int, int> v(&m);
  o[0] = rdp(&x, 7);
  v[3] = 1;
  return o[0];
}
} // namespace pmr_map

namespace pmr_string {
[[deco::synchronized]] long run() {
  int x = 1;
  Cnt m(&x);
  int o[1] = {};
  std::pmr::string v(&m);
  o[0] = rdp(&x, 7);
  v.append(100, 'x');
  return o[0];
}
} // namespace pmr_string

namespace pmr_direct {
[[deco::synchronized]] long run() {
  int x = 1;
  Cnt m(&x);
  int o[1] = {};
  std::pmr::memory_resource *r = &m;
  o[0] = rdp(&x, 7);
  void *p = r->allocate(8);
  long e = o[0];
  r->deallocate(p, 8);
  return e;
}
} // namespace pmr_direct

namespace pmr_alloc {
[[deco::synchronized]] long run() {
  int x = 1;
  Cnt m(&x);
  int o[1] = {};
  std::pmr::polymorphic_allocator<int> r(&m);
  o[0] = rdp(&x, 7);
  int *p = r.allocate(8);
  long e = o[0];
  r.deallocate(p, 8);
  return e;
}
} // namespace pmr_alloc

namespace pmr_monotonic {
[[deco::synchronized]] long run() {
  int x = 1;
  Cnt m(&x);
  int o[1] = {};
  std::pmr::monotonic_buffer_resource b(&m);
  std::pmr::vector<int> v(&b);
  o[0] = rdp(&x, 7);
  v.resize(1000);
  return o[0];
}
} // namespace pmr_monotonic

namespace pmr_default {
[[deco::synchronized]] long run() {
  static int x;
  x = 1;
  static Cnt m(&x);
  int o[1] = {};
  std::pmr::set_default_resource(&m);
  std::pmr::vector<int> v;
  o[0] = rdp(&x, 7);
  v.resize(1000);
  std::pmr::set_default_resource(nullptr);
  return o[0];
}
} // namespace pmr_default

namespace pmr_scope {
[[deco::synchronized]] long run() {
  int x = 1, o[1] = {};
  Cnt mr(&x);
  {
    std::pmr::vector<int> v(&mr);
    v.push_back(3);
    o[0] = rdp(&x, 7);
  }
  return o[0];
}
} // namespace pmr_scope

namespace pmr_helper {
void grow(std::pmr::vector<int> &v) { v.push_back(3); }
[[deco::synchronized]] long run() {
  int x = 1, o[1] = {};
  Cnt mr(&x);
  std::pmr::vector<int> v(&mr);
  o[0] = rdp(&x, 7);
  grow(v);
  return o[0];
}
} // namespace pmr_helper

namespace buf {
struct B : std::streambuf {
  int n = 1;
  int overflow(int c) override {
    n += 10;
    return c;
  }
};
[[deco::synchronized]] long run() {
  B b;
  std::ostream s(&b);
  int o[1] = {};
  o[0] = rdp(&b.n, 3);
  s << "hello";
  return o[0];
}
} // namespace buf

namespace buf_pointer {
struct B : std::streambuf {
  int *n;
  B(int *n) : n(n) {}
  int overflow(int c) override {
    *n += 10;
    return c;
  }
};
[[deco::synchronized]] long run() {
  int x = 1;
  B b(&x);
  std::ostream s(&b);
  int o[1] = {};
  o[0] = rdp(&x, 3);
  s << "hello";
  return o[0];
}
} // namespace buf_pointer

namespace virt_mem_fn {
struct S {
  virtual ~S() = default;
  virtual void grow() {}
};
struct D : S {
  int n = 1;
  int *p;
  D(int *p) : p(p) {}
  void grow() override { *p += 5; }
};
[[deco::synchronized]] long run() {
  int x = 1;
  D d(&x);
  std::vector<S *> v{&d};
  int o[1] = {};
  o[0] = rdp(&x, 3);
  std::for_each(v.begin(), v.end(), std::mem_fn(&S::grow));
  return o[0];
}
} // namespace virt_mem_fn

namespace virt_compare {
int g;
struct S {
  int k = 0;
  virtual ~S() = default;
  virtual bool less(const S &o) const { return k < o.k; }
  bool operator<(const S &o) const { return less(o); }
};
struct D : S {
  bool less(const S &o) const override {
    ++g;
    return k < o.k;
  }
};
[[deco::synchronized]] long run() {
  g = 1;
  std::vector<D> v(3);
  int o[1] = {};
  o[0] = rdp(&g, 3);
  std::sort(v.begin(), v.end());
  return o[0];
}
} // namespace virt_compare

namespace allocate_shared_deallocate {
template <class T> struct Al {
  using value_type = T;
  int *p;
  Al(int *p) : p(p) {}
  template <class U> Al(const Al<U> &o) : p(o.p) {}
  T *allocate(size_t n) { return std::allocator<T>().allocate(n); }
  void deallocate(T *q, size_t n) {
    *p += 10;
    std::allocator<T>().deallocate(q, n);
  }
  bool operator==(const Al &) const { return true; }
};
[[deco::synchronized]] long run() {
  int x = 1, o[1] = {};
  auto sp = std::allocate_shared<int>(Al<int>{&x}, 4);
  o[0] = rdp(&x, 1);
  sp.reset();
  return o[0];
}
} // namespace allocate_shared_deallocate

namespace ctype_facet {
struct Ct : std::ctype<char> {
  int *p;
  char do_toupper(char c) const override {
    ++*p;
    return c;
  }
};
[[deco::synchronized]] long run() {
  int x = 1, o[1] = {};
  auto *ct = new Ct;
  ct->p = &x;
  std::locale l(std::locale::classic(), ct);
  x = 1;
  o[0] = rdp(&x, 1);
  std::use_facet<std::ctype<char>>(l).toupper('b');
  return o[0];
}
} // namespace ctype_facet

namespace num_put_facet {
struct Nput : std::num_put<char> {
  int *p;
  iter_type do_put(iter_type o, std::ios_base &b, char f, long v) const override {
    *p = 9;
    return o;
  }
};
[[deco::synchronized]] long run() {
  int x = 1, o[1] = {};
  auto *np = new Nput;
  np->p = &x;
  std::locale l(std::locale::classic(), np);
  std::ostringstream os;
  os.imbue(l);
  x = 1;
  o[0] = rdp(&x, 1);
  os << 5;
  return o[0];
}
} // namespace num_put_facet

namespace exception_what {
struct Ex : std::exception {
  int *p;
  const char *what() const noexcept override {
    *p = 7;
    return "w";
  }
};
[[deco::synchronized]] long run() {
  int x = 1, o[1] = {};
  Ex e;
  e.p = &x;
  std::exception &b = e;
  o[0] = rdp(&x, 1);
  (void)b.what();
  return o[0];
}
} // namespace exception_what

namespace streambuf_sync_and_facet_destructor {
struct B {
  virtual ~B() = default;
  virtual int f() const = 0;
};
struct Bf : std::streambuf {
  int *p;
  int sync() override {
    *p = 4;
    return 0;
  }
};
struct Fc : std::locale::facet {
  static std::locale::id id;
  int *p;
  ~Fc() { *p = 6; }
  Fc(int *p) : p(p) {}
};
std::locale::id Fc::id;
[[deco::synchronized]] long run() {
  int x = 1, o[3] = {};
  Bf b;
  b.p = &x;
  o[0] = rdp(&x, 1);
  b.pubsync();
  {
    std::locale l(std::locale::classic(), new Fc(&x));
    o[1] = rdp(&x, 1);
  }
  return o[0] * 10 + o[1];
}
} // namespace streambuf_sync_and_facet_destructor

namespace user_streambuf {
struct Buf : std::streambuf {
  int *p;
  int overflow(int c) override {
    *p = c;
    return c;
  }
};
[[deco::synchronized]] long run() {
  int x = 1, o[2] = {};
  Buf b;
  b.p = &x;
  std::ostream os(&b);
  o[0] = rdp(&x, 1);
  os << 'a';
  return o[0];
}
} // namespace user_streambuf

namespace user_streambuf2 {
struct Buf : std::streambuf {
  int *p;
  int overflow(int c) override {
    ++*p;
    return c;
  }
};
[[deco::synchronized]] long run() {
  int x = 1;
  int o[5] = {};
  Buf b;
  b.p = &x;
  std::ostream os(&b);
  o[0] = rdp(&x, 1);
  os << "abc";
  o[1] = rdp(&x, 1);
  os << std::endl;
  o[2] = rdp(&x, 2);
  b.sputc('k');
  o[3] = rdp(&x, 3);
  std::ostreambuf_iterator<char> it(&b);
  *it++ = 'c';
  o[4] = rdp(&x, 3);
  std::copy_n("abc", 3, std::ostream_iterator<char>(os));
  long r = 0;
  for (int k : o)
    r = r * 31 + k;
  return r;
}
} // namespace user_streambuf2

namespace map_value_comp {
struct C {
  int *p;
  bool operator()(int a, int b) const {
    *p = a;
    return a < b;
  }
  using is_transparent = void;
};
[[deco::synchronized]] long run() {
  int x = 1, o[9] = {};
  std::map<int, int, C> m{{{2, 3}, {4, 5}}, C{&x}};
  x = 1;
  o[0] = rdp(&x, 1);
  m.value_comp()({8, 1}, {2, 2});
  return o[0];
}
} // namespace map_value_comp

namespace monotonic_buffer {
[[deco::concurrent]] int rc(const char *p, int n, int v) {
  int s = slow(v) * 0;
  for (int i = 0; i < n; ++i)
    s = s % 1000003 * 3 + p[i];
  return s;
}
[[deco::synchronized]] long run() {
  alignas(8) char b[64] = {};
  int o[4] = {};
  std::pmr::monotonic_buffer_resource r(b, 64, std::pmr::null_memory_resource());
  std::pmr::vector<char> v(&r);
  v.reserve(4);
  o[0] = rc(b, 4, 1);
  v.push_back('q');
  o[1] = rc(b, 4, 1);
  std::pmr::string s("0123456789abcdefghi", &r);
  o[2] = rc(b, 24, 2);
  s[3] = 'z';
  return o[0] + o[1] * 10 + o[2] * 100;
}
} // namespace monotonic_buffer

int main() {
  std::printf("pmr_own %ld\n", static_cast<long>(pmr_own::run()));
  std::printf("pmr_map %ld\n", static_cast<long>(pmr_map::run()));
  std::printf("pmr_string %ld\n", static_cast<long>(pmr_string::run()));
  std::printf("pmr_direct %ld\n", static_cast<long>(pmr_direct::run()));
  std::printf("pmr_alloc %ld\n", static_cast<long>(pmr_alloc::run()));
  std::printf("pmr_monotonic %ld\n", static_cast<long>(pmr_monotonic::run()));
  std::printf("pmr_default %ld\n", static_cast<long>(pmr_default::run()));
  std::printf("pmr_scope %ld\n", static_cast<long>(pmr_scope::run()));
  std::printf("pmr_helper %ld\n", static_cast<long>(pmr_helper::run()));
  std::printf("buf %ld\n", static_cast<long>(buf::run()));
  std::printf("buf_pointer %ld\n", static_cast<long>(buf_pointer::run()));
  std::printf("virt_mem_fn %ld\n", static_cast<long>(virt_mem_fn::run()));
  std::printf("virt_compare %ld\n", static_cast<long>(virt_compare::run()));
  std::printf("allocate_shared_deallocate %ld\n", static_cast<long>(allocate_shared_deallocate::run()));
  std::printf("ctype_facet %ld\n", static_cast<long>(ctype_facet::run()));
  std::printf("num_put_facet %ld\n", static_cast<long>(num_put_facet::run()));
  std::printf("exception_what %ld\n", static_cast<long>(exception_what::run()));
  std::printf("streambuf_sync_and_facet_destructor %ld\n",
              static_cast<long>(streambuf_sync_and_facet_destructor::run()));
  std::printf("user_streambuf %ld\n", static_cast<long>(user_streambuf::run()));
  std::printf("user_streambuf2 %ld\n", static_cast<long>(user_streambuf2::run()));
  std::printf("map_value_comp %ld\n", static_cast<long>(map_value_comp::run()));
  std::printf("monotonic_buffer %ld\n", static_cast<long>(monotonic_buffer::run()));
}
int slow(int v) {
  usleep(300);
  return v % 1000;
}
