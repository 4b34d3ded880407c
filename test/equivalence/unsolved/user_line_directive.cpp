// a source with its own #line directive (generated code): the emitted #line use physical lines and
// override it, so __LINE__ in the body and in arguments differs from serial (also file names). See
// the main below with #line.
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

#line 1 "gen.y"
[[deco::concurrent]] int f(int i, int j) { return nap(i) * 3 + j; }
[[deco::synchronized]] std::vector<int> go() {
  std::vector<int> v(10);
  for (int i = 0; i < 10; i++)
    v[i] = f(i, __LINE__);
  for (int i = 0; i < 10; i++)
    v[i] += f(i, __LINE__);
  v[9] = __LINE__;
  return v;
}
void run() { show("v", go()); }
int main() { run(); }
