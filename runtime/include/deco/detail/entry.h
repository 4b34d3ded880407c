// Which version of a synchronized function to run: the serial one, or the one with tasks?
//
// A parallel region costs 0.4 to 1 us, more than many functions take. Judged from how long earlier
// calls took. The results of the program never depend on what is decided here.

#ifndef DECO_DETAIL_ENTRY_H
#define DECO_DETAIL_ENTRY_H

#include "../threads.h"
#include "check.h"
#include "body_watch.h"
#include "config.h"
#include "context.h"
#include "site.h"

#include <atomic>
#include <cstdint>
#include <utility>

namespace deco {
inline namespace DECO_ABI_NAMESPACE {
namespace detail {

/// What is known of the calls of one synchronized function from outside of any other, or from inside of a number
/// of others' calls.
///
/// Thread-safe. Concurrent updates may lose one another: it is an estimate.
class entry_statistics {
public:
  /// @param nested whether there is a team already, so that tasks cost no parallel region
  constexpr explicit entry_statistics(bool nested) noexcept
      : worth_(nested ? 5000 : 25000), price_(nested ? 200 : 1000) {}

  /// Whether the next call is to be serial, without a look at the clock.
  bool skips() noexcept { return is_one_of(skip_); }
  /// The same if calls are counted.
  bool skips_counted() noexcept { return is_one_of(skip_counted_); }
  /// Whether the tasks of the next call can be expected to pay.
  bool pays() const noexcept {
    return gain_.load(std::memory_order_relaxed) > 0 && !in_doubt_.load(std::memory_order_relaxed);
  }

  /// What a call of the serial version took. The next ones are timed so seldom that it costs less
  /// than one part in a hundred.
  void add_serial(nanoseconds duration) noexcept {
    if (in_doubt_.load(std::memory_order_relaxed))
      return compare(duration);
    add(duration >= worth_ ? capped(duration / 3) : -price_);
    const nanoseconds skip = 5000 / (duration + 1); // a look costs 50 ns
    this->skip(static_cast<unsigned>(skip < most_skipped ? skip : most_skipped));
  }
  /// The same for the other version. @param done what its calls took, on all threads together: the
  /// serial version would have taken as long
  void add_parallel(nanoseconds duration, work_done done) noexcept {
    // The calls are a little slower in tasks than they would be in the serial version.
    const nanoseconds work = done.time, serially = work - work / 8;
    // The first regions of a program make and wake the threads, which says little about the next ones.
    const unsigned tries = tries_.load(std::memory_order_relaxed);
    if (tries < first_tries && work >= worth_) {
      tries_.store(tries + 1, std::memory_order_relaxed);
      if (serially <= duration)
        return;
    }
    if (serially <= duration)
      skip(until_next_try(duration, serially, work >= worth_));
    else
      failures_.store(0, std::memory_order_relaxed);
    add(serially > duration ? capped(serially - duration) : -price_);
    if (serially > duration && work < short_call * done.calls)
      doubt(duration);
  }
  /// The next calls are serial.
  void skip(unsigned calls) noexcept {
    (statistics::is_on() ? skip_counted_ : skip_).store(calls, std::memory_order_relaxed);
  }

private:
  static constexpr nanoseconds unknown = 1; // tried with tasks
  static constexpr nanoseconds most_skipped = 500;
  static constexpr unsigned first_tries = 4;
  static constexpr nanoseconds short_call = 150;
  static constexpr unsigned comparisons = 3, between_comparisons = 64;

  /// How many calls are serial after one whose tasks did not pay: until its loss is a hundredth; fewer if calls are
  /// worth it and few in a row have failed, as something else may have had the cores.
  unsigned until_next_try(nanoseconds duration, nanoseconds serially, bool worth_it) noexcept {
    const auto skipped = static_cast<unsigned>(2 + 100 * (duration - serially) / (duration + 1));
    const unsigned failures = failures_.load(std::memory_order_relaxed);
    if (!worth_it || failures == 8)
      return skipped;
    failures_.store(failures + 1, std::memory_order_relaxed);
    const unsigned early = 2u << failures;
    return skipped < early ? skipped : early;
  }

  /// Short calls may be much slower in tasks, as what they use comes from another core; then what they took says
  /// little. Now and then one call in a row of parallel ones is serial, to compare.
  void doubt(nanoseconds parallel) noexcept {
    parallel_.store(parallel, std::memory_order_relaxed);
    const unsigned left = until_comparison_.load(std::memory_order_relaxed);
    until_comparison_.store(left - 1, std::memory_order_relaxed);
    if (left <= 1)
      in_doubt_.store(true, std::memory_order_relaxed);
  }
  /// @param serially what the call behind the last parallel one took. One comparison says little, as calls
  /// need not be alike; so all of some must say the same, at distances that are odd and even.
  void compare(nanoseconds serially) noexcept {
    in_doubt_.store(false, std::memory_order_relaxed);
    const nanoseconds parallel = parallel_.load(std::memory_order_relaxed);
    const unsigned lost = lost_.load(std::memory_order_relaxed);
    if (serially > parallel) {
      lost_.store(0, std::memory_order_relaxed);
      until_comparison_.store(between_comparisons, std::memory_order_relaxed);
      return;
    }
    until_comparison_.store(1 + lost % 2, std::memory_order_relaxed);
    if (lost + 1 < comparisons) {
      lost_.store(lost + 1, std::memory_order_relaxed);
      return;
    }
    gain_.store(-price_, std::memory_order_relaxed);
    skip(until_next_try(parallel, serially, false));
  }

  static nanoseconds capped(nanoseconds gain) noexcept { return gain < 1000000 ? gain : 1000000; }

  static bool is_one_of(std::atomic<unsigned> &skipped) noexcept {
    const unsigned left = skipped.load(std::memory_order_relaxed);
    if (left == 0)
      return false;
    skipped.store(left - 1, std::memory_order_relaxed);
    return true;
  }

  void add(nanoseconds sample) noexcept {
    const nanoseconds mean = gain_.load(std::memory_order_relaxed);
    gain_.store(mean == unknown ? sample : mean + (sample - mean) / 8, std::memory_order_relaxed);
  }

  const nanoseconds worth_; // from here a serial call could have gained
  const nanoseconds price_; // of the other version, if nothing is gained
  std::atomic<nanoseconds> gain_{unknown};
  std::atomic<unsigned> tries_{0}; // up to first_tries
  std::atomic<unsigned> failures_{0}; // in a row, up to 8
  std::atomic<unsigned> skip_{0}, skip_counted_{0};
  // Comparisons of the two versions: the last parallel call, and when the next is due.
  std::atomic<nanoseconds> parallel_{0};
  std::atomic<unsigned> until_comparison_{2}, lost_{0};
  std::atomic<bool> in_doubt_{false};
};

/// For its lifetime, the serial version runs, if that pays. Its calls of itself are serial too.
class serial_run {
public:
  /// The version with tasks, or a serial one inside of a serial one.
  explicit serial_run(bool serial) noexcept : serial_(serial) {}
  /// @param timed_for who wants to know the time; null: nobody
  serial_run(context &thread, const entry &of, bool serial, entry_statistics *timed_for) noexcept
      : serial_(serial), thread_(&thread),
        outer_(serial ? std::exchange(thread.serial, &of) : thread.serial), timed_for_(timed_for),
        start_(timed_for ? now() : 0) {}
  serial_run(const serial_run &) = delete;
  serial_run &operator=(const serial_run &) = delete;
  ~serial_run() {
    if (thread_)
      thread_->serial = outer_;
    if (timed_for_)
      end(*timed_for_, start_);
  }
  bool pays() const noexcept { return serial_; }

private:
  [[gnu::cold]] [[gnu::noinline]] static void end(entry_statistics &known, nanoseconds start) noexcept {
    if (const auto counted = statistics::serial_watch::end()) {
      if (counted->judged)
        known.add_serial(counted->duration);
    } else {
      known.add_serial(now() - start);
    }
  }

  const bool serial_;
  context *const thread_ = nullptr;
  const entry *const outer_ = nullptr;
  entry_statistics *const timed_for_ = nullptr;
  const nanoseconds start_ = 0;
};

/// Emitted into every synchronized function, as a static object:
///
///   static ::deco::detail::entry deco_e{"simulate", "climate.cpp", 14};
///   if (const auto deco_t = deco_e.serial(); deco_t.pays() || !::deco::detail::apart(...)) {
///     ... // the body as it was
///   }
///   return ::deco::synchronized(deco_e, [&](::deco::scope &deco_s) { ... });
class entry {
public:
  constexpr entry() noexcept = default;
  /// @param name of the function, and where it is in the original source
  constexpr entry(const char *name, const char *file, int line) noexcept
      : where_{name, file, line} {}
  entry(const entry &) = delete;
  entry &operator=(const entry &) = delete;

  /// Whether to run the serial version; it is timed, now and then. Inlined: the functions that it is for
  /// may take a few nanoseconds.
  [[gnu::always_inline]] serial_run serial() noexcept {
    context &thread = this_thread;
    if (checks)
      return serial_run(false);
    if (thread.in_short_call || thread.serial == this)
      return serial_run(true);
    entry_statistics &known = thread.load ? nested(thread.depth) : outermost_;
    if (known.skips()) // never so if anything is counted
      return serial_run(thread, *this, true, nullptr);
    const decision d = decide(thread, known);
    return serial_run(thread, *this, d.serial, d.timed ? &known : nullptr);
  }

  /// Who knows the calls in a region of one's own, or those inside of that many spawned calls.
  entry_statistics &outermost() noexcept { return outermost_; }
  entry_statistics &nested(unsigned depth) noexcept {
    return nested_[depth < site_depths ? depth : site_depths - 1].known;
  }

  /// For functions written by hand, where they are.
  void belong_to(spot where) noexcept {
    seen_.store(statistics::functions.find(where), std::memory_order_relaxed);
  }
  /// Who counts its runs.
  statistics::function &seen() noexcept {
    statistics::function *known = seen_.load(std::memory_order_relaxed);
    if (!known)
      seen_.store(known = statistics::functions.find(where_), std::memory_order_relaxed);
    return *known;
  }
  /// Called when the version with tasks begins: the run that counted_serial() took for a serial one of
  /// objects that overlap was none.
  void has_tasks() noexcept { statistics::serial_watch::take_back(seen()); }

private:
  struct decision {
    bool serial, timed;
  };
  [[gnu::noinline]] decision decide(const context &thread, entry_statistics &known) noexcept {
    if (statistics::is_on())
      return {count_serial(thread, known), true};
    if (every_call_is_a_task())
      return {false, false};
    if (!thread.load && num_threads() < 2) {
      known.skip(15);
      return {true, false};
    }
    const bool pays = known.pays();
    return {!pays, !pays};
  }
  /// The decision of serial(), counted.
  [[gnu::cold]] [[gnu::noinline]] bool count_serial(const context &thread, entry_statistics &known) noexcept {
    using namespace statistics;
    if (every_call_is_a_task())
      return serial_watch::begin(seen(), statistics::overlap, false);
    if (!thread.load && num_threads() < 2)
      return serial_watch::begin(seen(), one_thread, false);
    if (known.skips_counted())
      return serial_watch::begin(seen(), too_little_work, false);
    if (known.pays())
      return serial_watch::begin(seen(), statistics::overlap, false);
    return serial_watch::begin(seen(), too_little_work, true);
  }

  const spot where_{"synchronized", "", 0};
  std::atomic<statistics::function *> seen_{nullptr};
  struct inside {
    entry_statistics known{true};
  };
  entry_statistics outermost_{false};
  inside nested_[site_depths]; // as in site.h: in a recursion, calls of one depth resemble each other
};

/// Times its lifetime, in which the version with tasks runs.
class parallel_run {
public:
  parallel_run(entry_statistics &of, const team_load &load) noexcept : of_(of), load_(load) {}
  parallel_run(const parallel_run &) = delete;
  parallel_run &operator=(const parallel_run &) = delete;
  ~parallel_run() { of_.add_parallel(now() - start_, load_.work() - work_); }

private:
  entry_statistics &of_;
  const team_load &load_;
  const work_done work_ = load_.work();
  const nanoseconds start_ = now();
};

} // namespace detail
} // namespace DECO_ABI_NAMESPACE
} // namespace deco

#endif // DECO_DETAIL_ENTRY_H
