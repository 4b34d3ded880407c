// a concurrent function writes a global reached through a constructor / default member initializer
// / out parameter (k14): deco-global-write is not reported, calls race.
#include "unsolved.h"
#include <any>
#include <cfenv>
#include <clocale>
#include <cmath>
#include <coroutine>
#include <locale>
#include <source_location>
#include <sstream>
#include <typeinfo>

int gz = 0;
struct E {
  int *q;
  E() : q(&gz) {}
};
struct F : E {};
[[deco::concurrent]] int f(int i) {
  auto e = std::make_unique<F>();
  return nap(i) * ++*e->q;
}
[[deco::synchronized]] std::vector<int> go() {
  std::vector<int> v(10);
  for (int i = 0; i < 10; i++)
    v[i] = f(i);
  return v;
}
void run() { show("v", go()); }
int main() { run(); }
