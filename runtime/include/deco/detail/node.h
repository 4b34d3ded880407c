// One spawned call on its way from the spawn to the barrier.

#ifndef DECO_DETAIL_NODE_H
#define DECO_DETAIL_NODE_H

#include "config.h"
#include "context.h"
#include "recording.h"
#include "result.h"
#include "site.h"
#include "thread_sanitizer.h"

#include <atomic>
#include <exception>
#include <type_traits>
#include <utility>

namespace deco {
inline namespace DECO_ABI_NAMESPACE {
namespace detail {

/// What the calls of one scope share with the threads that run them.
struct flight {
  team_load *load = nullptr;
  unsigned depth = 0;              // of the scope
  std::atomic<bool> failed{false}; // some call has thrown
};

/// A call with its arguments, its result or exception, and the effect that its result will have.
///
/// Life: the scope's thread creates it and links it in program order; one thread calls run(); after
/// a taskwait the scope's thread calls apply() and destroys it. So no member needs to be atomic.
class node {
public:
  node(flight &of, site &from) noexcept : flight_(of), site_(from) {}
  node(const node &) = delete;
  node &operator=(const node &) = delete;
  virtual ~node() = default;

  /// Makes the call as a task and keeps its result or exception.
  /// Emitted by deco-rewrite as the body of every `#pragma omp task`.
  void run() noexcept {
    flight_.load->begin_task();
    await_another_call();
    run_here(this_thread, 8);
  }

  /// The same on the scope's own thread, without a task. @param weight as for due_for_timing().
  void run_here(context &thread, int weight) noexcept {
    inside_call here(thread, flight_.load, flight_.depth + 1);
    stopwatch timer(due_for_timing(site_, thread, weight));
    try {
      execute();
    } catch (...) {
      error_ = std::current_exception();
      flight_.failed.store(true, std::memory_order_relaxed);
    }
  }

  /// Applies the effect, or throws what the call threw, or what the effect throws.
  virtual void apply() = 0;

  node *next = nullptr; // in program order

protected:
  virtual void execute() = 0;

  std::exception_ptr error_;

private:
  flight &flight_;
  site &site_;
};

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
    inside_short_call here(thread_);
    return call_();
  }

private:
  Call &call_;
  context &thread_;
};

/// The same for a call about which more is to be learned.
template <class Call> class upcoming_observed {
public:
  /// @param timed_for the place to time the call for, or null
  upcoming_observed(Call &call, const flight &of, context &thread, site *timed_for) noexcept
      : call_(call), flight_(of), thread_(thread), timed_for_(timed_for) {}
  decltype(auto) operator()() const {
    inside_call here(thread_, flight_.load, flight_.depth + 1);
    stopwatch timer(timed_for_);
    return call_();
  }

private:
  Call &call_;
  const flight &flight_;
  context &thread_;
  site *timed_for_;
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

/// Stands for the effect of a call whose result is dropped.
struct no_effect {};

template <class Call, class Effect> class call_node final : public node {
public:
  template <class C, class E>
  call_node(flight &of, site &from, C &&call, E &&effect)
      : node(of, from), call_(std::forward<C>(call)), effect_(std::forward<E>(effect)) {}

  void apply() override {
    replay(call_);
    finished<type> yields(result_, error_);
    effect_(yields);
  }

private:
  using type = decltype(std::declval<Call &>()());

  void execute() override {
    auto make = [this]() -> decltype(auto) { return perform(call_); };
    result_.emplace(make);
  }

  Call call_; // until the barrier: the result may refer to an argument
  Effect effect_;
  result<type> result_;
};

template <class Call> class call_node<Call, no_effect> final : public node {
public:
  template <class C>
  call_node(flight &of, site &from, C &&call, no_effect)
      : node(of, from), call_(std::forward<C>(call)) {}

  void apply() override {
    replay(call_);
    if (error_)
      std::rethrow_exception(error_);
  }

private:
  void execute() override { static_cast<void>(perform(call_)); }

  Call call_;
};

} // namespace detail
} // namespace DECO_ABI_NAMESPACE
} // namespace deco

#endif // DECO_DETAIL_NODE_H
