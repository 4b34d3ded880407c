// std: c++20
// Called functions that ask how many owners an object has.
#include <cstdio>
#include <memory>
#include <unistd.h>
[[gnu::pure]] int slow(int v);

namespace use_count_in_callee {
[[deco::concurrent]] int uc(const std::shared_ptr<int> &p, int v) {
  slow(v);
  return p.use_count();
}
[[deco::synchronized]] int run() {
  auto s = std::make_shared<int>(1);
  int out[1];
  out[0] = uc(s, 7);
  auto t = s;
  return out[0];
}
} // namespace use_count_in_callee

namespace use_count_weak_lock {
[[deco::concurrent]] int uc(const std::weak_ptr<int> &p, int v) {
  slow(v);
  return p.use_count();
}
[[deco::synchronized]] int run() {
  auto s = std::make_shared<int>(1);
  std::weak_ptr<int> w = s;
  int out[1];
  out[0] = uc(w, 7);
  auto t = w.lock();
  return out[0];
}
} // namespace use_count_weak_lock

int main() {
  std::printf("use_count_in_callee %ld\n", static_cast<long>(use_count_in_callee::run()));
  std::printf("use_count_weak_lock %ld\n", static_cast<long>(use_count_weak_lock::run()));
}
int slow(int v) {
  usleep(300);
  return v % 1000;
}
