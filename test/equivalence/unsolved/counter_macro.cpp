// __COUNTER__ in a synchronized body: the body is emitted twice, so __COUNTER__ yields other
// values. Should be refused or expanded.
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

constexpr int c0 = __COUNTER__;
[[deco::concurrent]] int f(int i, int j) { return nap(i) * 3 + j; }
[[deco::synchronized]] std::vector<int> go() {
  std::vector<int> v(10);
  for (int i = 0; i < 10; i++)
    v[i] = f(i, __COUNTER__ - c0);
  return v;
}
constexpr int c1 = __COUNTER__ - c0;
void run() {
  show("v", go());
  P("%d\n", c1);
}
int main() { run(); }
