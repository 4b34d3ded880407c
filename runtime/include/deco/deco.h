// deco: automatic parallelization of annotated C++. The only header to include.
//
//   #include <deco/deco.h>
//
//   double total = 0;
//   deco::synchronized([&](deco::scope &s) {
//     for (const Part &part : parts)
//       s.call([&](double mass) { total += mass; }, weigh, std::cref(part));
//   });
//
// In a program that deco-rewrite rewrites, none of this is written by hand, except deco::wait().

#ifndef DECO_DECO_H
#define DECO_DECO_H

#ifdef DECO_ANALYSIS
#include "detail/analysis.h"
#else
#include "scope.h"
#include "synchronized.h"
#include "threads.h"
#endif

#ifndef DECO_ANALYSIS
namespace deco {
inline namespace DECO_ABI_NAMESPACE {

/// An explicit barrier in a function marked [[deco::synchronized]]: the calls in flight have
/// finished and their results are in place. deco-rewrite replaces it; anywhere else it does
/// nothing, since there nothing is in flight.
inline void wait() noexcept {}

} // namespace DECO_ABI_NAMESPACE
} // namespace deco
#endif

#endif // DECO_DECO_H
