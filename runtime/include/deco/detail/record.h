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

/// Whether a Call makes a number of calls: a piece of a loop (pace.h) does.
template <class Call, class = void> inline constexpr bool is_piece = false;
template <class Call> inline constexpr bool is_piece<Call, std::void_t<decltype(std::declval<Call &>().count())>> = true;
template <class Call> std::size_t calls_in(const Call &call) noexcept {
  if constexpr (is_piece<const Call>)
    return call.count();
  else
    return 1;
}

/// Whether a call takes about as long as others from the same place do: pieces of a loop of short turns.
template <class Call> bool is_even(const Call &call) noexcept {
  if constexpr (is_piece<const Call>)
    return call.is_even();
  else
    return false;
}

/// Stands for the effect of a call whose result is dropped.
struct no_effect {};

/// Whether all that a call does is done when it has been made.
template <class Call, class Effect>
inline constexpr bool is_complete = std::is_same_v<Effect, no_effect> && !is_recording<Call>;

/// A call with its arguments, its result, and the effect that its result will have.
template <class Call, class Effect> class plain_record {
public:
  template <class C, class E>
  plain_record(C &&call, E &&effect) : call_(std::forward<C>(call)), effect_(std::forward<E>(effect)) {}

  void make() {
    auto result = [this]() -> decltype(auto) { return call_(); };
    result_.emplace(result);
  }
  /// @param error what the call has thrown, or null
  void apply(const std::exception_ptr &error) {
    finished<type> yields(result_, error);
    effect_(yields);
  }

private:
  using type = decltype(std::declval<Call &>()());

  Call call_; // until the barrier: the result may refer to an argument
  Effect effect_;
  result<type> result_;
};

template <class Call> class alignas(Call) alignas(long long) plain_record<Call, no_effect> {
public:
  template <class C> plain_record(C &&call, no_effect) : call_(std::forward<C>(call)) {}

  void make() { static_cast<void>(call_()); }
  const Call &call() const noexcept { return call_; }
  void apply(const std::exception_ptr &error) {
    if (error)
      std::rethrow_exception(error);
  }

private:
  Call call_;
};

/// A call that records, with its result and effect. What the call did to the recorded objects comes first.
template <class Call, class Effect> class recording_record {
public:
  using logs = typename Call::logs;
  static constexpr bool has_effect = !std::is_same_v<Effect, no_effect>;

  template <class C, class E>
  recording_record(C &&call, E &&effect) : call_(std::forward<C>(call)), effect_(std::forward<E>(effect)) {}

  void make(logs &in) {
    struct marking {
      recording_record &of;
      logs &in;
      ~marking() { of.end_ = in.end(); }
    } const also_if_it_throws{*this, in};
    auto result = [this, &in]() -> decltype(auto) { return call_.record(in); };
    result_.emplace(result);
  }
  void apply(logs &in, const std::exception_ptr &error) {
    in.replay(end_);
    finished<type> yields(result_, error);
    effect_(yields);
  }
  const Call &call() const noexcept { return call_; }

  logs *first = nullptr; // where this call and those behind it record; null: where the one before does

private:
  using type = decltype(std::declval<Call &>()());

  Call call_;
  Effect effect_;
  typename logs::marks end_{};
  result<type> result_;
};

template <class Call> class alignas(Call) alignas(long long) recording_record<Call, no_effect> {
public:
  using logs = typename Call::logs;
  static constexpr bool has_effect = false;

  template <class C> recording_record(C &&call, no_effect) : call_(std::forward<C>(call)) {}

  void make(logs &in) { static_cast<void>(call_.record(in)); }
  const Call &call() const noexcept { return call_; }

  logs *first = nullptr;

private:
  Call call_;
};

/// Stands for no_effect where what is recorded of several objects has to be replayed call by call: one object's
/// part may throw, and the others' parts of the calls in front are then done.
struct dropping {
  dropping(no_effect) {}
  template <class Yields> void operator()(Yields &yields) const { static_cast<void>(yields()); }
};

template <class Call, class Effect> constexpr auto record_type() {
  if constexpr (!is_recording<Call>)
    return std::enable_if<true, plain_record<Call, Effect>>();
  else if constexpr (std::is_same_v<Effect, no_effect> && Call::logs::count > 1)
    return std::enable_if<true, recording_record<Call, dropping>>();
  else
    return std::enable_if<true, recording_record<Call, Effect>>();
}
template <class Call, class Effect> using record = typename decltype(record_type<Call, Effect>())::type;

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
  /// The size of what the calls have recorded. Null: they do not record.
  log_size (*recorded)(void *first) noexcept;
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

/// The same for calls that record. All that have the same objects do so in one place, which begins at the
/// first of them: the records have a list of these places.
template <class Record> struct recording_row_of : row_of<Record> {
  using logs = typename Record::logs;
  using row_of<Record>::at;

  static std::size_t make(void *first, std::size_t count, std::exception_ptr &error) noexcept {
    Record *const r = at(first);
    logs *current = nullptr;
    std::size_t i = 0;
    try {
      for (; i < count; ++i) {
        if (!current || !r[i].call().records_in(*current))
          current = r[i].first = begin(r[i], current);
        r[i].make(*current);
      }
    } catch (...) {
      error = std::current_exception();
    }
    if (current)
      current->finish();
    return i;
  }
  static void apply(void *first, std::size_t made, const std::exception_ptr &error) {
    Record *const r = at(first);
    if constexpr (Record::has_effect) {
      logs *current = nullptr;
      for (std::size_t i = 0; i < made + (error ? 1 : 0); ++i) {
        if (r[i].first)
          current = r[i].first;
        if (current)
          r[i].apply(*current, i < made ? nullptr : error);
        else
          std::rethrow_exception(error); // it could not even begin
      }
    } else {
      for (logs *l = r->first; l; l = l->next)
        l->replay(l->end());
      if (error)
        std::rethrow_exception(error);
    }
  }
  static void destroy(void *first, std::size_t count) noexcept {
    for (logs *l = at(first)->first; l;)
      delete std::exchange(l, l->next);
    if constexpr (!std::is_trivially_destructible_v<Record>)
      row_of<Record>::destroy(first, count);
  }
  static log_size recorded(void *first) noexcept {
    log_size all;
    for (logs *l = at(first)->first; l; l = l->next)
      all = all + l->memory();
    return all;
  }

private:
  static logs *begin(const Record &at, logs *before) {
    logs *const fresh = at.call().begin(!Record::has_effect);
    if (before) {
      before->finish();
      before->next = fresh;
    }
    return fresh;
  }
};

template <class Call, class Effect> constexpr record_kind make_kind() noexcept {
  using type = record<Call, Effect>;
  record_kind kind{sizeof(type), alignof(type), nullptr, nullptr, nullptr, nullptr, nullptr};
  if constexpr (is_piece<Call>)
    kind.calls = row_of<type>::calls;
  if constexpr (is_recording<Call>) {
    using row = recording_row_of<type>;
    kind.make = row::make, kind.apply = row::apply, kind.destroy = row::destroy, kind.recorded = row::recorded;
  } else {
    using row = row_of<type>;
    kind.make = row::make;
    if constexpr (!is_complete<Call, Effect>)
      kind.apply = row::apply;
    if constexpr (!std::is_trivially_destructible_v<type>)
      kind.destroy = row::destroy;
  }
  return kind;
}
template <class Call, class Effect> inline constexpr record_kind kind_of = make_kind<Call, Effect>();

} // namespace detail
} // namespace DECO_ABI_NAMESPACE
} // namespace deco

#endif // DECO_DETAIL_RECORD_H
