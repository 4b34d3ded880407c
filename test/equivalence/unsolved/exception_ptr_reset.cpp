// ep=nullptr (or the end of ep's scope) destroys the exception object, whose destructor writes x: no barrier
#include <cstddef>
#include <cstdio>
#include <exception>
#include <unistd.h>
[[gnu::pure]] int slow(int v);
[[deco::concurrent]] int rdp(const int *p, int v) { return slow(v) >= 0 ? *p : -1; }

namespace exception_ptr_reset {
struct E {
  int *p;
  E(int *p) : p(p) {}
  E(const E &e) : p(e.p) {}
  ~E() { *p += 10; }
};
[[deco::synchronized]] long run() {
  int x = 1, o[8] = {};
  std::exception_ptr ep;
  try {
    throw E(&x);
  } catch (...) {
    ep = std::current_exception();
  }
  x = 1;
  o[0] = rdp(&x, 1);
  ep = nullptr;
  return o[0];
}
} // namespace exception_ptr_reset

int main() { std::printf("exception_ptr_reset %ld\n", static_cast<long>(exception_ptr_reset::run())); }
int slow(int v) {
  usleep(300);
  return v % 1000;
}
