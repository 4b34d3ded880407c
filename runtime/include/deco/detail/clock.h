// The clock of everything that is timed.

#ifndef DECO_DETAIL_CLOCK_H
#define DECO_DETAIL_CLOCK_H

#include "config.h"

#include <chrono>
#include <cstdint>

namespace deco {
inline namespace DECO_ABI_NAMESPACE {
namespace detail {

using nanoseconds = std::int64_t;

inline nanoseconds now() noexcept {
  using clock = std::chrono::steady_clock;
  return std::chrono::nanoseconds(clock::now().time_since_epoch()).count();
}

} // namespace detail
} // namespace DECO_ABI_NAMESPACE
} // namespace deco

#endif // DECO_DETAIL_CLOCK_H
