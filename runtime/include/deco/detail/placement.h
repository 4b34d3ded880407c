// Threads of a team that share a processor while another one is idle.
//
// Linux likes to wake a thread on the processor of the one that woke it. Two threads that wait for each other now
// and then look like little load, so it may leave them together for a hundred milliseconds: the tasks then wait for the
// thread that makes them, or run between its turns, and cost more than they gain. So a thread that begins a
// task on the processor of the one that made it moves to another one that it may use.

#ifndef DECO_DETAIL_PLACEMENT_H
#define DECO_DETAIL_PLACEMENT_H

#include "clock.h"

#if defined(__linux__) && defined(_GNU_SOURCE)
#include <sched.h>
#define DECO_PLACES_THREADS 1
#endif

namespace deco {
inline namespace DECO_ABI_NAMESPACE {
namespace detail {

#ifdef DECO_PLACES_THREADS

/// The number of the processor that the calling thread runs on, below 0 if it cannot be told.
inline int this_processor() noexcept { return sched_getcpu(); }

/// Moves the calling thread to another processor than that one, if it may use enough of them for all
/// threads of its team. Its affinity is the same afterwards. Takes some microseconds.
[[gnu::cold]] [[gnu::noinline]] inline void leave_processor(int processor, int threads) noexcept {
  // Where the system insists on it, there may be a reason.
  static constexpr nanoseconds pause = 1000000;
  static thread_local nanoseconds last = -pause;
  const nanoseconds time = now();
  if (time - last < pause)
    return;
  last = time;
  cpu_set_t allowed; // on a machine with more processors than it has room for, nothing is done
  if (sched_getaffinity(0, sizeof allowed, &allowed) != 0 || CPU_COUNT(&allowed) < threads)
    return;
  cpu_set_t others = allowed;
  CPU_CLR(static_cast<unsigned>(processor), &others);
  if (CPU_COUNT(&others) > 0 && sched_setaffinity(0, sizeof others, &others) == 0)
    sched_setaffinity(0, sizeof allowed, &allowed);
}

/// The same, if it runs on that processor.
inline void keep_off(int processor, int threads) noexcept {
  if (processor >= 0 && this_processor() == processor)
    leave_processor(processor, threads);
}

#else

inline int this_processor() noexcept { return -1; }
inline void keep_off(int, int) noexcept {}

#endif

} // namespace detail
} // namespace DECO_ABI_NAMESPACE
} // namespace deco

#endif // DECO_DETAIL_PLACEMENT_H
