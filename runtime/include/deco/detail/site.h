// Is a call worth a task? Judged from how long earlier calls from the same place took.
//
// A task costs 0.2 to 0.9 us (queue, cache lines, another thread). Calls shorter than that are run
// in place. The results of the program never depend on what is decided here.

#ifndef DECO_DETAIL_SITE_H
#define DECO_DETAIL_SITE_H

#include "config.h"
#include "context.h"
#include "thread_sanitizer.h"

#include <atomic>
#include <chrono>
#include <cstdint>

namespace deco {
inline namespace DECO_ABI_NAMESPACE {
namespace detail {

/// The calls made from one place of the source, at one depth of nesting: in a recursion the calls
/// of one depth resemble each other, and those of all depths do not.
///
/// Thread-safe. Concurrent updates may lose one another: it is an estimate.
class site {
public:
  using nanoseconds = std::int64_t;

  static constexpr nanoseconds worth_a_task = 1000; // below: in place
  static constexpr nanoseconds long_call = 20000;   // from here: a task's cost does not matter

  /// Whether the next call should become a task.
  ///
  /// Short ones only while few tasks are waiting, else the caller helps best by working itself.
  /// Calls of unknown length count as short; the first of them must not hold up the caller.
  bool wants_task(const team_load &load) const noexcept {
    if (every_call_is_a_task)
      return true;
    const nanoseconds mean = mean_.load(std::memory_order_relaxed);
    if (mean >= long_call)
      return true;
    if (mean != unknown && mean < worth_a_task)
      return false;
    const int limit = (mean == unknown ? 2 : 8) * load.threads();
    return load.waiting() < limit;
  }

  /// Whether calls are so short that nothing inside of them is worth a task either.
  bool is_short() const noexcept {
    const nanoseconds mean = mean_.load(std::memory_order_relaxed);
    return mean != unknown && mean < worth_a_task;
  }
  /// Whether the next call should be timed whatever the clock costs: none was, or the last one took
  /// so long that it was either interrupted or the first of a longer kind.
  bool is_doubtful() const noexcept {
    const nanoseconds mean = mean_.load(std::memory_order_relaxed);
    return mean == unknown || last_.load(std::memory_order_relaxed) > 4 * mean;
  }

  /// Takes one call's duration into the moving average. Of two in a row the shorter one counts, so
  /// that a single interruption does not.
  void add(nanoseconds duration) noexcept {
    const nanoseconds sample = duration < 1 ? 1 : duration;
    const nanoseconds mean = mean_.load(std::memory_order_relaxed);
    const nanoseconds last = last_.exchange(sample, std::memory_order_relaxed);
    const nanoseconds counts = mean == unknown || sample < last ? sample : last;
    mean_.store(mean == unknown ? counts : (3 * mean + counts + 3) / 4, std::memory_order_relaxed);
  }

private:
  static constexpr nanoseconds unknown = 0;

  std::atomic<nanoseconds> mean_{unknown};
  std::atomic<nanoseconds> last_{unknown};
};

inline constexpr int timing_period = 61;    // a prime: places that take turns all get theirs
inline constexpr unsigned site_depths = 24; // deeper calls share the last one

/// The statistics of the place whose call is a Call. A lambda's type is as good as its address.
template <class Call> struct sites_of { static inline site at[site_depths]; };

/// Times its own lifetime for a site, if there is one.
class stopwatch {
public:
  explicit stopwatch(site *s) noexcept : site_(s) {
    if (site_)
      start_ = clock::now();
  }
  stopwatch(const stopwatch &) = delete;
  stopwatch &operator=(const stopwatch &) = delete;
  ~stopwatch() {
    if (site_)
      site_->add(std::chrono::nanoseconds(clock::now() - start_).count());
  }

private:
  using clock = std::chrono::steady_clock;

  site *site_;
  clock::time_point start_;
};

/// Decides whether this thread should time the call that it is about to run: one in
/// timing_period, and every one of a doubtful place.
/// @param weight how many calls this one stands for. Tasks cost so much more than the clock that
/// they count as 8.
inline site *due_for_timing(site &s, context &thread, int weight) noexcept {
  if ((thread.countdown -= weight) > 0 && !s.is_doubtful())
    return nullptr;
  thread.countdown = timing_period;
  return &s;
}

} // namespace detail
} // namespace DECO_ABI_NAMESPACE
} // namespace deco

#endif // DECO_DETAIL_SITE_H
