// Calls that one task makes, one after another.

#ifndef DECO_DETAIL_BATCH_H
#define DECO_DETAIL_BATCH_H

#include "config.h"
#include "context.h"
#include "record.h"
#include "site.h"
#include "statistics.h"
#include "thread_sanitizer.h"

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <exception>
#include <new>

namespace deco {
inline namespace DECO_ABI_NAMESPACE {
namespace detail {

/// What the calls of one scope share with the threads that run them.
struct flight {
  team_load *load = nullptr;
  unsigned depth = 0;              // of the scope
  bool is_watched = false;         // see statistics.h
  std::atomic<bool> failed{false}; // some call has thrown
  std::atomic<std::size_t> recorded{0}; // the memory of what calls have recorded
};

/// Records in program order, in rows of one type each, behind one another in one piece of memory.
///
/// Life: the scope's thread creates and fills it and appends it to its list; one thread calls run();
/// the scope's thread, when that has happened, calls apply() and clear(), and fills it again.
class batch {
public:
  static batch *create(std::size_t capacity);
  void dispose() noexcept;
  /// Whose calls it will make.
  void belong_to(flight &of) noexcept { flight_ = &of; }
  std::size_t capacity() const noexcept { return static_cast<std::size_t>(end_ - begin()); }

  // --- filling ---

  /// Begins a row. Returns the place of its first record, or null if there is no room for one.
  /// @param room how many records there is room for
  /// @param seen who counts the calls, or null
  std::byte *begin_row(const record_kind &what, site &from, statistics::call_site *seen,
                       std::size_t &room) noexcept;
  /// Ends it. Returns how many records are in it. @param last the end of the last one
  std::size_t end_row(std::byte *last) noexcept;
  /// The capacity for a row of that many records, or fewer if that were much.
  static std::size_t room_for(const record_kind &what, std::size_t count) noexcept {
    const std::size_t head = sizeof(row) + alignof(row) + what.alignment;
    const std::size_t wanted = head + count * what.size;
    const std::size_t most = wanted < largest ? wanted : largest;
    return most < head + what.size ? head + what.size : most;
  }
  /// Whether so many tasks wait that this batch should run on the scope's own thread. (Of a piece of a loop that
  /// has been decided when it was made.)
  bool is_enough() const noexcept {
    return !first_->what->calls && first_->from->is_enough(*flight_->load, flight_->depth > 0);
  }

  // --- running ---

  /// Makes the calls as a task. Emitted by deco-rewrite as the body of every `#pragma omp task`.
  void run() noexcept {
    flight_->load->begin_task();
    if (!this_thread.load) // else it waits in a scope of its own
      keep_off(flight_->load->home(), flight_->load->threads());
    await_another_call();
    run_here(this_thread, true);
  }
  /// The same on the scope's own thread, without a task.
  void run_here(context &thread, bool as_task = false) noexcept;
  /// Whether it has run. The caller then sees what its calls wrote; but ThreadSanitizer must not see
  /// an order that a barrier would not make, so there the answer is no.
  bool done() const noexcept { return !under_thread_sanitizer && done_.load(std::memory_order_acquire); }

  // --- afterwards ---

  bool failed() const noexcept { return failed_; }
  /// The memory of what its calls have recorded.
  std::size_t recorded() const noexcept { return recorded_; }

  /// Applies the effects in order, up to the first exception, which it throws.
  void apply();
  /// Destroys the records. It is then as new.
  void clear() noexcept;

  batch *next = nullptr; // in program order
  // If it is watched: the body's path when it was filled, and the longest chain of calls in it.
  nanoseconds path = 0, chain = 0;

private:
  static constexpr std::size_t largest = std::size_t(64) << 10;

  struct row {
    const record_kind *what;
    site *from;
    statistics::call_site *seen;
    row *next;
    std::byte *first;
    std::size_t count;
  };

  explicit batch(std::byte *end) noexcept : free_(begin()), end_(end) {}
  batch(const batch &) = delete;
  batch &operator=(const batch &) = delete;
  ~batch() = default;

  std::byte *begin() const noexcept {
    return reinterpret_cast<std::byte *>(const_cast<batch *>(this + 1));
  }
  static std::byte *align(std::byte *p, std::size_t alignment) noexcept {
    const auto at = reinterpret_cast<std::uintptr_t>(p);
    return p + (((at + (alignment - 1)) & ~(alignment - 1)) - at);
  }

  flight *flight_ = nullptr;
  row *first_ = nullptr;
  row *last_ = nullptr;
  std::byte *free_;
  std::byte *const end_;
  row *failed_ = nullptr; // the row with the call that threw
  std::size_t made_ = 0;  // the calls in it before that one
  std::size_t recorded_ = 0;
  std::exception_ptr error_;
  std::atomic<bool> done_{false};
};

inline batch *batch::create(std::size_t capacity) {
  auto *const memory = static_cast<std::byte *>(::operator new(sizeof(batch) + capacity));
  return ::new (memory) batch(memory + sizeof(batch) + capacity);
}

inline void batch::dispose() noexcept {
  this->~batch();
  ::operator delete(this);
}

inline std::byte *batch::begin_row(const record_kind &what, site &from, statistics::call_site *seen,
                                   std::size_t &room) noexcept {
  std::byte *const head = align(free_, alignof(row));
  std::byte *const first = align(head + sizeof(row), what.alignment);
  if (first > end_ || static_cast<std::size_t>(end_ - first) < what.size)
    return nullptr;
  room = static_cast<std::size_t>(end_ - first) / what.size;
  row *const r = ::new (static_cast<void *>(head)) row{&what, &from, seen, nullptr, first, 0};
  (first_ ? last_->next : first_) = r;
  last_ = r;
  return first;
}

inline std::size_t batch::end_row(std::byte *last) noexcept {
  last_->count = static_cast<std::size_t>(last - last_->first) / last_->what->size;
  free_ = last;
  return last_->count;
}

inline void batch::run_here(context &thread, bool as_task) noexcept {
  std::size_t calls = 0, turns = 0;
  log_size recorded;
  const unsigned long tasks = thread.tasks;
  const nanoseconds start = now();
  statistics::task_watch watch(flight_->is_watched);
  for (row *r = first_; r; r = r->next) {
    const inside_call here(thread, flight_->load, flight_->depth + 1, r->from->is_short());
    const std::size_t made = r->what->make(r->first, r->count, error_);
    calls += made;
    if (r->what->recorded) {
      recorded = recorded + r->what->recorded(r->first);
      turns += r->what->calls ? r->what->calls(r->first, made) : made;
    }
    if (flight_->is_watched) {
      const std::size_t begun = made + (error_ ? 1 : 0);
      watch.made(r->seen, r->what->calls ? r->what->calls(r->first, begun) : begun, as_task);
    }
    if (error_) {
      failed_ = r;
      made_ = made;
      flight_->failed.store(true, std::memory_order_relaxed);
      break;
    }
  }
  if (calls && thread.tasks == tasks) { // else it has waited, and done other work meanwhile
    const nanoseconds duration = now() - start;
    trial &recording = first_->from->recording();
    if (turns > 0)
      recording.add_task(duration, recorded.used, recorded.combined);
    flight_->load->add_work(turns > 0 ? recording.in_place_length(turns, duration) : duration, calls);
    first_->from->add(duration, calls); // rows that take turns count as one another
    if (last_->from != first_->from)
      last_->from->add(duration, calls);
  }
  recorded_ = recorded.bytes;
  if (recorded_ > 0)
    flight_->recorded.fetch_add(recorded_, std::memory_order_relaxed);
  chain = watch.end();
  done_.store(true, under_thread_sanitizer ? std::memory_order_relaxed : std::memory_order_release);
}

inline void batch::apply() {
  const nanoseconds start = now();
  for (row *r = first_; r; r = r->next) {
    const bool failed = r == failed_;
    if (r->what->apply)
      r->what->apply(r->first, failed ? made_ : r->count, failed ? error_ : nullptr);
    else if (failed)
      std::rethrow_exception(error_);
  }
  if (recorded_ == 0) // else it is in the calls' own time already
    flight_->load->add_work(now() - start, 0);
}

inline void batch::clear() noexcept {
  for (row *r = first_; r; r = r->next)
    if (r->what->destroy)
      r->what->destroy(r->first, r->count);
  first_ = last_ = failed_ = nullptr;
  free_ = begin();
  recorded_ = 0;
  next = nullptr;
  error_ = nullptr;
  done_.store(false, std::memory_order_relaxed);
}

/// The batches that a thread has used and will use again. Those in use do not count.
class batch_pool {
public:
  batch_pool() = default;
  batch_pool(const batch_pool &) = delete;
  batch_pool &operator=(const batch_pool &) = delete;
  ~batch_pool() {
    while (first_)
      drop();
  }

  /// An empty batch of at least that capacity. Throws std::bad_alloc.
  batch *take(std::size_t capacity) {
    batch *const b = first_;
    if (b && b->capacity() >= capacity) {
      first_ = b->next;
      bytes_ -= b->capacity();
      b->next = nullptr;
      return b;
    }
    if (b) // too small, and likely to stay so
      drop();
    return batch::create(capacity);
  }
  void give(batch *b) noexcept {
    b->next = first_;
    first_ = b;
    bytes_ += b->capacity();
    if (bytes_ > most_bytes)
      drop();
  }

private:
  static constexpr std::size_t most_bytes = std::size_t(1) << 20;

  void drop() noexcept {
    batch *const b = first_;
    first_ = b->next;
    bytes_ -= b->capacity();
    b->dispose();
  }

  batch *first_ = nullptr;
  std::size_t bytes_ = 0;
};

/// Those of the calling thread. In a function: the first use of a thread_local variable that is not in one runs the
/// initialisers of all in its translation unit, which would show in the program's own.
inline batch_pool &this_threads_batches() {
  static thread_local batch_pool pool;
  return pool;
}

} // namespace detail
} // namespace DECO_ABI_NAMESPACE
} // namespace deco

#endif // DECO_DETAIL_BATCH_H
