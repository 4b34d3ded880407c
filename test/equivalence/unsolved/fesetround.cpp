// the body calls std::fesetround(FE_UPWARD) before the spawns: rounding mode is per thread, tasks
// on other threads round to nearest; results differ in the last bit . No barrier/warning/error.
// DECO_TASKS=1 OMP_NUM_THREADS=2.
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

[[deco::concurrent]] double f(double a, double b) { return a / b + nap(1) * 1e-20; }
[[deco::synchronized]] std::vector<double> go() {
  std::vector<double> v(40);
  std::fesetround(FE_UPWARD);
  for (int i = 0; i < 40; i++)
    v[i] = f(i + 1, 3.0 + i);
  std::fesetround(FE_TONEAREST);
  return v;
}
void run() {
  for (double d : go())
    P("%a ", d);
  P("\n");
}
int main() { run(); }
