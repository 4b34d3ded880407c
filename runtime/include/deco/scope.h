// The calls in flight of one synchronized function.

#ifndef DECO_SCOPE_H
#define DECO_SCOPE_H

#include "detail/arena.h"
#include "detail/bound_call.h"
#include "detail/check.h"
#include "detail/config.h"
#include "detail/context.h"
#include "detail/node.h"
#include "detail/site.h"
#include "detail/thread_sanitizer.h"

#include <cstddef>
#include <exception>
#include <type_traits>
#include <utility>

namespace deco {
inline namespace DECO_ABI_NAMESPACE {
namespace detail {
struct scope_access; // makes scopes, in synchronized.h
}

/// A scope runs calls as tasks and does with their results what a serial program would have done,
/// in the same order. deco::synchronized() makes one and passes it to its body.
///
///   std::map<int, double> results;
///   deco::synchronized([&](deco::scope &s) {
///     for (int i = 0; i < 100; ++i)
///       s.assign([&results, i]() -> double & { return results[i]; }, simulate, i);
///     s.wait();                                  // all 100 are assigned, in order
///     s.call([&](double r) { results[-1] += r; }, simulate, 100);
///   });                                          // waits again
///
/// The function and its arguments are copied or moved when the call is made, as std::async does:
/// use std::ref for a reference. What they refer to, and what targets and g refer to, must live
/// until the next wait() or the end of deco::synchronized(), also if the body throws: keep it
/// outside of the body.
///
/// Exceptions: at wait(), at the end, or at a later call, the first exception in program order is
/// thrown, after all calls have finished; the effects before it have taken place, those behind it
/// do not. Copying arguments may throw too.
///
/// Not thread-safe: use it on the thread that runs the body, and not in the calls. An effect (g, or
/// a callable target) may use it: its calls are then made at once.
class scope {
public:
  scope(const scope &) = delete;
  scope &operator=(const scope &) = delete;

  /// Calls f(args...), as a task if that pays. The result is dropped.
  template <class F, class... Args> void spawn(F &&f, Args &&...args);

  /// The same, and at the barrier: target = result.
  /// @param target an lvalue, or something callable that returns the lvalue (or proxy) to assign to
  /// and is called at the barrier. An lvalue that is itself callable is called.
  template <class Target, class F, class... Args>
  void assign(Target &&target, F &&f, Args &&...args);

  /// The same, and at the barrier: g(result), or g() if f returns void.
  template <class G, class F, class... Args> void call(G &&g, F &&f, Args &&...args);

  /// A barrier: every call made so far has finished and its effect has taken place.
  void wait() {
    if ((first_ || detail::checks) && !applying_)
      taskwait();
  }

  // --- emitted by deco-rewrite -------------------------------------------------------------------

  /// Emitted for a spawn. Returns null if the call has been dealt with here, else a node; emitted
  /// is then `#pragma omp task` with its run(). May be a barrier, and throw like one: when a call
  /// is known to have failed, and when much is in flight.
  /// @param call a closure that makes the call; it is moved from
  /// @param effect a closure that takes deco_r by reference, where deco_r() is the call's result;
  /// it is moved from
  template <class Call, class Effect> detail::node *task(Call &&call, Effect &&effect);
  template <class Call> detail::node *task(Call &&call) {
    return task(std::forward<Call>(call), detail::no_effect{});
  }

  /// Emitted behind every `#pragma omp taskwait`: applies the effects in program order. Throws the
  /// first exception in that order; what is behind it is dropped.
  void commit() {
    written_.clear();
    if (first_ && !applying_)
      if (std::exception_ptr error = apply_all())
        std::rethrow_exception(std::move(error));
  }

  /// Emitted where a barrier is part of an expression, and for the user's deco::wait().
  void taskwait() {
    if (!applying_)
      detail::taskwait();
    commit();
  }

  /// Emitted as the handler around a user's try block that contains spawns. Finishes what is in
  /// flight, then throws the first exception of a spawn, if any, else the one being handled.
  [[noreturn]] void rethrow() {
    settle();
    if (recorded_)
      std::rethrow_exception(std::exchange(recorded_, nullptr));
    throw;
  }

  /// For unwind_guard: finishes what is in flight and keeps the first exception for rethrow().
  void settle() noexcept;

private:
  friend struct detail::scope_access;
  explicit scope(detail::team_load *load) noexcept;
  ~scope() = default;

  static constexpr std::size_t most_nodes = 4096; // in flight
  static constexpr std::size_t most_bytes = std::size_t(1) << 20;

  /// For its lifetime an effect is being applied: calls are made at once, and wait() has nothing to
  /// do.
  class applying {
  public:
    explicit applying(scope &s) noexcept : scope_(s), outer_(std::exchange(s.applying_, true)) {}
    applying(const applying &) = delete;
    applying &operator=(const applying &) = delete;
    ~applying() { scope_.applying_ = outer_; }

  private:
    scope &scope_;
    const bool outer_;
  };

  template <class Effect, class Yields> void run_now(Effect &effect, Yields yields);
  template <class Call, class Effect>
  detail::node *decide(detail::site &from, Call &call, Effect &effect);
  template <class Call, class Effect>
  detail::node *append(detail::site &from, Call &&call, Effect &&effect);
  template <class Call, class Effect> void submit(Call &&call, Effect &&effect) {
    if (detail::node *n = task(std::forward<Call>(call), std::forward<Effect>(effect)))
      detail::issue(n);
  }
  std::exception_ptr apply_all() noexcept;

  alignas(64) detail::flight flight_; // read by all threads, while the rest changes at every spawn
  alignas(64) detail::context &thread_;
  unsigned site_depth_ = 0;
  int short_calls_ = 0; // that may follow from short_site_ without a look at anything
  const detail::site *short_site_ = nullptr;
  detail::node *first_ = nullptr;
  detail::node *last_ = nullptr;
  std::size_t count_ = 0;
  bool applying_ = false;
  std::exception_ptr recorded_;
  detail::arena memory_;
  [[maybe_unused]] detail::write_log written_; // since the last barrier
};

} // namespace DECO_ABI_NAMESPACE
} // namespace deco

#include "detail/scope_impl.h"

#endif // DECO_SCOPE_H
