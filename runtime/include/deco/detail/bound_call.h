// A function with its arguments, kept for later as std::async keeps them.

#ifndef DECO_DETAIL_BOUND_CALL_H
#define DECO_DETAIL_BOUND_CALL_H

#include "config.h"

#include <functional>
#include <tuple>
#include <type_traits>
#include <utility>

namespace deco {
inline namespace DECO_ABI_NAMESPACE {
namespace detail {

/// Owns decayed copies of a callable and its arguments; calling it moves them into the call, so it
/// is called once.
///
///   bound_call<int (*)(std::vector<int>), std::vector<int>> c(sum, std::move(v));
///   int s = c();
template <class F, class... Args> class bound_call {
public:
  template <class G, class... Given>
  explicit bound_call(G &&f, Given &&...args)
      : f_(std::forward<G>(f)), args_(std::forward<Given>(args)...) {}

  std::invoke_result_t<F, Args...> operator()() {
    return invoke(std::index_sequence_for<Args...>());
  }

private:
  template <std::size_t... I> std::invoke_result_t<F, Args...> invoke(std::index_sequence<I...>) {
    return std::invoke(std::move(f_), std::get<I>(std::move(args_))...);
  }

  F f_;
  std::tuple<Args...> args_;
};

template <class F, class... Args> auto bind_call(F &&f, Args &&...args) {
  static_assert(
      std::is_invocable_v<std::decay_t<F>, std::decay_t<Args>...>,
      "deco: the function cannot be called with copies of these arguments; use std::ref for "
      "a reference");
  return bound_call<std::decay_t<F>, std::decay_t<Args>...>(std::forward<F>(f),
                                                            std::forward<Args>(args)...);
}

} // namespace detail
} // namespace DECO_ABI_NAMESPACE
} // namespace deco

#endif // DECO_DETAIL_BOUND_CALL_H
