// std: c++20
// Atomic builtins, std::atomic_ref and assembly touch what their operands lead to.
#include <atomic>
#include <cstdio>
#include <unistd.h>
[[gnu::pure]] int slow(int v);
[[deco::concurrent]] int rdp(const int *p, int v) { return slow(v) >= 0 ? *p : -1; }
[[deco::concurrent]] void wr(int &r, int v) {
  int w = slow(v);
  r = w + 100;
}

namespace atomic_builtin_load {
[[deco::synchronized]] long run() {
  int x = 1, y, o[4] = {};
  wr(x, 1);
  y = __atomic_load_n(&x, __ATOMIC_SEQ_CST);
  return y;
}
} // namespace atomic_builtin_load

namespace atomic_builtin_store {
[[deco::synchronized]] long run() {
  int x = 1, o[4] = {};
  o[0] = rdp(&x, 1);
  __atomic_store_n(&x, 4, __ATOMIC_SEQ_CST);
  return o[0];
}
} // namespace atomic_builtin_store

namespace atomic_ref_load {
[[deco::synchronized]] long run() {
  int x = 1, o[4] = {};
  std::atomic_ref<int> r(x);
  wr(x, 1);
  int y = r.load();
  return y;
}
} // namespace atomic_ref_load

namespace atomic_ref_store {
[[deco::synchronized]] long run() {
  int x = 1, o[4] = {};
  std::atomic_ref<int> r(x);
  o[0] = rdp(&x, 1);
  r.store(3);
  return o[0];
}
} // namespace atomic_ref_store

namespace asm_memory_clobber {
[[deco::synchronized]] long run() {
  int x = 1, o[4] = {};
  o[0] = rdp(&x, 1);
  asm volatile("movl $5,%0" : "=m"(x));
  o[1] = rdp(&x, 1);
  int *p = &x;
  asm volatile("movl $7,(%0)" ::"r"(p) : "memory");
  return o[0] * 1000 + o[1] * 100 + o[2] * 10 + o[3];
}
} // namespace asm_memory_clobber

int main() {
  std::printf("atomic_builtin_load %ld\n", static_cast<long>(atomic_builtin_load::run()));
  std::printf("atomic_builtin_store %ld\n", static_cast<long>(atomic_builtin_store::run()));
  std::printf("atomic_ref_load %ld\n", static_cast<long>(atomic_ref_load::run()));
  std::printf("atomic_ref_store %ld\n", static_cast<long>(atomic_ref_store::run()));
  std::printf("asm_memory_clobber %ld\n", static_cast<long>(asm_memory_clobber::run()));
}
int slow(int v) {
  usleep(300);
  return v % 1000;
}
