// the body calls std::locale::global(...) while calls that format with an ostringstream (reads the
// global locale) are in flight: no barrier; serial 44 (','), rewritten 46 ('.').
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

[[deco::concurrent]] int f(double d) {
  nap(1);
  std::ostringstream o;
  o << d;
  return o.str()[1];
}
struct Np : std::numpunct<char> {
  char do_decimal_point() const override { return ','; }
};
[[deco::synchronized]] std::vector<int> go() {
  std::vector<int> v(20);
  for (int i = 0; i < 10; i++)
    v[i] = f(1.5);
  auto old = std::locale::global(std::locale(std::locale(), new Np));
  for (int i = 0; i < 10; i++)
    v[i + 10] = f(1.5);
  std::locale::global(old);
  return v;
}
void run() { show("v", go()); }
int main() { run(); }
