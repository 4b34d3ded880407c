// a shared_ptr passed by value is copied into each task (kept until the barrier); the body then
// reads p.use_count(): serial 1, rewritten 11. No barrier in front of use_count().
#include "unsolved.h"

[[deco::concurrent]] int f(std::shared_ptr<int> p, int i) { return *p + nap(i); }
[[deco::synchronized]] std::vector<int> go() {
  std::vector<int> v(12);
  auto p = std::make_shared<int>(3);
  for (int i = 0; i < 10; i++) {
    v[i] = f(p, i);
  }
  int n = p.use_count();
  v[11] = n;
  return v;
}
void run() { show("r", go()); }
int main() { run(); }
