// std::uncaught_exceptions() in a concurrent function is per-thread state (as is
// std::current_exception()); the call is accepted without a deco-shared-state error. When the
// synchronized function runs from a destructor during unwinding, serial prints 100.. for all; tasks
// on other threads see 0.  DECO_TASKS=1 OMP_NUM_THREADS=4.
#include <cstdio>
#include <exception>
#include <vector>
[[gnu::pure]] int nap(int);
[[deco::concurrent]] int f(int i) { return nap(i) + 100 * std::uncaught_exceptions(); }
[[deco::synchronized]] void go(std::vector<int> &v) {
  for (int i = 0; i < 10; i++)
    v[i] = f(i);
}
struct D {
  std::vector<int> &v;
  ~D() { go(v); }
};
int main() {
  std::vector<int> v(10, 1);
  try {
    D d{v};
    throw 1;
  } catch (int) {
  }
  for (int x : v)
    std::printf("%d ", x);
  std::printf("\n");
}
#include <unistd.h>
int nap(int x) {
  usleep(x % 7 * 100);
  return x;
}
