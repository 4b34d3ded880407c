// Must not compile without -fopenmp: see emitted_code_needs_openmp in CMakeLists.txt.

#include <deco/deco.h>

int f(int &x) {
  return deco::synchronized({"g", __FILE__, __LINE__}, deco::detail::apart(deco::detail::written(x)),
                            [&](deco::scope &) -> int { return x; });
}
