// How long the calls from one place of the source take, and so how many of them make a task.
//
// A task costs 0.2 to 0.9 us (queue, cache lines, another thread), a record in a batch a few
// nanoseconds. The results of the program never depend on what is decided here.

#ifndef DECO_DETAIL_SITE_H
#define DECO_DETAIL_SITE_H

#include "../threads.h"
#include "clock.h"
#include "config.h"
#include "context.h"
#include "trial.h"

#include <atomic>
#include <cstddef>
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
  static constexpr nanoseconds task_length = 30000; // what a task should take, its calls together
  static constexpr nanoseconds long_call = 20000;   // from here a call is a task of its own
  static constexpr nanoseconds huge_call = 2000000; // and from here it may make tasks at any time
  static constexpr nanoseconds tiny_call = 4;       // below, keeping a call for later costs more
  static constexpr std::size_t most_calls = 2048;   // in a task

  /// How many calls the next task should make. While threads have nothing to do, tasks are short.
  std::size_t batch_size(const team_load &load) const noexcept {
    const nanoseconds mean = mean_.load(std::memory_order_relaxed);
    if (every_call_is_a_task() || mean == unknown || mean >= long_call)
      return 1;
    const nanoseconds length = load.waiting() > 0 ? task_length : task_length / 8;
    const auto calls = static_cast<std::size_t>(length / mean);
    return calls < 1 ? 1 : calls > most_calls ? most_calls : calls;
  }

  /// Whether so many tasks wait for a thread that the caller helps best by making calls itself.
  /// @param alike whether those that wait take as long as what the caller would make: pieces of a loop do. Else,
  /// and if there are no other callers, a long call must not keep it from feeding the others
  bool is_enough(const team_load &load, bool alike) const noexcept {
    if (every_call_is_a_task())
      return false;
    const nanoseconds mean = mean_.load(std::memory_order_relaxed);
    return load.waiting() >= (mean >= long_call && !alike ? 32 : 2) * load.threads();
  }

  /// Whether a call should be timed when it is made in place: nothing is known, or not for long.
  bool is_due() noexcept {
    if (mean_.load(std::memory_order_relaxed) == unknown)
      return true;
    const unsigned looks = looks_.load(std::memory_order_relaxed) + 1;
    looks_.store(looks, std::memory_order_relaxed);
    return looks % 64 == 0;
  }
  /// Whether tasks may be made inside of a call even though enough are waiting.
  bool is_huge() const noexcept { return mean_.load(std::memory_order_relaxed) >= huge_call; }

  /// Whether calls take less than keeping them for later does. One look in a while is worth it.
  bool is_tiny() noexcept {
    const nanoseconds mean = mean_.load(std::memory_order_relaxed);
    if (every_call_is_a_task() || mean == unknown || mean >= tiny_call)
      return false;
    const unsigned looks = looks_.load(std::memory_order_relaxed) + 1;
    looks_.store(looks, std::memory_order_relaxed);
    return looks % 64 != 0;
  }

  /// Whether calls are so short that nothing inside of them is worth a task.
  bool is_short() const noexcept {
    const nanoseconds mean = mean_.load(std::memory_order_relaxed);
    return mean != unknown && mean < long_call;
  }

  /// How long that many calls should take.
  nanoseconds length_of(std::size_t calls) const noexcept {
    return static_cast<nanoseconds>(calls) * mean_.load(std::memory_order_relaxed);
  }

  bool is_unknown() const noexcept { return mean_.load(std::memory_order_relaxed) == unknown; }
  /// If its calls record: whether they should.
  trial &recording() noexcept { return recording_; }

  /// Takes the duration of a number of calls into the moving average. Of two means in a row the
  /// shorter one counts, so that a single interruption does not.
  void add(nanoseconds duration, std::size_t calls) noexcept {
    const nanoseconds each = duration / static_cast<nanoseconds>(calls);
    const nanoseconds sample = each < 1 ? 1 : each;
    const nanoseconds mean = mean_.load(std::memory_order_relaxed);
    const nanoseconds last = last_.exchange(sample, std::memory_order_relaxed);
    const nanoseconds counts = mean == unknown || sample < last ? sample : last;
    mean_.store(mean == unknown ? counts : (3 * mean + counts + 3) / 4, std::memory_order_relaxed);
  }

private:
  static constexpr nanoseconds unknown = 0;

  std::atomic<nanoseconds> mean_{unknown};
  std::atomic<nanoseconds> last_{unknown};
  std::atomic<unsigned> looks_{0};
  trial recording_;
};

/// Times its own lifetime, in which one call is made in place, for a site, if there is one.
class site_timer {
public:
  explicit site_timer(site *s) noexcept : site_(s), start_(s ? now() : 0) {}
  site_timer(const site_timer &) = delete;
  site_timer &operator=(const site_timer &) = delete;
  ~site_timer() {
    if (site_)
      site_->add(now() - start_, 1);
  }

private:
  site *const site_;
  const nanoseconds start_;
};

inline constexpr unsigned site_depths = 24; // deeper calls share the last one

/// The statistics of the place whose call is a Call. A lambda's type is as good as its address.
template <class Call> struct sites_of { static inline site at[site_depths]; };

} // namespace detail
} // namespace DECO_ABI_NAMESPACE
} // namespace deco

#endif // DECO_DETAIL_SITE_H
