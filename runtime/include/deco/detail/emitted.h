// What deco-rewrite emits besides the members of deco::scope. Not for use by hand.

#ifndef DECO_DETAIL_EMITTED_H
#define DECO_DETAIL_EMITTED_H

#include "../scope.h"
#include "config.h"
#include "extent.h"

#include <cstddef>
#include <cstdint>
#include <exception>
#include <memory>
#include <utility>

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

/// Emitted as a parameter of the lambda around the body of a function that is in a header: it tells the function's
/// parts from those of the same function rewritten otherwise in another object.
template <unsigned long long N> struct version {};

/// Emitted in a spawn's captures: x converted implicitly to T, as passing it to a parameter of type
/// T would. T is always given.
template <class T> struct exactly { using type = T; };
template <class T> constexpr T value(typename exactly<T>::type x) { return static_cast<T &&>(x); }

/// Emitted for a transform into an inserter, which learns from each result where the next one goes: one
/// for all the effects.
template <class T> std::shared_ptr<T> shared(T inserter) {
  return std::make_shared<T>(std::move(inserter));
}

/// Emitted for a transform whose source and output are pointers: whether the n elements from each have
/// bytes in common. If so, each call waits for the one before.
template <class T, class U>
bool overlap(const T *source, const U *output, std::ptrdiff_t n) noexcept {
  const range from{reinterpret_cast<std::uintptr_t>(source), static_cast<std::size_t>(n) * sizeof(T)};
  const range to{reinterpret_cast<std::uintptr_t>(output), static_cast<std::size_t>(n) * sizeof(U)};
  return from.overlaps(to);
}

} // namespace detail
} // namespace DECO_ABI_NAMESPACE
} // namespace deco

#endif // DECO_DETAIL_EMITTED_H
