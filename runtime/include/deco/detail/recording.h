// A call that records what it does to some of its arguments, and the operations that it remembers.

#ifndef DECO_DETAIL_RECORDING_H
#define DECO_DETAIL_RECORDING_H

#include "config.h"

#include <optional>
#include <tuple>
#include <type_traits>
#include <utility>

namespace deco {
inline namespace DECO_ABI_NAMESPACE {

template <class T> class recorded;

namespace detail {

// The operations. What they are applied to may be a proxy, such as std::vector<bool>'s.
struct assigning {
  template <class L, class R> static void apply(L &&l, R &&r) { l = std::forward<R>(r); }
};
#define DECO_RECORDED_OPERATION(name, sign)                                                        \
  struct name {                                                                                    \
    template <class L, class R> static void apply(L &&l, R &&r) { l sign std::as_const(r); }       \
  };
DECO_RECORDED_OPERATION(adding, +=)
DECO_RECORDED_OPERATION(subtracting, -=)
DECO_RECORDED_OPERATION(multiplying, *=)
DECO_RECORDED_OPERATION(dividing, /=)
DECO_RECORDED_OPERATION(taking_remainder, %=)
DECO_RECORDED_OPERATION(intersecting, &=)
DECO_RECORDED_OPERATION(uniting, |=)
DECO_RECORDED_OPERATION(toggling, ^=)
DECO_RECORDED_OPERATION(shifting_left, <<=)
DECO_RECORDED_OPERATION(shifting_right, >>=)
#undef DECO_RECORDED_OPERATION
struct incrementing {
  template <class L, class R> static void apply(L &&l, R &&) { ++l; }
};
struct decrementing {
  template <class L, class R> static void apply(L &&l, R &&) { --l; }
};
/// A reading that inserts an element into a map.
struct inserting {
  template <class L, class R> static void apply(L &&, R &&) {}
};

/// Emitted around the closure of a call: in place it gets the objects themselves, in a task something that
/// records what is done to them.
template <class Call, class... T> class recording_call {
public:
  explicit recording_call(Call &&call, T &...objects) : call_(std::move(call)), objects_(objects...) {}
  recording_call(recording_call &&other) noexcept(std::is_nothrow_move_constructible_v<Call>)
      : call_(std::move(other.call_)), objects_(other.objects_) {}
  recording_call(const recording_call &other) : call_(other.call_), objects_(other.objects_) {}

  /// Makes the call on the objects.
  decltype(auto) operator()() {
    return std::apply([this](T &...objects) -> decltype(auto) { return call_(objects...); }, objects_);
  }

  /// Makes the call and records.
  decltype(auto) record() {
    std::apply([this](T &...objects) { logs_.emplace(objects...); }, objects_);
    return std::apply([this](recorded<T> &...logs) -> decltype(auto) { return call_(logs...); }, *logs_);
  }

  /// Does what has been recorded.
  void replay() {
    if (logs_)
      std::apply([](recorded<T> &...logs) { (logs.replay(), ...); }, *logs_);
  }

private:
  Call call_;
  std::tuple<T &...> objects_;
  std::optional<std::tuple<recorded<T>...>> logs_;
};

template <class Call, class... T> recording_call<Call, T...> recording(Call call, T &...objects) {
  return recording_call<Call, T...>(std::move(call), objects...);
}

template <class> inline constexpr bool is_recording = false;
template <class... T> inline constexpr bool is_recording<recording_call<T...>> = true;

} // namespace detail
} // namespace DECO_ABI_NAMESPACE
} // namespace deco

#endif // DECO_DETAIL_RECORDING_H
