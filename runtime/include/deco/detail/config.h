// The ABI number, and the one place that talks to the OpenMP runtime.
//
// Everything below works without OpenMP too: a team of one, and nothing to wait for.

#ifndef DECO_DETAIL_CONFIG_H
#define DECO_DETAIL_CONFIG_H

#if !defined(__cpp_exceptions) && !defined(DECO_ANALYSIS)
#error "deco's runtime hands exceptions of calls on: compile without -fno-exceptions, or build the serial program without <deco/deco.h>"
#endif

#ifdef _OPENMP
#include <cfenv>
#include <omp.h>
#endif

// See thread_sanitizer.h.
#if defined(__SANITIZE_THREAD__)
#define DECO_THREAD_SANITIZER 1
#elif defined(__has_feature)
#if __has_feature(thread_sanitizer)
#define DECO_THREAD_SANITIZER 1
#endif
#endif
#ifdef DECO_THREAD_SANITIZER
#define DECO_NOT_INSTRUMENTED [[gnu::no_sanitize_thread]]
#else
#define DECO_NOT_INSTRUMENTED
#endif

/// Changes whenever objects compiled against different versions of the runtime could not share one
/// program. The inline namespace puts it into every symbol's name, so that such objects link and
/// keep their own copies; the same goes for objects compiled with and without OpenMP, and
/// with DECO_CHECK.
#define DECO_ABI 2
#ifdef DECO_CHECK
#define DECO_ABI_NAMESPACE abi_2_check
#elif defined(_OPENMP)
#define DECO_ABI_NAMESPACE abi_2
#else
#define DECO_ABI_NAMESPACE abi_2_serial
#endif

namespace deco {
inline namespace DECO_ABI_NAMESPACE {
namespace detail {

#ifdef _OPENMP

inline constexpr bool has_openmp = true;

/// The size of the current team if calls made here can be tasks that run on other threads, 1 if
/// they would be undeferred, 0 outside of any active parallel region.
inline int team_size() noexcept {
  if (!omp_in_parallel())
    return 0;
  return omp_in_final() ? 1 : omp_get_num_threads();
}

/// The number of threads that a parallel region opened here would ask for by default.
inline int default_threads() noexcept { return omp_get_max_threads(); }

/// Waits for the child tasks of the current task. The caller then sees all that they wrote.
inline void taskwait() noexcept {
#pragma omp taskwait
}

/// How the thread treats denormal numbers, and which floating-point exceptions trap: bits of MXCSR; 0 where there is none.
inline unsigned float_control() noexcept {
#ifdef __x86_64__
  return __builtin_ia32_stmxcsr() & 0x9fc0u;
#else
  return 0;
#endif
}
inline void set_float_control([[maybe_unused]] unsigned control) noexcept {
#ifdef __x86_64__
  __builtin_ia32_ldmxcsr((__builtin_ia32_stmxcsr() & ~0x9fc0u) | control);
#endif
}

/// Calls body() on the calling thread, inside a parallel region of (at most) that many threads, and others() on
/// each of the others when it comes. All compute as the calling thread does: their rounding is what it was behind the
/// region, while denormal numbers and traps, which programs set once and for all, stay as the caller has them.
/// @param body, others must not throw: an exception cannot leave a parallel region.
template <class Body, class Others> void in_region(int threads, Body &body, const Others &others) noexcept {
  const int rounding = std::fegetround();
  const bool unusual = rounding != FE_TONEAREST;
  const unsigned control = float_control();
#pragma omp parallel default(none) shared(body, others, rounding, unusual, control) num_threads(threads)
  {
    const bool caller = omp_get_thread_num() == 0;
    const int own = std::fegetround();
    if (own != rounding)
      std::fesetround(rounding);
    if (float_control() != control)
      set_float_control(control);
    if (caller)
      body();
    else
      others();
    if (unusual) { // tasks run in barriers; behind this one the other threads are the program's again
#pragma omp barrier
      if (!caller)
        std::fesetround(own);
    }
  }
}

/// Hands a batch (see batch.h) to the team; any thread runs it before the next taskwait() returns.
template <class Batch> DECO_NOT_INSTRUMENTED void issue(Batch *calls) noexcept {
#pragma omp task default(none) firstprivate(calls)
  calls->run();
}

#else

inline constexpr bool has_openmp = false;

inline int team_size() noexcept { return 1; }
inline int default_threads() noexcept { return 1; }
inline void taskwait() noexcept {}
template <class Body, class Others> void in_region(int, Body &body, const Others &) noexcept { body(); }
template <class Batch> void issue(Batch *calls) noexcept { calls->run(); }

#endif

} // namespace detail
} // namespace DECO_ABI_NAMESPACE
} // namespace deco

#endif // DECO_DETAIL_CONFIG_H
