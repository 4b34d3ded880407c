// What asks how many owners an object has, while calls would hold some.
// std: c++17
#include <cstdio>
#include <memory>

/// Takes longer for some.
[[gnu::noinline, gnu::pure]] int nap(int n) {
  volatile int spent = 0;
  for (int i = 0; i < n * 7919 % 16 * 2000; ++i)
    spent = spent + 1;
  return n;
}

namespace shared_ptr_use_count {
[[deco::concurrent]] int cp(std::shared_ptr<const int> t) { return nap(*t); }
[[deco::synchronized]] void f(int *r, int n) {
  auto p = std::make_shared<int>(5);
  for (int i = 0; i < n; ++i) {
    r[i] = cp(p);
    if (p.use_count() > 1)
      p = std::make_shared<int>(100); // copy on write: someone else has it
    ++*p;
  }
}
void run() {
  int r[6];
  f(r, 6);
  for (int x : r)
    std::printf("%d ", x);
}
} // namespace shared_ptr_use_count

namespace weak_ptr_expired {
[[deco::concurrent]] bool gone(std::weak_ptr<int> w) {
  (void)nap(5);
  return w.expired();
}
[[deco::synchronized]] void f(bool *r) {
  auto p = std::make_shared<int>(1);
  std::weak_ptr<int> w = p;
  r[0] = gone(w);
  p = std::make_shared<int>(2);
}
void run() {
  bool r[1];
  f(r);
  std::printf("%d\n", r[0]);
}
} // namespace weak_ptr_expired

int main() {
  shared_ptr_use_count::run();
  weak_ptr_expired::run();
}
