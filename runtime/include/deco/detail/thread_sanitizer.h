// What lets ThreadSanitizer find the races of calls, and only those. Without it, nothing.
//
// It sees a race only if the two sides run on different threads, whenever they run. So every call
// becomes a task; whoever made one lets the other threads begin it, and a thread that has begun one
// lets another one begin the next.
//
// libomp puts a new task where one stood that another thread has begun. That is no race, but
// ThreadSanitizer cannot tell and would report the store of the batch's address there. So that store is
// in a function that is not instrumented: scope::task() hands the batch to issue() itself, and not to
// the `#pragma omp task` of its caller. Nothing of the user's is hidden, and nothing is ordered.

#ifndef DECO_DETAIL_THREAD_SANITIZER_H
#define DECO_DETAIL_THREAD_SANITIZER_H

#include "clock.h"
#include "config.h"

#ifdef DECO_THREAD_SANITIZER
#include <atomic>
#include <thread>
#endif

namespace deco {
inline namespace DECO_ABI_NAMESPACE {
namespace detail {

#ifdef DECO_THREAD_SANITIZER

inline constexpr bool under_thread_sanitizer = true;

/// How many calls have begun as tasks. Relaxed, as all atomics of the runtime: an order of two calls
/// would hide their races.
inline std::atomic<unsigned> calls_begun{0};

/// The time left for waiting in this process: on a busy machine a yield takes milliseconds.
inline std::atomic<nanoseconds> patience{300'000'000}; // summed over the threads

template <class Condition> void yield_while(Condition holds, int turns) noexcept {
  if (patience.load(std::memory_order_relaxed) < 0)
    return;
  const nanoseconds start = now();
  for (; turns > 0 && holds(); --turns)
    std::this_thread::yield();
  patience.fetch_sub(now() - start, std::memory_order_relaxed);
}

/// For the thread that made a task: waits a little, unless the others have plenty to do.
template <class Load> void let_others_begin(const Load &load) noexcept {
  yield_while([&] { return load.waiting() > 0 && load.waiting() <= load.threads(); }, 20);
}

/// For the thread that runs one: waits a little, but longer than the other, for a further call.
inline void await_another_call() noexcept {
  const unsigned begun = calls_begun.fetch_add(1, std::memory_order_relaxed) + 1;
  yield_while([&] { return calls_begun.load(std::memory_order_relaxed) == begun; }, 40);
}

#else

inline constexpr bool under_thread_sanitizer = false;
inline void await_another_call() noexcept {}

#endif

} // namespace detail
} // namespace DECO_ABI_NAMESPACE
} // namespace deco

#endif // DECO_DETAIL_THREAD_SANITIZER_H
