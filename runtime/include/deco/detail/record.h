// One spawned call that is kept for later: from the spawn to the barrier.

#ifndef DECO_DETAIL_RECORD_H
#define DECO_DETAIL_RECORD_H

#include "config.h"
#include "context.h"
#include "recording.h"
#include "result.h"

#include <cstddef>
#include <exception>
#include <new>
#include <type_traits>
#include <utility>

namespace deco {
inline namespace DECO_ABI_NAMESPACE {
namespace detail {

/// What an effect receives when the call runs in place: calling it makes the call. So everything is
/// evaluated in the order, and is thrown from the place, of the serial program.
template <class Call> class upcoming {
public:
  explicit upcoming(Call &call) noexcept : call_(call) {}
  decltype(auto) operator()() const { return call_(); }

private:
  Call &call_;
};

/// The same for a call known to be short.
template <class Call> class upcoming_short {
public:
  upcoming_short(Call &call, context &thread) noexcept : call_(call), thread_(thread) {}
  decltype(auto) operator()() const {
    const inside_short_call here(thread_);
    return call_();
  }

private:
  Call &call_;
  context &thread_;
};

/// The same for one inside of which synchronized functions may make tasks.
template <class Call> class upcoming_long {
public:
  upcoming_long(Call &call, context &thread) noexcept : call_(call), thread_(thread) {}
  decltype(auto) operator()() const {
    const inside_call here(thread_, thread_.load, thread_.depth + 1, false);
    return call_();
  }

private:
  Call &call_;
  context &thread_;
};

/// Makes a call as a task does; what it records is done by replay().
template <class Call> decltype(auto) perform(Call &call) {
  if constexpr (is_recording<Call>)
    return call.record();
  else
    return call();
}
template <class Call> void replay([[maybe_unused]] Call &call) {
  if constexpr (is_recording<Call>)
    call.replay();
}

/// Whether a Call makes a number of calls: a piece of a loop (pace.h) does.
template <class Call, class = void> inline constexpr bool is_piece = false;
template <class Call> inline constexpr bool is_piece<Call, std::void_t<decltype(std::declval<Call &>().count())>> = true;
template <class Call> std::size_t calls_in(const Call &call) noexcept {
  if constexpr (is_piece<const Call>)
    return call.count();
  else
    return 1;
}

/// Stands for the effect of a call whose result is dropped.
struct no_effect {};

/// Whether all that a call does is done when it has been made.
template <class Call, class Effect>
inline constexpr bool is_complete = std::is_same_v<Effect, no_effect> && !is_recording<Call>;

/// A call with its arguments, its result, and the effect that its result will have.
template <class Call, class Effect> class record {
public:
  template <class C, class E>
  record(C &&call, E &&effect) : call_(std::forward<C>(call)), effect_(std::forward<E>(effect)) {}

  void make() {
    auto result = [this]() -> decltype(auto) { return perform(call_); };
    result_.emplace(result);
  }
  /// @param error what the call has thrown, or null
  void apply(const std::exception_ptr &error) {
    replay(call_);
    finished<type> yields(result_, error);
    effect_(yields);
  }

private:
  using type = decltype(std::declval<Call &>()());

  Call call_; // until the barrier: the result may refer to an argument
  Effect effect_;
  result<type> result_;
};

template <class Call> class alignas(Call) alignas(long long) record<Call, no_effect> {
public:
  template <class C> record(C &&call, no_effect) : call_(std::forward<C>(call)) {}

  void make() { static_cast<void>(perform(call_)); }
  const Call &call() const noexcept { return call_; }
  void apply(const std::exception_ptr &error) {
    replay(call_);
    if (error)
      std::rethrow_exception(error);
  }

private:
  Call call_;
};

/// What can be done with a row of records of one type.
struct record_kind {
  std::size_t size;
  std::size_t alignment;
  /// Makes the calls up to the first that throws. Returns how many did not.
  std::size_t (*make)(void *first, std::size_t count, std::exception_ptr &error) noexcept;
  /// How many calls the first so many are, for the statistics. Null: as many.
  std::size_t (*calls)(void *first, std::size_t count) noexcept;
  /// Applies the effects of the first `made` ones, and, if there is an error, of the next one.
  /// Null: there are none. Throws what an effect throws.
  void (*apply)(void *first, std::size_t made, const std::exception_ptr &error);
  /// Null: nothing to do.
  void (*destroy)(void *first, std::size_t count) noexcept;
};

template <class Record> struct row_of {
  static Record *at(void *first) noexcept { return std::launder(static_cast<Record *>(first)); }

  static std::size_t make(void *first, std::size_t count, std::exception_ptr &error) noexcept {
    Record *const r = at(first);
    std::size_t i = 0;
    try {
      for (; i < count; ++i)
        r[i].make();
    } catch (...) {
      error = std::current_exception();
    }
    return i;
  }
  static std::size_t calls(void *first, std::size_t count) noexcept {
    std::size_t all = 0;
    for (std::size_t i = 0; i < count; ++i)
      all += at(first)[i].call().count();
    return all;
  }
  static void apply(void *first, std::size_t made, const std::exception_ptr &error) {
    Record *const r = at(first);
    for (std::size_t i = 0; i < made; ++i)
      r[i].apply(nullptr);
    if (error)
      r[made].apply(error);
  }
  static void destroy(void *first, std::size_t count) noexcept {
    Record *const r = at(first);
    for (std::size_t i = 0; i < count; ++i)
      r[i].~Record();
  }
};

template <class Record, bool IsPiece> constexpr auto calls_of() noexcept -> decltype(record_kind::calls) {
  if constexpr (IsPiece)
    return row_of<Record>::calls;
  else
    return nullptr;
}
template <class Call, class Effect, class Record = record<Call, Effect>>
inline constexpr record_kind kind_of = {
    sizeof(Record), alignof(Record), row_of<Record>::make, calls_of<Record, is_piece<Call>>(),
    is_complete<Call, Effect> ? nullptr : row_of<Record>::apply,
    std::is_trivially_destructible_v<Record> ? nullptr : row_of<Record>::destroy};

} // namespace detail
} // namespace DECO_ABI_NAMESPACE
} // namespace deco

#endif // DECO_DETAIL_RECORD_H
