// Whether calls that record are faster in tasks, or in place: both ways are tried, and timed.
//
// A recorded write costs a few nanoseconds more than the write itself, and is done a second time at the
// barrier. The results of the program never depend on what is decided here.

#ifndef DECO_DETAIL_TRIAL_H
#define DECO_DETAIL_TRIAL_H

#include "clock.h"
#include "config.h"

#include <atomic>
#include <cstddef>
#include <cstdint>

namespace deco {
inline namespace DECO_ABI_NAMESPACE {
namespace detail {

/// What is known of the calls of one place, made the one way and the other: how long a number of them took, from
/// the first one's begin to the end of the last one or of the barrier, with all that the body did in between.
///
/// Thread-safe. Concurrent updates may lose one another: it is an estimate.
class trial {
public:
  /// Whether the next calls should record. To be asked when nothing is in flight.
  bool prefers_recording() const noexcept {
    const std::int64_t mean = in_place_.load(std::memory_order_relaxed);
    if (mean == unknown)
      return false;
    if (recorded_.load(std::memory_order_relaxed) == unknown || !pays())
      return wait_.load(std::memory_order_relaxed) <= 0;
    return since_check_.load(std::memory_order_relaxed) < 250 * window_length;
  }
  /// After how many calls made in that way to ask again.
  std::uint64_t window(bool recording) const noexcept {
    const std::int64_t mean = in_place_.load(std::memory_order_relaxed);
    if (mean == unknown) // twice as many as up to now
      return seen_calls_.load(std::memory_order_relaxed) + 1;
    if (recording && recorded_.load(std::memory_order_relaxed) != unknown && pays())
      return UINT64_MAX; // up to the barrier
    const std::int64_t calls = (recording ? trial_length() : window_length) * unit / mean;
    return calls < 1 ? 1 : static_cast<std::uint64_t>(calls);
  }

  /// Whether what the calls record is little for the time they take: then nothing needs to be tried.
  bool is_sparse() const noexcept { return sparse_.load(std::memory_order_relaxed); }
  /// @param bytes what that took in memory. Operations of 100 ns and less are many.
  /// @param combined whether the memory does not tell how many there were
  void add_task(nanoseconds duration, std::size_t bytes, bool combined) noexcept {
    const nanoseconds much = (is_sparse() ? 6 : 12) * static_cast<nanoseconds>(bytes);
    sparse_.store(!combined && duration > much, std::memory_order_relaxed);
  }

  void add_in_place(nanoseconds duration, std::uint64_t calls) noexcept {
    since_check_.store(0, std::memory_order_relaxed);
    wait_.fetch_sub(duration, std::memory_order_relaxed);
    if (in_place_.load(std::memory_order_relaxed) != unknown) {
      smooth(in_place_, last_in_place_, duration * unit / static_cast<std::int64_t>(calls));
      return;
    }
    const std::int64_t time = seen_time_.load(std::memory_order_relaxed) + duration;
    const std::uint64_t all = seen_calls_.load(std::memory_order_relaxed) + calls;
    seen_time_.store(time, std::memory_order_relaxed);
    seen_calls_.store(all, std::memory_order_relaxed);
    if (time >= shortest) {
      const std::int64_t each = time * unit / static_cast<std::int64_t>(all);
      in_place_.store(each < 1 ? 1 : each, std::memory_order_relaxed);
    }
  }
  void add_recorded(nanoseconds duration, std::uint64_t calls) noexcept {
    const std::int64_t sample = duration * unit / static_cast<std::int64_t>(calls);
    const std::int64_t mean = in_place_.load(std::memory_order_relaxed);
    if (mean == unknown)
      return;
    since_check_.fetch_add(duration, std::memory_order_relaxed);
    if (recorded_.load(std::memory_order_relaxed) == unknown || !pays())
      recorded_.store(sample < 1 ? 1 : sample, std::memory_order_relaxed);
    else
      smooth(recorded_, last_recorded_, sample);
    if (pays()) {
      failures_.store(0, std::memory_order_relaxed);
      return;
    }
    // The next time when this one's loss is little. The first ones may have found the threads asleep.
    const unsigned failures = failures_.load(std::memory_order_relaxed) + 1;
    failures_.store(failures, std::memory_order_relaxed);
    const nanoseconds loss = duration - static_cast<nanoseconds>(calls) * mean / unit;
    wait_.store((loss > 0 ? loss : 0) * (failures < 3 ? 5 : 60) + window_length, std::memory_order_relaxed);
  }

  /// How long that many calls take in place, as far as that is known.
  nanoseconds in_place_length(std::uint64_t calls, nanoseconds otherwise) const noexcept {
    const std::int64_t mean = in_place_.load(std::memory_order_relaxed);
    return mean == unknown ? otherwise : static_cast<nanoseconds>(calls) * mean / unit;
  }

private:
  static constexpr std::int64_t unknown = 0;
  static constexpr std::int64_t unit = 1000;             // means are in picoseconds
  static constexpr nanoseconds shortest = 10000;         // that says something
  static constexpr nanoseconds window_length = 100000;   // of calls in place

  /// The first trials are short. Those behind a failure are longer: the more operations a task has, the more of
  /// them can be combined.
  nanoseconds trial_length() const noexcept {
    const unsigned failures = failures_.load(std::memory_order_relaxed);
    return 2 * window_length << (failures < 3 ? 2 * failures : 6);
  }
  bool pays() const noexcept {
    return recorded_.load(std::memory_order_relaxed) < in_place_.load(std::memory_order_relaxed);
  }
  /// Of two samples in a row the shorter one counts, so that a single interruption does not.
  static void smooth(std::atomic<std::int64_t> &mean, std::atomic<std::int64_t> &last, std::int64_t sample) noexcept {
    if (sample < 1)
      sample = 1;
    const std::int64_t before = last.exchange(sample, std::memory_order_relaxed);
    const std::int64_t counts = before == unknown || sample < before ? sample : before;
    mean.store((3 * mean.load(std::memory_order_relaxed) + counts + 3) / 4, std::memory_order_relaxed);
  }

  std::atomic<std::int64_t> in_place_{unknown}, last_in_place_{unknown};
  std::atomic<std::int64_t> recorded_{unknown}, last_recorded_{unknown};
  std::atomic<std::int64_t> seen_time_{0};
  std::atomic<std::uint64_t> seen_calls_{0};
  std::atomic<nanoseconds> wait_{0};        // that calls in place take until recording is tried again
  std::atomic<nanoseconds> since_check_{0}; // with calls that record
  std::atomic<unsigned> failures_{0};
  std::atomic<bool> sparse_{false};
};

} // namespace detail
} // namespace DECO_ABI_NAMESPACE
} // namespace deco

#endif // DECO_DETAIL_TRIAL_H
