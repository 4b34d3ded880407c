// Stores that go past the cache.
//
// The records of a batch are written by one thread and read once by another. Ordinary stores fetch
// each cache line from the core that has read it last, which costs 30 to 150 ns a line; these do not.

#ifndef DECO_DETAIL_STREAMING_H
#define DECO_DETAIL_STREAMING_H

#include "config.h"

#include <cstddef>
#include <cstring>
#include <new>
#include <type_traits>
#include <utility>

namespace deco {
inline namespace DECO_ABI_NAMESPACE {
namespace detail {

#if defined(__x86_64__) && !defined(DECO_THREAD_SANITIZER)
inline constexpr bool can_stream = true;
inline void stream(long long *to, long long value) noexcept { __builtin_ia32_movnti64(to, value); }
inline void end_streaming() noexcept { __builtin_ia32_sfence(); }
#else
inline constexpr bool can_stream = false;
inline void stream(long long *to, long long value) noexcept { *to = value; }
inline void end_streaming() noexcept {}
#endif

template <class T>
inline constexpr bool is_streamable =
    can_stream && std::is_trivially_copyable_v<T> && sizeof(T) % sizeof(long long) == 0 &&
    alignof(T) >= alignof(long long) && sizeof(T) <= 64;

#if defined(__GNUC__) && !defined(__clang__)
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wmaybe-uninitialized" // padding is copied too
#endif

/// Builds a T from the arguments in memory that this thread does not read.
template <class T, class... Args> void build_at(void *place, Args &&...args) {
  if constexpr (is_streamable<T>) {
    const T object(std::forward<Args>(args)...);
    long long words[sizeof(T) / sizeof(long long)];
    std::memcpy(words, &object, sizeof(T));
    for (std::size_t i = 0; i < sizeof(T) / sizeof(long long); ++i)
      stream(static_cast<long long *>(place) + i, words[i]);
  } else {
    ::new (place) T(std::forward<Args>(args)...);
  }
}

#if defined(__GNUC__) && !defined(__clang__)
#pragma GCC diagnostic pop
#endif

} // namespace detail
} // namespace DECO_ABI_NAMESPACE
} // namespace deco

#endif // DECO_DETAIL_STREAMING_H
