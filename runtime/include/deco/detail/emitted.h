// What deco-rewrite emits besides the members of deco::scope. Not for use by hand.

#ifndef DECO_DETAIL_EMITTED_H
#define DECO_DETAIL_EMITTED_H

#include "../scope.h"
#include "config.h"
#include "extent.h"

#include <exception>

namespace deco {
inline namespace DECO_ABI_NAMESPACE {
namespace detail {

/// Emitted behind the locals that spawns refer to, before the first such spawn, in the same block:
///
///   Results results;
///   deco::detail::unwind_guard deco_g0(deco_s);
///
/// If an exception leaves the block, the calls in flight are finished and their effects applied
/// while the locals are still alive; an exception of theirs is kept for scope::rethrow(). On the
/// normal path it does nothing: a barrier has been emitted there.
class unwind_guard {
public:
  explicit unwind_guard(scope &s) noexcept : scope_(s) {}
  unwind_guard(const unwind_guard &) = delete;
  unwind_guard &operator=(const unwind_guard &) = delete;
  ~unwind_guard() {
    if (std::uncaught_exceptions() > exceptions_)
      scope_.settle();
  }

private:
  scope &scope_;
  const int exceptions_ = std::uncaught_exceptions();
};

/// Emitted in a spawn's captures: x converted implicitly to T, as passing it to a parameter of type
/// T would. T is always given.
template <class T> struct exactly { using type = T; };
template <class T> constexpr T value(typename exactly<T>::type x) { return static_cast<T &&>(x); }

} // namespace detail
} // namespace DECO_ABI_NAMESPACE
} // namespace deco

#endif // DECO_DETAIL_EMITTED_H
