// What is counted of one run of a body: its calls in place, its barriers, and the longest chain of calls.
//
// The span is that of a machine with threads for all calls: the time of the body's own code, and between
// two barriers that of the call that ends last, if it begins when the body has come to it. Calls in one
// batch are taken to be of one length.

#ifndef DECO_DETAIL_BODY_WATCH_H
#define DECO_DETAIL_BODY_WATCH_H

#include "statistics.h"

#include <cstddef>
#include <optional>
#include <utility>

namespace deco {
inline namespace DECO_ABI_NAMESPACE {
namespace detail {
namespace statistics {

/// For its lifetime, a body runs. Only made where is_on().
class body_watch {
public:
  /// @param threads of the team; 0: every call is made in place
  body_watch(function &of, int threads) noexcept
      : of_(of), is_serial_(threads == 0), is_timed_(threads > 0 || this_clock.bodies == 0),
        is_outermost_(this_clock.bodies == 0), spans_(this_clock.spans) {
    ++this_clock.bodies;
    if (is_outermost_)
      add(all.open, 1);
    for (long long most = get(all.threads); most < threads;)
      if (all.threads.compare_exchange_weak(most, threads, std::memory_order_relaxed))
        break;
    clock_.begin();
    turn_spans_ = spans_;
  }
  body_watch(const body_watch &) = delete;
  body_watch &operator=(const body_watch &) = delete;

  /// At a decision about a call: where it is. @param left how many calls of those that in_place()
  /// announced have not been made
  call_site *spawn(mark at, std::size_t left) noexcept {
    settle(left);
    planned_ = 0;
    const int line = at.line ? at.line : of_.at.line;
    if (!last_ || last_->at.name != at.function || last_->at.line != line)
      last_ = call_sites.find({at.function, of_.at.file, line});
    return last_;
  }
  /// Up to so many further calls of the kind will be made in place.
  void in_place(std::size_t calls) noexcept {
    planned_ = calls;
    row_ = last_;
    row_start_ = now();
  }
  /// So many more have been than settle() will count.
  void made_in_place(std::size_t calls) noexcept { add(row_->in_place, static_cast<long long>(calls)); }
  /// Counts those that have been made.
  void settle(std::size_t left) noexcept {
    const auto calls = static_cast<long long>(planned_ - left);
    planned_ = left;
    if (calls == 0)
      return;
    const long long timed = get(row_->timed);
    const nanoseconds mean = timed ? get(row_->time_timed) / timed : 0;
    add(row_->in_place, calls);
    join(path(), mean);
    elsewhere_ += mean * calls;
    if (const nanoseconds at = now(); at - row_start_ > trace::shortest)
      trace::add({&row_->at, trace::in_place, row_start_, at - row_start_, calls});
    row_start_ = now();
  }

  /// A call that was made in place, or a batch, may have run beside what follows it.
  /// @param begin path() when it was made. @param chain what it has taken
  void join(nanoseconds begin, nanoseconds chain) noexcept {
    if (begin + chain > longest_)
      longest_ = begin + chain;
  }
  /// The same for a call whose time is in that of the body.
  void join_own(nanoseconds begin, nanoseconds own, nanoseconds spans) noexcept {
    if (is_serial_)
      return;
    join(begin, own + (this_clock.spans - spans));
    this_clock.spans = spans;
    elsewhere_ += own;
  }
  /// The time from the begin to here if all calls had had a thread.
  nanoseconds path() const noexcept {
    return base_ + (clock_.own(now()) - turn_own_) + (this_clock.spans - turn_spans_) - elsewhere_;
  }

  /// In front of a barrier. @param is_any whether there is anything in flight
  void barrier_begins(std::size_t left, bool is_any) noexcept {
    settle(left);
    if (!is_any || is_waiting_)
      return;
    is_waiting_ = true;
    join(path(), 0);
    wait_.begin();
  }
  /// When all calls have been made and join()ed.
  void barrier_ends(const char *what, const char *file, int line) noexcept {
    if (!is_waiting_)
      return;
    is_waiting_ = false;
    const nanoseconds at = now();
    const nanoseconds lost = wait_.end(at);
    barrier *const b =
        barriers.find({what, file ? file : of_.at.file, line ? line : of_.at.line});
    add(b->times, 1);
    add(b->lost, lost);
    for (long long most = get(b->longest); most < lost;)
      if (b->longest.compare_exchange_weak(most, lost, std::memory_order_relaxed))
        break;
    trace::add({&b->at, trace::waiting, wait_.start(), at - wait_.start(), lost});
    base_ = longest_;
    turn_own_ = clock_.own(now());
    turn_spans_ = this_clock.spans;
    elsewhere_ = 0;
  }

  void end(std::size_t left) noexcept {
    settle(left);
    join(path(), 0);
    --this_clock.bodies;
    if (is_outermost_)
      add(all.open, -1);
    if (is_timed_)
      finish();
  }

private:
  void finish() noexcept {
    const nanoseconds at = now();
    const nanoseconds wall = at - clock_.start();
    // Of a serial body's calls none is begun and ended inside: they are a part of it.
    const nanoseconds own = clock_.end(at);
    const nanoseconds span = is_serial_ ? own + (this_clock.spans - spans_) : longest_;
    add(all.work, own);
    this_clock.spans = is_outermost_ ? spans_ : spans_ + span;
    if (is_outermost_) {
      add(all.span, span);
      add(all.wall, wall);
    }
    if (is_serial_) {
      add(of_.serial[one_thread], 1);
      add(of_.timed[one_thread], 1);
      add(of_.time_timed[one_thread], wall);
    } else {
      add(of_.runs, 1);
      add(of_.time, wall);
      add(of_.own, own);
    }
    trace::add({&of_.at, is_serial_ ? trace::serial : trace::body, clock_.start(), wall, 1});
  }

  function &of_;
  const bool is_serial_, is_timed_, is_outermost_;
  bool is_waiting_ = false;
  const nanoseconds spans_;
  own_time clock_, wait_;
  call_site *last_ = nullptr, *row_ = nullptr;
  std::size_t planned_ = 0;
  nanoseconds row_start_ = 0;
  // Since the last barrier: where the path was, and what is to be taken away behind it.
  nanoseconds base_ = 0, turn_own_ = 0, turn_spans_ = 0, elsewhere_ = 0;
  nanoseconds longest_ = 0; // the end of the call that ends last
};

/// For its lifetime, a call is made in place. Of short calls, one in 16 is timed.
class call_watch {
public:
  /// @param from null: it is not counted. @param calls as how many it counts
  call_watch(body_watch *body, call_site *from, std::size_t calls = 1) noexcept
      : body_(body), from_(from), calls_(static_cast<long long>(calls)) {
    if (from_)
      begin();
  }
  call_watch(const call_watch &) = delete;
  call_watch &operator=(const call_watch &) = delete;
  ~call_watch() {
    if (from_)
      end();
  }

private:
  [[gnu::cold]] [[gnu::noinline]] void begin() noexcept {
    const long long timed = get(from_->timed);
    const bool is_long = timed < 4 || get(from_->time_timed) > 1000 * timed;
    is_timed_ = is_long || get(from_->in_place) % 16 == 0;
    if (!is_timed_)
      return;
    path_ = body_->path();
    spans_ = this_clock.spans;
    clock_.begin();
  }
  [[gnu::cold]] [[gnu::noinline]] void end() noexcept {
    add(from_->in_place, calls_);
    if (!is_timed_)
      return;
    const nanoseconds at = now();
    const nanoseconds own = clock_.own(at);
    add(from_->timed, calls_);
    add(from_->time_timed, own);
    body_->join_own(path_, own, spans_);
    if (at - clock_.start() > trace::shortest)
      trace::add({&from_->at, trace::in_place, clock_.start(), at - clock_.start(), calls_});
  }

  body_watch *const body_;
  call_site *const from_;
  const long long calls_;
  bool is_timed_ = false;
  nanoseconds path_ = 0, spans_ = 0;
  own_time clock_;
};

/// Counts a run of the serial version of a function from its begin to its end.
class serial_watch {
public:
  /// A run begins on this thread.
  /// @param why overlap: it is none, unless take_back() is not called
  /// @param judged whether its time is wanted
  /// @returns whether it is one
  static bool begin(function &of, serial_reason why, bool judged) noexcept {
    new serial_watch(of, why, judged);
    return why != overlap;
  }
  struct result {
    bool judged;
    nanoseconds duration; // if it was timed
  };
  /// The last one that began on this thread ends. Nothing, if none has begun.
  static std::optional<result> end() noexcept {
    serial_watch *const last = this_clock.serial;
    if (!last)
      return std::nullopt;
    this_clock.serial = last->outer_;
    const result told{last->judged_, last->finish()};
    delete last;
    return told;
  }

  /// The last one of this thread was no serial run.
  static void take_back(function &of) noexcept {
    if (this_clock.last_overlap != &of)
      return;
    this_clock.last_overlap = nullptr;
    add(of.serial[overlap], -1);
    add(of.timed[overlap], -1);
    add(of.time_timed[overlap], -this_clock.last_time);
    if (this_clock.bodies)
      return;
    add(all.work, -this_clock.last_time);
    add(all.span, -this_clock.last_time);
    add(all.wall, -this_clock.last_time);
  }

private:
  serial_watch(const serial_watch &) = delete;
  serial_watch &operator=(const serial_watch &) = delete;
  ~serial_watch() = default;

  serial_watch(function &of, serial_reason why, bool judged) noexcept
      : judged_(judged), outer_(std::exchange(this_clock.serial, this)), of_(&of), why_(why) {
    const long long timed = get(of.timed[why]);
    is_timed_ = judged || why == overlap || timed < 4 || get(of.time_timed[why]) > 1000 * timed ||
                get(of.serial[why]) % 16 == 0;
    is_outermost_ = this_clock.bodies++ == 0;
    spans_ = this_clock.spans;
    if (is_timed_)
      clock_.begin();
  }

  /// Returns its time, if it was timed.
  nanoseconds finish() noexcept {
    --this_clock.bodies;
    const long long runs = get(of_->serial[why_]), timed = get(of_->timed[why_]);
    add(of_->serial[why_], 1);
    if (!is_timed_)
      return 0;
    const nanoseconds at = now(), start = clock_.start(), all_of_it = at - start;
    add(of_->timed[why_], 1);
    add(of_->time_timed[why_], all_of_it);
    if (why_ == overlap) {
      this_clock.last_overlap = of_;
      this_clock.last_time = all_of_it;
    }
    if (!is_outermost_)
      return all_of_it; // it is a part of what is around it
    const long long stands_for = timed > 4 && runs > timed ? 16 : 1;
    const nanoseconds own = why_ == overlap ? all_of_it : clock_.end(at);
    add(all.work, own * stands_for);
    add(all.span, (own + this_clock.spans - spans_) * stands_for);
    add(all.wall, all_of_it * stands_for);
    this_clock.spans = spans_;
    if (all_of_it > trace::shortest)
      trace::add({&of_->at, trace::serial, start, all_of_it, 1});
    return all_of_it;
  }

  const bool judged_;
  serial_watch *const outer_;
  function *const of_;
  const serial_reason why_;
  bool is_timed_ = false, is_outermost_ = false;
  nanoseconds spans_ = 0;
  own_time clock_;
};

} // namespace statistics
} // namespace detail
} // namespace DECO_ABI_NAMESPACE
} // namespace deco

#endif // DECO_DETAIL_BODY_WATCH_H
