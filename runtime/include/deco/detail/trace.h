// DECO_TRACE: what each thread did when. Written as a file by trace_file.h.

#ifndef DECO_DETAIL_TRACE_H
#define DECO_DETAIL_TRACE_H

#include "clock.h"
#include "config.h"

#include <atomic>
#include <cstddef>

namespace deco {
inline namespace DECO_ABI_NAMESPACE {
namespace detail {

/// A place in the source with a name. The texts live as long as the program.
struct spot {
  const char *name;
  const char *file;
  int line;
};

namespace trace {

inline std::atomic<bool> recording{false};
inline bool is_on() noexcept { return recording.load(std::memory_order_relaxed); }

enum kind { task, in_place, waiting, body, serial };
inline constexpr nanoseconds shortest = 1000; // of what is not a task, to be worth a place in the file

struct event {
  const spot *at;
  kind what;
  nanoseconds start, duration;
  long long calls; // waiting: the nanoseconds lost
};

/// The events of one thread. It writes; whoever ends the program reads, whatever the thread does then.
class log {
public:
  explicit log(unsigned number) noexcept : id(number) {}

  void add(const event &e) noexcept {
    if (held_ == most_events) {
      dropped_.fetch_add(1, std::memory_order_relaxed);
      return;
    }
    if (!last_ || used_ == chunk::size) {
      chunk *const fresh = new chunk;
      (last_ ? last_->next : first_).store(fresh, std::memory_order_release);
      last_ = fresh;
      used_ = 0;
    }
    last_->events[used_++] = e;
    ++held_;
    last_->count.store(used_, std::memory_order_release);
  }

  template <class Visit> void each(Visit visit) const {
    for (const chunk *c = first_.load(std::memory_order_acquire); c;
         c = c->next.load(std::memory_order_acquire))
      for (std::size_t i = 0, n = c->count.load(std::memory_order_acquire); i < n; ++i)
        visit(c->events[i]);
  }
  long long dropped() const noexcept { return dropped_.load(std::memory_order_relaxed); }

  const unsigned id; // in the order of their first events
  log *next = nullptr;

private:
  static constexpr std::size_t most_events = std::size_t(1) << 20; // 40 MB

  struct chunk {
    static constexpr std::size_t size = 1024;
    event events[size];
    std::atomic<std::size_t> count{0};
    std::atomic<chunk *> next{nullptr};
  };

  std::atomic<chunk *> first_{nullptr};
  chunk *last_ = nullptr;
  std::size_t used_ = 0, held_ = 0;
  std::atomic<long long> dropped_{0};
};

inline std::atomic<log *> logs{nullptr};
inline std::atomic<unsigned> threads{0};
inline thread_local log *this_log = nullptr; // outlives the thread

[[gnu::cold]] [[gnu::noinline]] inline log *new_log() noexcept {
  log *const fresh = new log(threads.fetch_add(1, std::memory_order_relaxed) + 1);
  log *head = logs.load(std::memory_order_relaxed);
  do
    fresh->next = head;
  while (!logs.compare_exchange_weak(head, fresh, std::memory_order_release,
                                     std::memory_order_relaxed));
  return fresh;
}

/// Keeps an event of the calling thread, if there is a trace.
inline void add(const event &e) noexcept {
  if (!is_on())
    return;
  if (!this_log)
    this_log = new_log();
  this_log->add(e);
}

} // namespace trace
} // namespace detail
} // namespace DECO_ABI_NAMESPACE
} // namespace deco

#endif // DECO_DETAIL_TRACE_H
