// The clock of everything that is timed.

#ifndef DECO_DETAIL_CLOCK_H
#define DECO_DETAIL_CLOCK_H

#include "config.h"

#include <cstdint>
#include <ctime>

namespace deco {
inline namespace DECO_ABI_NAMESPACE {
namespace detail {

using nanoseconds = std::int64_t;

/// What std::chrono::steady_clock says, without <chrono>: that costs half a second to compile with C++20.
inline nanoseconds now() noexcept {
  std::timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return nanoseconds{time.tv_sec} * 1'000'000'000 + time.tv_nsec;
}

} // namespace detail
} // namespace DECO_ABI_NAMESPACE
} // namespace deco

#endif // DECO_DETAIL_CLOCK_H
