// The operations on elements that are remembered.

#ifndef DECO_DETAIL_OPERATIONS_H
#define DECO_DETAIL_OPERATIONS_H

#include "config.h"

#include <utility>

namespace deco {
inline namespace DECO_ABI_NAMESPACE {
namespace detail {

// The operations. What they are applied to may be a proxy, such as std::vector<bool>'s.
struct assigning {
  template <class L, class R> static void apply(L &&l, R &&r) { l = std::forward<R>(r); }
};
#define DECO_RECORDED_OPERATION(name, sign)                                                        \
  struct name {                                                                                    \
    template <class L, class R> static void apply(L &&l, R &&r) { l sign std::as_const(r); }       \
  };
DECO_RECORDED_OPERATION(adding, +=)
DECO_RECORDED_OPERATION(subtracting, -=)
DECO_RECORDED_OPERATION(multiplying, *=)
DECO_RECORDED_OPERATION(dividing, /=)
DECO_RECORDED_OPERATION(taking_remainder, %=)
DECO_RECORDED_OPERATION(intersecting, &=)
DECO_RECORDED_OPERATION(uniting, |=)
DECO_RECORDED_OPERATION(toggling, ^=)
DECO_RECORDED_OPERATION(shifting_left, <<=)
DECO_RECORDED_OPERATION(shifting_right, >>=)
#undef DECO_RECORDED_OPERATION
struct incrementing {
  template <class L, class R> static void apply(L &&l, R &&) { ++l; }
};
struct decrementing {
  template <class L, class R> static void apply(L &&l, R &&) { --l; }
};
/// A reading that inserts an element into a map.
struct inserting {
  template <class L, class R> static void apply(L &&, R &&) {}
};

} // namespace detail
} // namespace DECO_ABI_NAMESPACE
} // namespace deco

#endif // DECO_DETAIL_OPERATIONS_H
