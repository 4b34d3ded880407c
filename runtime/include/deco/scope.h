// The calls in flight of one synchronized function.

#ifndef DECO_SCOPE_H
#define DECO_SCOPE_H

#include "detail/batch.h"
#include "detail/body_watch.h"
#include "detail/bound_call.h"
#include "detail/check.h"
#include "detail/config.h"
#include "detail/context.h"
#include "detail/pace.h"
#include "detail/record.h"
#include "detail/site.h"
#include "detail/streaming.h"
#include "detail/thread_sanitizer.h"

#include <cstddef>
#include <cstdint>
#include <exception>
#include <type_traits>
#include <utility>

namespace deco {
inline namespace DECO_ABI_NAMESPACE {
namespace detail {
struct scope_access; // makes scopes, in synchronized.h
template <std::uint64_t Step, bool Closed, class Index, class Turns> class counted_loop;
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
  void wait(DECO_HERE) { wait_for("s.wait()", file, line); }

  // --- emitted by deco-rewrite -------------------------------------------------------------------

  /// Emitted for a spawn. The call is made in place, or kept in a batch. Returns null, or a batch
  /// that is full; emitted is then `#pragma omp task` with its run(). May apply effects of calls
  /// that have finished, and throw like a barrier: when a call or an effect is known to have failed.
  /// @param at the called function and the line, for DECO_STATS and DECO_TRACE
  /// @param call a closure that makes the call; it is moved from
  /// @param effect a closure that takes deco_r by reference, where deco_r() is the call's result;
  /// it is moved from
  template <class Call, class Effect>
  detail::batch *task(detail::mark at, Call &&call, Effect &&effect) {
    return take(at, std::forward<Call>(call), std::forward<Effect>(effect));
  }
  template <class Call> detail::batch *task(detail::mark at, Call &&call) {
    return take(at, std::forward<Call>(call), detail::no_effect{});
  }

  /// Emitted for a counted loop whose turns are nothing but a spawn each, and independent: tasks run
  /// pieces of it.
  ///
  ///   for (int i = a; i < n; i += 2) out[i] = f(i);
  ///
  /// becomes
  ///
  ///   auto pieces = taskloop<2>({"f", 5}, a, n, [...](auto first, auto last) { for (int i = first; i < last; i += 2) ... });
  ///   while (auto *piece = pieces.next())
  ///   #pragma omp task
  ///     piece->run();
  ///
  /// @param turns makes the turns between two values of the counter
  template <std::uint64_t Step, class Index, class Last, class Turns>
  auto taskloop(detail::mark at, Index first, Last last, Turns turns) {
    return detail::counted_loop<Step, false, Index, Turns>(*this, at, first, last, std::move(turns));
  }
  /// The same for `i <= last`; `turns` includes its second argument.
  template <std::uint64_t Step, class Index, class Last, class Turns>
  auto taskloop_through(detail::mark at, Index first, Last last, Turns turns) {
    return detail::counted_loop<Step, true, Index, Turns>(*this, at, first, last, std::move(turns));
  }

  /// Emitted in front of every `#pragma omp taskwait`: makes the calls that wait for more of them.
  void flush() noexcept {
    if (watch_ && !applying_)
      watch_->barrier_begins(in_place_, first_ || open_);
    if (open_ && !applying_)
      append_open()->run_here(thread_);
  }

  /// Emitted behind it: applies the effects in program order. Throws the first exception in that
  /// order; what is behind it is dropped.
  /// @param line of the barrier. @param what it waits for
  void commit(int line, const char *what) { commit(what, nullptr, line); }

  /// Emitted where a barrier is part of an expression, and for the user's deco::wait().
  void taskwait(int line, const char *what) { taskwait(what, nullptr, line); }

  /// Emitted as the handler around a user's try block that contains spawns. Finishes what is in
  /// flight, then throws the first exception of a spawn, if any, else the one being handled.
  [[noreturn]] void rethrow() {
    window_.of = nullptr;
    settle();
    if (recorded_)
      std::rethrow_exception(std::exchange(recorded_, nullptr));
    throw;
  }

  /// For unwind_guard: finishes what is in flight and keeps the first exception for rethrow().
  void settle() noexcept;

private:
  friend struct detail::scope_access;
  template <std::uint64_t Step, bool Closed, class Index, class Turns> friend class detail::counted_loop;
  scope(detail::team_load *load, detail::statistics::body_watch *watch) noexcept;
  ~scope() {
    close_window();
    if (watch_)
      watch_->end(in_place_);
  }

  static constexpr std::size_t most_bytes = std::size_t(2) << 20;    // of batches; then a barrier
  static constexpr std::size_t most_recorded = std::size_t(8) << 20; // bytes of what calls record; the same

  /// Calls that record, or could, from where nothing was in flight: all made in one way, and timed.
  struct window {
    detail::trial *of = nullptr; // whose calls are counted; null: nothing is timed
    bool records = false;
    std::uint64_t limit = 0, calls = 0;
    detail::nanoseconds start = 0;
  };

  /// For its lifetime an effect is being applied: calls are made at once, and wait() has nothing to
  /// do.
  class applying {
  public:
    explicit applying(scope &s) noexcept : scope_(s), outer_(std::exchange(s.applying_, true)) {
      s.kind_ = nullptr; // no shortcuts
    }
    applying(const applying &) = delete;
    applying &operator=(const applying &) = delete;
    ~applying() { scope_.applying_ = outer_; }

  private:
    scope &scope_;
    const bool outer_;
  };

  template <class Call, class Effect>
  detail::batch *take(detail::mark at, Call &&call, Effect &&effect);
  template <class Call, class Effect> void run_here(Call &call, Effect &effect, bool is_short);
  template <class Call, class Effect>
  detail::batch *decide(detail::site &from, detail::mark at, Call &call, Effect &effect);
  template <class Call, class Effect>
  void run_row_in_place(detail::site &from, detail::statistics::call_site *seen, Call &call, Effect &effect);
  template <class Call, class Effect>
  detail::batch *keep(detail::site &from, detail::statistics::call_site *seen, Call &&call,
                      Effect &&effect);
  template <class Call, class Effect> void submit(Call &&call, Effect &&effect) {
    if (detail::batch *b = take({"spawn", 0}, std::forward<Call>(call), std::forward<Effect>(effect)))
      detail::issue(b);
  }

  void wait_for(const char *what, const char *file, int line) {
    if ((first_ || open_ || detail::checks) && !applying_)
      taskwait(what, file, line);
  }
  void taskwait(const char *what, const char *file, int line) {
    flush();
    if (!applying_)
      detail::taskwait();
    commit(what, file, line);
  }
  void commit(const char *what, const char *file, int line) {
    written_.clear();
    flush();
    if (watch_ && !applying_)
      end_barrier(what, file, line);
    if (applying_)
      return;
    if (first_)
      if (std::exception_ptr error = apply_all()) {
        window_.of = nullptr;
        std::rethrow_exception(std::move(error));
      }
    close_window();
  }
  void end_barrier(const char *what, const char *file, int line) noexcept;

  bool records_next(detail::site &from, int line, bool tries_first);
  void close_window() noexcept;
  void begin_row(const detail::record_kind &what, detail::site &from,
                 detail::statistics::call_site *seen);
  void end_row() noexcept;
  void end_row_in_place() noexcept;
  detail::batch *append_open() noexcept;
  detail::batch *close() noexcept;
  detail::batch *take_batch(std::size_t capacity);
  void apply_finished();
  std::exception_ptr apply_all() noexcept;
  void drop_all() noexcept;
  void recycle(detail::batch *b) noexcept;

  alignas(64) detail::flight flight_; // read by all threads, while the rest changes at every spawn
  alignas(64) detail::context &thread_;
  unsigned site_depth_ = 0;
  const detail::record_kind *kind_ = nullptr; // of the last call; more of these go
  std::byte *cursor_ = nullptr;               // here,
  std::byte *limit_ = nullptr;                // up to here; then so many
  std::size_t in_place_ = 0;                  // are made in place
  bool short_ = false;                        // these are
  detail::statistics::body_watch *const watch_; // null: nothing is counted
  bool applying_ = false;
  bool others_ = false;   // calls that do not record are in flight
  bool counts_ = false;   // the calls of the row count in the window
  window window_;
  bool looks_up_ = false; // a call in flight may look keys up where an effect inserts some
  detail::batch *open_ = nullptr; // being filled
  std::size_t open_calls_ = 0;    // in its rows, but for the last
  detail::batch *first_ = nullptr;
  detail::batch *last_ = nullptr;
  std::size_t bytes_ = 0; // of all these
  std::exception_ptr recorded_;
  [[maybe_unused]] detail::write_log written_; // since the last barrier
};

} // namespace DECO_ABI_NAMESPACE
} // namespace deco

#include "detail/scope_impl.h"
#include "detail/counted_loop.h"

#endif // DECO_SCOPE_H
