// What DECO_STATS and DECO_TRACE count: calls by their place, barriers, functions; work and span.
//
// Off, this costs one load where a decision is made anyway (a new batch, a barrier, a body), and nothing
// for a call that goes into an open batch. On, a call is counted when the decision after it is made.
//
//   statistics::task_watch watch(statistics::is_on());   // around what a task does
//   ...                                                  // n calls from one place
//   watch.made(place, n, true);
//   watch.end();
//
// Counters are relaxed: an order here would hide the races of calls from ThreadSanitizer.

#ifndef DECO_DETAIL_STATISTICS_H
#define DECO_DETAIL_STATISTICS_H

#include "clock.h"
#include "config.h"
#include "trace.h"

#include <atomic>
#include <cstddef>

namespace deco {
inline namespace DECO_ABI_NAMESPACE {
namespace detail {

/// Emitted at a spawn: the called function, and the line of the call in the original source.
struct mark {
  const char *function;
  int line;
};

namespace statistics {

using counter = std::atomic<long long>;
inline void add(counter &to, long long n) noexcept { to.fetch_add(n, std::memory_order_relaxed); }
inline long long get(const counter &c) noexcept { return c.load(std::memory_order_relaxed); }

inline std::atomic<bool> counting{false};
/// Whether anything is counted.
inline bool is_on() noexcept { return counting.load(std::memory_order_relaxed); }

/// The calls of a function from one place. Times are those of the calls themselves: without waiting,
/// and without other calls that the thread makes meanwhile.
struct call_site {
  explicit call_site(spot where) noexcept : at(where) {}
  const spot at;
  counter tasks{0}, calls_in_tasks{0}, time_in_tasks{0};
  counter in_place{0}, timed{0}, time_timed{0}; // some of those in place are timed
  call_site *next = nullptr;
};

/// A barrier; its name is what it waits for.
struct barrier {
  explicit barrier(spot where) noexcept : at(where) {}
  const spot at;
  counter times{0}, lost{0}, longest{0}; // lost: the thread has run nothing
  barrier *next = nullptr;
};

/// Why a synchronized function has run as its serial version.
enum serial_reason { one_thread, too_little_work, overlap, serial_reasons };

/// A synchronized function.
struct function {
  explicit function(spot where) noexcept : at(where) {}
  const spot at;
  counter runs{0}, time{0}, own{0}; // with tasks; own: of the body itself
  counter serial[serial_reasons]{}, timed[serial_reasons]{}, time_timed[serial_reasons]{};
  function *next = nullptr;
};

/// All there is of one kind. Nothing is ever removed, so that it can be read while the program ends.
template <class T> class registry {
public:
  /// The one of that place. Two threads may each make one; whoever reads adds them up.
  T *find(spot at) noexcept {
    for (T *t = first(); t; t = t->next)
      if (t->at.name == at.name && t->at.line == at.line && t->at.file == at.file)
        return t;
    T *const fresh = new T(at);
    T *head = first_.load(std::memory_order_relaxed);
    do
      fresh->next = head;
    while (!first_.compare_exchange_weak(head, fresh, std::memory_order_release,
                                         std::memory_order_relaxed));
    return fresh;
  }
  T *first() const noexcept { return first_.load(std::memory_order_acquire); }

private:
  std::atomic<T *> first_{nullptr};
};
inline registry<call_site> call_sites;
inline registry<barrier> barriers;
inline registry<function> functions;

/// Of the outermost synchronized functions, and all calls in them.
struct totals {
  counter work{0}, span{0}, wall{0}; // wall: from their begin to their end
  counter threads{1};                // of the largest team
  counter open{0};                   // bodies that have begun and not ended
};
inline totals all;

/// How long a thread has run what was begun and ended meanwhile, so that this can be taken away from the
/// time of what is around it.
struct thread_clock {
  nanoseconds inside = 0; // tasks, bodies, and waiting
  nanoseconds spans = 0;  // of bodies that have ended
  int bodies = 0;         // that have begun and not ended
  class serial_watch *serial = nullptr; // the innermost serial run
  function *last_overlap = nullptr; // see serial_watch
  nanoseconds last_time = 0;
};
inline thread_local thread_clock this_clock;

/// Times what a thread runs, without what is begun and ended inside.
class own_time {
public:
  void begin() noexcept {
    inside_ = this_clock.inside;
    start_ = now();
  }
  nanoseconds start() const noexcept { return start_; }
  nanoseconds own(nanoseconds at) const noexcept {
    return at - start_ - (this_clock.inside - inside_);
  }
  /// To what is around it, all of it has been something else. Returns the time of its own.
  nanoseconds end(nanoseconds at) noexcept {
    const nanoseconds mine = own(at);
    this_clock.inside = inside_ + (at - start_);
    return mine;
  }

private:
  nanoseconds start_, inside_;
};

/// For its lifetime, a thread runs the calls of a batch, or a chunk of a loop.
class task_watch {
public:
  explicit task_watch(bool is_watched) noexcept : on_(is_watched) {
    if (on_)
      begin();
  }
  task_watch(const task_watch &) = delete;
  task_watch &operator=(const task_watch &) = delete;

  /// Behind a number of calls from one place. @param as_task whether another thread could have run them
  void made(call_site *from, std::size_t calls, bool as_task) noexcept {
    if (on_ && from)
      count(*from, static_cast<long long>(calls), as_task);
  }
  /// Returns the longest chain of calls in it, taking each to be as long as the others.
  nanoseconds end() noexcept { return on_ ? finish() : 0; }

private:
  static constexpr int most_places = 4;

  [[gnu::cold]] [[gnu::noinline]] void begin() noexcept {
    spans_ = this_clock.spans;
    clock_.begin();
    last_ = clock_.start();
    inside_ = this_clock.inside;
  }
  [[gnu::cold]] [[gnu::noinline]] void count(call_site &from, long long calls, bool as_task) noexcept {
    const nanoseconds at = now();
    const nanoseconds own = at - last_ - (this_clock.inside - inside_);
    if (as_task) {
      add(from.tasks, is_new(from));
      add(from.calls_in_tasks, calls);
      add(from.time_in_tasks, own);
    } else {
      add(from.in_place, calls);
      add(from.timed, calls);
      add(from.time_timed, own);
    }
    calls_ += calls;
    trace::add({&from.at, as_task ? trace::task : trace::in_place, last_, at - last_, calls});
    last_ = now(); // what has been written down is not the calls' time
    inside_ = this_clock.inside;
  }
  [[gnu::cold]] [[gnu::noinline]] nanoseconds finish() noexcept {
    const nanoseconds own = clock_.end(now());
    add(all.work, own);
    const nanoseconds chain = own + (this_clock.spans - spans_);
    this_clock.spans = spans_;
    return calls_ > 1 ? chain / calls_ : chain;
  }
  bool is_new(call_site &from) noexcept {
    for (int i = 0; i < known_; ++i)
      if (places_[i] == &from)
        return false;
    if (known_ < most_places)
      places_[known_++] = &from;
    return true;
  }

  const bool on_;
  int known_ = 0;
  own_time clock_;
  nanoseconds spans_, last_, inside_;
  long long calls_ = 0;
  call_site *places_[most_places];
};

} // namespace statistics
} // namespace detail
} // namespace DECO_ABI_NAMESPACE
} // namespace deco

#endif // DECO_DETAIL_STATISTICS_H
