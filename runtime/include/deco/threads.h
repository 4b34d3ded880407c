// How many threads a synchronized function uses.
//
//   deco::set_num_threads(4);            // or OMP_NUM_THREADS=4 in the environment
//   std::printf("%d\n", deco::num_threads());

#ifndef DECO_THREADS_H
#define DECO_THREADS_H

#include "detail/config.h"
#include "detail/forked.h"
#include "detail/thread_sanitizer.h"

#include <atomic>
#include <cstdlib>
#include <cstring>

namespace deco {
inline namespace DECO_ABI_NAMESPACE {
namespace detail {

/// What set_num_threads() was given; 0: nothing.
inline std::atomic<int> requested_threads{0};

/// Whether the environment has the variable set to something other than nothing or 0.
inline bool is_set(const char *variable) noexcept {
  const char *text = std::getenv(variable);
  return text && *text && std::strcmp(text, "0") != 0;
}
inline const bool serial_by_environment = is_set("DECO_SERIAL");
inline const bool tasks_by_environment = is_set("DECO_TASKS");

/// Whether every call is to be a task of its own, whatever it costs: so that tests see tasks.
inline bool every_call_is_a_task() noexcept { return under_thread_sanitizer || tasks_by_environment; }

} // namespace detail

/// Sets the number of threads for every synchronized function called from now on, on any thread,
/// outside of a parallel region (inside of one, the region's team is used). Results never depend
/// on it.
/// @param n the number of threads, the calling one included; below 1: OpenMP's default again.
/// Safe to call from any thread.
inline void set_num_threads(int n) noexcept {
  detail::requested_threads.store(n < 1 ? 0 : n, std::memory_order_relaxed);
}

/// The number of threads that a synchronized function called here would ask for: what
/// set_num_threads() said, else OpenMP's default (OMP_NUM_THREADS, else the processors). It is 1
/// with DECO_SERIAL=1, in a program compiled without OpenMP, and, with libgomp, in a process forked from one with threads.
/// Safe to call from any thread.
inline int num_threads() noexcept {
  if (!detail::has_openmp || detail::serial_by_environment || detail::lost_threads)
    return 1;
  const int requested = detail::requested_threads.load(std::memory_order_relaxed);
  return requested ? requested : detail::default_threads();
}

} // namespace DECO_ABI_NAMESPACE
} // namespace deco

#endif // DECO_THREADS_H
