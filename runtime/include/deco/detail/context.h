// What a thread knows about the spawned call that it is running.

#ifndef DECO_DETAIL_CONTEXT_H
#define DECO_DETAIL_CONTEXT_H

#include "config.h"
#include "placement.h"

#include <atomic>
#include <cstddef>
#include <utility>

namespace deco {
inline namespace DECO_ABI_NAMESPACE {
namespace detail {

/// The time that a number of calls took together.
struct work_done {
  long long time = 0, calls = 0;
  work_done operator-(const work_done &o) const noexcept { return {time - o.time, calls - o.calls}; }
};

/// One team's queue as far as deco filled it. The outermost scope owns it; every scope nested in
/// that one's calls, on any thread, counts its tasks here. Thread-safe.
class team_load {
public:
  explicit team_load(int team_size) noexcept : threads_(team_size) {}

  int threads() const noexcept { return threads_; }
  /// The processor that the outermost scope's thread was last seen on.
  int home() const noexcept { return home_.load(std::memory_order_relaxed); }
  void comes_from(int processor) noexcept { home_.store(processor, std::memory_order_relaxed); }
  /// How many tasks no thread has begun yet.
  int waiting() const noexcept { return waiting_.load(std::memory_order_relaxed); }

  // Relaxed: any order here would hide true races between calls from ThreadSanitizer.
  void add_task() noexcept { waiting_.fetch_add(1, std::memory_order_relaxed); }
  void begin_task() noexcept { waiting_.fetch_sub(1, std::memory_order_relaxed); }

  /// What calls have taken, on all threads: without the tasks they would have taken as long.
  work_done work() const noexcept {
    return {work_.load(std::memory_order_relaxed), calls_.load(std::memory_order_relaxed)};
  }
  void add_work(long long time, std::size_t calls) noexcept {
    work_.fetch_add(time, std::memory_order_relaxed);
    calls_.fetch_add(static_cast<long long>(calls), std::memory_order_relaxed);
  }

private:
  const int threads_;
  std::atomic<int> home_{this_processor()};
  alignas(64) std::atomic<int> waiting_{0};
  alignas(64) std::atomic<long long> work_{0};
  std::atomic<long long> calls_{0};
};

/// The state of the calling thread. A tied task stays on its thread, so a scope may keep a
/// reference to it. (User code must not see it: it changes whenever the thread takes another task.)
struct context {
  team_load *load = nullptr;  // null: not inside of any synchronized function's region
  unsigned depth = 0;         // spawned calls around this one
  bool in_short_call = false; // nothing inside of it is worth a task
  unsigned long tasks = 0;    // made by this thread
  const class entry *serial = nullptr; // the function whose serial version runs
};
inline thread_local context this_thread;

/// For its lifetime, the calling thread runs a spawned call of the given team at the given depth.
///
///   inside_call here(this_thread, load, depth + 1, false);
///   call();
class inside_call {
public:
  /// @param is_short whether the call is too short for anything inside of it to be worth a task
  inside_call(context &thread, team_load *load, unsigned depth, bool is_short) noexcept
      : thread_(thread), load_(thread.load), depth_(thread.depth), short_(thread.in_short_call) {
    thread.load = load;
    thread.depth = depth;
    thread.in_short_call = is_short;
  }
  inside_call(const inside_call &) = delete;
  inside_call &operator=(const inside_call &) = delete;
  ~inside_call() {
    thread_.load = load_;
    thread_.depth = depth_;
    thread_.in_short_call = short_;
  }

private:
  context &thread_;
  team_load *load_;
  unsigned depth_;
  bool short_;
};

/// For its lifetime, the calling thread runs a call that is known to be short: synchronized
/// functions inside of it make their calls in place, without any bookkeeping.
class inside_short_call {
public:
  explicit inside_short_call(context &thread) noexcept
      : thread_(thread), outer_(std::exchange(thread.in_short_call, true)) {}
  inside_short_call(const inside_short_call &) = delete;
  inside_short_call &operator=(const inside_short_call &) = delete;
  ~inside_short_call() { thread_.in_short_call = outer_; }

private:
  context &thread_;
  const bool outer_;
};

} // namespace detail
} // namespace DECO_ABI_NAMESPACE
} // namespace deco

#endif // DECO_DETAIL_CONTEXT_H
