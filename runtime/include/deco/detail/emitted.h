// What deco-rewrite emits besides the members of deco::scope. Not for use by hand.

#ifndef DECO_DETAIL_EMITTED_H
#define DECO_DETAIL_EMITTED_H

#include "../scope.h"
#include "config.h"

#include <cstddef>
#include <cstdint>
#include <exception>
#include <memory>

namespace deco {
inline namespace DECO_ABI_NAMESPACE {
namespace detail {

/// Emitted behind the locals that spawns refer to, before the first such spawn, in the same block:
///
///   Results results;
///   deco::detail::unwind_guard deco_g0(deco_s);
///
/// If an exception leaves the block, the calls in flight are finished and their effects applied while
/// the locals are still alive; an exception of theirs is kept for scope::rethrow(). On the normal path
/// it does nothing: a barrier has been emitted there.
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

/// Emitted in a spawn's captures: x converted implicitly to T, as passing it to a parameter of type T
/// would. T is always given.
template <class T> struct exactly {
  using type = T;
};
template <class T> constexpr T value(typename exactly<T>::type x) { return static_cast<T &&>(x); }

/// The bytes of an object that a synchronized function reaches through a parameter.
struct range {
  std::uintptr_t begin;
  std::size_t size;
  bool written;
};

/// Emitted as arguments of apart(): an object that is only read, or that may be written. Of an object
/// whose type is incomplete only the first byte is known.
template <class T, std::size_t Size = sizeof(T)> range read(T &&x) noexcept {
  return {reinterpret_cast<std::uintptr_t>(std::addressof(x)), Size, false};
}
template <class T, class... None> range read(T &&x, None...) noexcept {
  return {reinterpret_cast<std::uintptr_t>(std::addressof(x)), 1, false};
}
template <class T, std::size_t Size = sizeof(T)> range written(T &&x) noexcept {
  return {reinterpret_cast<std::uintptr_t>(std::addressof(x)), Size, true};
}
template <class T, class... None> range written(T &&x, None...) noexcept {
  return {reinterpret_cast<std::uintptr_t>(std::addressof(x)), 1, true};
}

/// Whether objects that are taken to be distinct are so.
struct distinct {
  bool yes;
  explicit operator bool() const noexcept { return yes; }
};

inline bool overlap(const range &a, const range &b) noexcept {
  return a.begin < b.begin + b.size && b.begin < a.begin + a.size;
}

/// Emitted as the first argument of deco::synchronized(): whether no range that may be written has a
/// byte in common with another one. If not, the serial version runs.
template <class... Ranges> distinct apart(const Ranges &...ranges) noexcept {
  const range all[] = {ranges..., range{0, 0, false}};
  for (std::size_t i = 0; i < sizeof...(ranges); ++i)
    for (std::size_t j = 0; j < i; ++j)
      if ((all[i].written || all[j].written) && overlap(all[i], all[j]))
        return {false};
  return {true};
}

} // namespace detail
} // namespace DECO_ABI_NAMESPACE
} // namespace deco

#endif // DECO_DETAIL_EMITTED_H
