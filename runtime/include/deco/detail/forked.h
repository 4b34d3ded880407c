// Child processes, which have none of the threads that OpenMP made.
//
// libgomp keeps them for the next parallel region and waits for them in a child, too, where they are not: for ever.
// LLVM's libomp makes new ones.

#ifndef DECO_DETAIL_FORKED_H
#define DECO_DETAIL_FORKED_H

#include "config.h"

#if defined(_OPENMP) && defined(__GNUC__) && !defined(__clang__) && __has_include(<pthread.h>)
#include <pthread.h>
#define DECO_WATCHES_FORKS 1
#endif

namespace deco {
inline namespace DECO_ABI_NAMESPACE {
namespace detail {

#ifdef DECO_WATCHES_FORKS

/// Whether OpenMP's threads were made in this process's parent.
inline bool lost_threads = false;
inline void lose_threads() noexcept { lost_threads = true; }

/// To be called in front of a parallel region. Thread-safe.
inline void keep_threads() noexcept {
  static const int watching = pthread_atfork(nullptr, nullptr, lose_threads);
  static_cast<void>(watching);
}

#else

inline constexpr bool lost_threads = false;
inline void keep_threads() noexcept {}

#endif

} // namespace detail
} // namespace DECO_ABI_NAMESPACE
} // namespace deco

#endif // DECO_DETAIL_FORKED_H
