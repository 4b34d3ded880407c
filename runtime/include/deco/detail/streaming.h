// Stores that go past the cache.
//
// The records of a batch are written by one thread and read once by another. Ordinary stores fetch
// each cache line from the core that has read it last, which costs 30 to 150 ns a line; these do not.

#ifndef DECO_DETAIL_STREAMING_H
#define DECO_DETAIL_STREAMING_H

#include "config.h"

#include <cstddef>
#include <cstring>
#include <memory>
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

/// Whether a record is but the words of its call.
template <class Record, class Call>
inline constexpr bool is_streamable =
    can_stream && std::is_trivially_copyable_v<Record> && std::is_trivially_copyable_v<Call> &&
    sizeof(Record) % sizeof(long long) == 0 && alignof(Record) >= alignof(long long) && sizeof(Record) <= 64 &&
    sizeof(Record) - sizeof(Call) < sizeof(long long);

#if defined(__GNUC__) && !defined(__clang__)
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wmaybe-uninitialized" // padding is copied too
#pragma GCC diagnostic ignored "-Wuninitialized"
#endif

/// Up to eight bytes of an object, read by fours: of a closure that has just been made the members are still on their
/// way to the cache, and a wider read would wait until they are there.
template <std::size_t Bytes> [[gnu::always_inline]] inline long long word_at(const std::byte *from) noexcept {
  unsigned low = 0, high = 0;
  std::memcpy(&low, from, Bytes < 4 ? Bytes : 4);
  if constexpr (Bytes > 4)
    std::memcpy(&high, from + 4, Bytes < 8 ? Bytes - 4 : 4);
#if defined(__GNUC__) && !defined(__clang__)
  asm("" : "+r"(low), "+r"(high)); // else g++ makes wider reads of them
#endif
  return static_cast<long long>(low | static_cast<unsigned long long>(high) << 32);
}

template <class T, std::size_t... I>
[[gnu::always_inline]] inline void stream_words(void *place, const T &object, std::index_sequence<I...>) noexcept {
  const auto *const from = reinterpret_cast<const std::byte *>(std::addressof(object));
  auto *const to = static_cast<long long *>(place);
  (stream(to + I, word_at<sizeof(T) - 8 * I < 8 ? sizeof(T) - 8 * I : 8>(from + 8 * I)), ...);
}

#if defined(__GNUC__) && !defined(__clang__)
#pragma GCC diagnostic pop
#endif

/// Builds a record of a call in memory that this thread does not read.
template <class Record, class Call, class Effect> void build_at(void *place, Call &&call, Effect &&effect) {
  if constexpr (is_streamable<Record, std::decay_t<Call>>)
    stream_words(place, call, std::make_index_sequence<sizeof(Record) / sizeof(long long)>());
  else
    ::new (place) Record(std::forward<Call>(call), std::forward<Effect>(effect));
}

} // namespace detail
} // namespace DECO_ABI_NAMESPACE
} // namespace deco

#endif // DECO_DETAIL_STREAMING_H
