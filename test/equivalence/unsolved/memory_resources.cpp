// What the author's memory resources and the copy constructors of wrapped callables do is not seen.
#include <cstdio>
#include <functional>
#include <memory_resource>
#include <unistd.h>
#include <vector>
using std::size_t;
using std::vector;
[[gnu::pure]] int slow(int v);
[[deco::concurrent]] int rdp(const int *p, int v) { return slow(v) >= 0 ? *p : -1; }

namespace pmr_push_back {
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
[[deco::synchronized]] long run() {
  int x = 1, o[1] = {};
  Cnt mr(&x);
  std::pmr::vector<int> v(&mr);
  o[0] = rdp(&x, 7);
  v.push_back(3);
  return o[0];
}
} // namespace pmr_push_back

namespace pmr_scope {
struct Cnt : std::pmr::memory_resource {
  int *c;
  Cnt(int *c) : c(c) {}
  void *do_allocate(size_t n, size_t a) override { return std::pmr::new_delete_resource()->allocate(n, a); }
  void do_deallocate(void *p, size_t n, size_t a) override {
    *c += 100;
    std::pmr::new_delete_resource()->deallocate(p, n, a);
  }
  bool do_is_equal(const memory_resource &o) const noexcept override { return this == &o; }
};
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

namespace std_function_copy {
int gl;
[[deco::concurrent]] int rg(int v) { return slow(v) >= 0 ? gl : 0; }
struct Q {
  Q() = default;
  Q(const Q &) { gl *= 2; }
  void operator()() const {}
};
[[deco::synchronized]] long run() {
  gl = 1;
  std::function<void()> a = Q(), b;
  gl = 1;
  int o[1] = {};
  o[0] = rg(7);
  b = a;
  return o[0];
}
} // namespace std_function_copy

int main() {
  std::printf("pmr_push_back %ld\n", static_cast<long>(pmr_push_back::run()));
  std::printf("pmr_scope %ld\n", static_cast<long>(pmr_scope::run()));
  std::printf("std_function_copy %ld\n", static_cast<long>(std_function_copy::run()));
}

int slow(int v) {
  usleep(300);
  return v % 1000;
}
