// A call that records what it does to some of its arguments.

#ifndef DECO_DETAIL_RECORDING_H
#define DECO_DETAIL_RECORDING_H

#include "config.h"

#include <array>
#include <cstddef>
#include <memory>
#include <tuple>
#include <type_traits>
#include <utility>

namespace deco {
inline namespace DECO_ABI_NAMESPACE {

template <class T> class recorded;

namespace detail {

/// What is recorded of an object.
template <class T> struct recorded_object {
  T &object;
  bool combines; ///< operations may become one with earlier ones: nothing is done between them at the barrier
};

/// How much memory a log holds, how much of it is in use, and whether operations have been combined in it: then there
/// may have been many more of them.
struct log_size {
  std::size_t bytes = 0, used = 0;
  bool combined = false;
  friend log_size operator+(log_size a, log_size b) noexcept {
    return {a.bytes + b.bytes, a.used + b.used, a.combined || b.combined};
  }
};

/// What calls that follow one another in one task record of some objects. Each call makes it longer.
template <class... T> class recordings {
public:
  static constexpr std::size_t count = sizeof...(T);
  /// Places in it: between two calls.
  using marks = std::array<const void *, sizeof...(T)>;

  recordings(bool combines, T &...objects) : logs_(recorded_object<T>{objects, combines}...) {}

  bool are_for(const T &...objects) const noexcept {
    return std::apply([&](const recorded<T> &...logs) { return (logs.is_for(objects) && ...); }, logs_);
  }
  /// Calls f with what stands for the objects.
  template <class F> decltype(auto) apply(const F &f) { return std::apply(f, logs_); }

  marks end() noexcept {
    return std::apply([](recorded<T> &...logs) { return marks{logs.end()...}; }, logs_);
  }
  /// Called behind the last call, by its thread.
  void finish() noexcept {
    std::apply([](recorded<T> &...logs) { (logs.finish(), ...); }, logs_);
  }
  /// Does what has been recorded, up to a place. Throws what an operation throws.
  void replay(const marks &to) {
    std::size_t i = 0;
    std::apply([&](recorded<T> &...logs) { (logs.replay(to[i++]), ...); }, logs_);
  }
  log_size memory() const noexcept {
    return std::apply([](const recorded<T> &...logs) { return (logs.memory() + ... + log_size{sizeof(recordings), 0}); },
                      logs_);
  }

  recordings *next = nullptr; // of calls behind these with other objects

private:
  std::tuple<recorded<T>...> logs_;
};

/// Members of the object that a call is made on, which it records.
template <class... M> struct recorded_members {
  std::tuple<M &...> each;
};
/// Emitted around what finds them.
template <class... M> recorded_members<M...> members(M &...each) noexcept { return {std::tuple<M &...>(each...)}; }

/// Emitted around the closure of a call: in place it gets the objects themselves, in a task something that
/// records what is done to them. Members of the call's own object come last: in place it gets nothing for them, and
/// so calls the function as it is.
/// @tparam Reads whether the call may read elements too
/// @tparam Members how many of the objects, the first ones, are members
template <bool Reads, std::size_t Members, class Call, class... T> class recording_call {
public:
  using logs = recordings<T...>;
  /// Whether it may look for an element in a container into which others are inserted at a barrier.
  static constexpr bool looks_up = Reads;

  explicit recording_call(Call &&call, T &...objects)
      : call_(std::move(call)), objects_{const_cast<void *>(static_cast<const void *>(std::addressof(objects)))...} {}

  /// Makes the call on the objects.
  template <class... Args> decltype(auto) operator()(Args... args) {
    return on_objects([&](T &...objects) -> decltype(auto) {
      return call_with(std::tuple<T &...>(objects...), others(), std::index_sequence<>(), args...);
    });
  }
  /// Makes the call and records.
  template <class... Args> decltype(auto) record(logs &in, Args... args) {
    return in.apply([&](recorded<T> &...in_each) -> decltype(auto) {
      return call_with(std::tuple<recorded<T> &...>(in_each...), others(), std::make_index_sequence<Members>(), args...);
    });
  }

  /// Where it and other calls can record.
  logs *begin(bool combines) const {
    return on_objects([&](T &...objects) { return new logs(combines, objects...); });
  }
  bool records_in(const logs &in) const noexcept {
    return on_objects([&](T &...objects) { return in.are_for(objects...); });
  }

private:
  using others = std::make_index_sequence<sizeof...(T) - Members>;
  template <class Objects, std::size_t... I, std::size_t... M, class... Args>
  decltype(auto) call_with([[maybe_unused]] const Objects &objects, std::index_sequence<I...>, std::index_sequence<M...>,
                           Args &...args) {
    return call_(std::get<Members + I>(objects)..., args..., std::get<M>(objects)...);
  }
  template <class F> decltype(auto) on_objects(const F &f) const {
    return on_objects(f, std::index_sequence_for<T...>());
  }
  template <class F, std::size_t... I> decltype(auto) on_objects(const F &f, std::index_sequence<I...>) const {
    return f(*static_cast<T *>(objects_[I])...);
  }

  Call call_;
  void *objects_[sizeof...(T)]; // plain pointers, so that it can be copied as bytes
};

template <class Call, class... T> recording_call<true, 0, Call, T...> recording(Call call, T &...objects) {
  return recording_call<true, 0, Call, T...>(std::move(call), objects...);
}
template <class Call, class... M, class... T>
recording_call<true, sizeof...(M), Call, M..., T...> recording(Call call, recorded_members<M...> own, T &...objects) {
  return std::apply(
      [&](M &...each) { return recording_call<true, sizeof...(M), Call, M..., T...>(std::move(call), each..., objects...); },
      own.each);
}
/// The same for a call that only writes.
template <class Call, class... T> recording_call<false, 0, Call, T...> recording_writes(Call call, T &...objects) {
  return recording_call<false, 0, Call, T...>(std::move(call), objects...);
}
template <class Call, class... M, class... T>
recording_call<false, sizeof...(M), Call, M..., T...> recording_writes(Call call, recorded_members<M...> own, T &...objects) {
  return std::apply(
      [&](M &...each) { return recording_call<false, sizeof...(M), Call, M..., T...>(std::move(call), each..., objects...); },
      own.each);
}

template <class Call, class = void> inline constexpr bool is_recording = false;
template <class Call> inline constexpr bool is_recording<Call, std::void_t<typename Call::logs>> = true;

/// Whether the effects of calls in front of this one may happen while it runs, what conflicts with it apart.
template <class Call> constexpr bool looks_keys_up() {
  if constexpr (is_recording<Call>)
    return Call::looks_up;
  else
    return false;
}

} // namespace detail
} // namespace DECO_ABI_NAMESPACE
} // namespace deco

#endif // DECO_DETAIL_RECORDING_H
