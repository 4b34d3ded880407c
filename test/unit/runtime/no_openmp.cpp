// Must not compile without -fopenmp: see emitted_code_needs_openmp in CMakeLists.txt.

#include <deco/deco.h>

int f(int &x) {
  return deco::synchronized(deco::detail::apart(deco::detail::written(x)),
                            [&](deco::scope &) -> int { return x; });
}
