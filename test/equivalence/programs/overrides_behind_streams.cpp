// std: c++20
// Overrides of the project that the library's compiled code runs: stream buffers, facets, memory resources.
#include <cstdio>
#include <ctime>
#include <iomanip>
#include <locale>
#include <memory_resource>
#include <ostream>
#include <regex>
#include <sstream>
#include <streambuf>
#include <unistd.h>
[[gnu::pure]] int slow(int v);
[[deco::concurrent]] int rdr(const int &p, int v) { return slow(v) >= 0 ? p : -1; }

namespace streambuf_override {
int n;
struct B : std::streambuf {
  int overflow(int c) override {
    ++n;
    return c;
  }
};
[[deco::synchronized]] int run() {
  B u;
  std::ostream o(&u);
  int out[1];
  out[0] = rdr(n, 1);
  o << 3;
  return out[0];
}
} // namespace streambuf_override

namespace streambuf_sync_of_tied_stream {
int n;
struct B : std::stringbuf {
  int sync() override {
    ++n;
    return 0;
  }
};
[[deco::synchronized]] int run() {
  B u;
  std::ostream o(&u);
  std::istringstream is("1");
  is.tie(&o);
  int x, out[1];
  out[0] = rdr(n, 1);
  is >> x;
  return out[0];
}
} // namespace streambuf_sync_of_tied_stream

namespace stringbuf_override {
int n;
struct W : std::stringbuf {
  int overflow(int c) override {
    ++n;
    return std::stringbuf::overflow(c);
  }
};
[[deco::synchronized]] int run() {
  int out[1];
  W w;
  std::ostream o(&w);
  out[0] = rdr(n, 1);
  o << 3;
  return out[0];
}
} // namespace stringbuf_override

namespace num_get_facet {
int n;
struct Ng : std::num_get<char> {
  iter_type do_get(iter_type a, iter_type, std::ios_base &, std::ios_base::iostate &, long &v) const override {
    ++n;
    v = 4;
    return a;
  }
};
[[deco::synchronized]] int run() {
  std::istringstream is("1");
  is.imbue(std::locale(std::locale::classic(), new Ng));
  int out[1];
  out[0] = rdr(n, 1);
  int x;
  is >> x;
  return out[0];
}
} // namespace num_get_facet

namespace regex_collate_facet {
int n;
struct F : std::collate<char> {
  string_type do_transform(const char *a, const char *b) const override {
    ++n;
    return string_type(a, b);
  }
};
[[deco::synchronized]] int run() {
  std::locale l(std::locale::classic(), new F);
  std::regex re;
  re.imbue(l);
  n = 0;
  int out[1];
  out[0] = rdr(n, 1);
  re.assign("[a-c]", std::regex::collate);
  return out[0] + 0 * std::regex_match("b", re);
}
} // namespace regex_collate_facet

namespace regex_ctype_facet {
int n;
struct F : std::ctype<char> {
  char do_tolower(char c) const override {
    ++n;
    return c;
  }
};
[[deco::synchronized]] int run() {
  std::locale l(std::locale::classic(), new F);
  std::regex re;
  re.imbue(l);
  n = 0;
  int out[1];
  out[0] = rdr(n, 1);
  re.assign("abc", std::regex::icase);
  return out[0];
}
} // namespace regex_ctype_facet

namespace time_put_facet {
int n;
struct Tp : std::time_put<char> {
  iter_type do_put(iter_type a, std::ios_base &, char, const std::tm *, char, char) const override {
    ++n;
    return a;
  }
};
[[deco::synchronized]] int run() {
  std::tm t{};
  std::ostringstream os;
  os.imbue(std::locale(std::locale::classic(), new Tp));
  int out[1];
  out[0] = rdr(n, 1);
  os << std::put_time(&t, "%Y");
  return out[0];
}
} // namespace time_put_facet

namespace monotonic_upstream_destructor {
struct R : std::pmr::memory_resource {
  int n = 0;
  void *do_allocate(std::size_t b, std::size_t) override {
    ++n;
    return ::operator new(b);
  }
  void do_deallocate(void *p, std::size_t, std::size_t) override {
    n += 100;
    ::operator delete(p);
  }
  bool do_is_equal(const memory_resource &o) const noexcept override { return this == &o; }
};
[[deco::synchronized]] int run() {
  R r;
  int out[1];
  {
    std::pmr::monotonic_buffer_resource m(&r);
    (void)m.allocate(9);
    out[0] = rdr(r.n, 1);
  }
  return out[0];
}
} // namespace monotonic_upstream_destructor

namespace pool_upstream_destructor {
struct R : std::pmr::memory_resource {
  int n = 0;
  void *do_allocate(std::size_t b, std::size_t) override {
    ++n;
    return ::operator new(b);
  }
  void do_deallocate(void *p, std::size_t, std::size_t) override {
    n += 100;
    ::operator delete(p);
  }
  bool do_is_equal(const memory_resource &o) const noexcept override { return this == &o; }
};
[[deco::synchronized]] int run() {
  R r;
  int out[1];
  {
    std::pmr::unsynchronized_pool_resource m(&r);
    (void)m.allocate(9);
    out[0] = rdr(r.n, 1);
  }
  return out[0];
}
} // namespace pool_upstream_destructor

int main() {
  std::printf("streambuf_override %ld\n", static_cast<long>(streambuf_override::run()));
  std::printf("streambuf_sync_of_tied_stream %ld\n", static_cast<long>(streambuf_sync_of_tied_stream::run()));
  std::printf("stringbuf_override %ld\n", static_cast<long>(stringbuf_override::run()));
  std::printf("num_get_facet %ld\n", static_cast<long>(num_get_facet::run()));
  std::printf("regex_collate_facet %ld\n", static_cast<long>(regex_collate_facet::run()));
  std::printf("regex_ctype_facet %ld\n", static_cast<long>(regex_ctype_facet::run()));
  std::printf("time_put_facet %ld\n", static_cast<long>(time_put_facet::run()));
  std::printf("monotonic_upstream_destructor %ld\n", static_cast<long>(monotonic_upstream_destructor::run()));
  std::printf("pool_upstream_destructor %ld\n", static_cast<long>(pool_upstream_destructor::run()));
}
int slow(int v) {
  usleep(300);
  return v % 1000;
}
