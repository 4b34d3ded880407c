// Whether objects that a synchronized function takes to be distinct are so.

#ifndef DECO_DETAIL_EXTENT_H
#define DECO_DETAIL_EXTENT_H

#include "config.h"
#include "static_storage.h"

#include <cstddef>
#include <cstdint>
#include <iterator>
#include <memory>
#include <type_traits>
#include <utility>

namespace deco {
inline namespace DECO_ABI_NAMESPACE {
namespace detail {

/// A run of bytes.
struct range {
  std::uintptr_t begin = 0;
  std::size_t size = 0;

  bool overlaps(const range &other) const noexcept {
    return size != 0 && other.size != 0 && begin < other.begin + other.size &&
           other.begin < begin + size;
  }
};

/// The size of T, or 1 where T is incomplete. The size is part of the function's type, so that places
/// which see T differently do not share an instantiation.
template <class T, std::size_t Size = sizeof(T)> range bytes_of(T &x, int) noexcept {
  return {reinterpret_cast<std::uintptr_t>(std::addressof(x)), Size};
}
template <class T> range bytes_of(T &x, ...) noexcept {
  return {reinterpret_cast<std::uintptr_t>(std::addressof(x)), 1};
}

/// The elements of a contiguous container or view: what std::data and std::size say.
template <class T, class Element = std::remove_pointer_t<decltype(std::data(std::declval<T &>()))>,
          std::size_t Size = sizeof(Element)>
auto elements_of(T &x, int) noexcept -> decltype(std::size(x), range()) {
  return {reinterpret_cast<std::uintptr_t>(std::data(x)), std::size(x) * Size};
}
template <class T> range elements_of(T &, ...) noexcept { return {}; }

/// Where a parameter, `*this` or a global has its memory: its own bytes, its elements, and what a
/// smart pointer points to.
struct extent {
  range object, elements, pointee, pointed_elements;
  bool written = false;
  bool must_not_be_global = false;

  bool is_global() const noexcept {
    for (const range *mine : {&object, &elements, &pointee, &pointed_elements})
      if (mine->size != 0 && is_static(reinterpret_cast<const void *>(mine->begin)))
        return true;
    return false;
  }
  bool overlaps(const extent &other) const noexcept {
    for (const range *mine : {&object, &elements, &pointee, &pointed_elements})
      for (const range *its : {&other.object, &other.elements, &other.pointee, &other.pointed_elements})
        if (mine->overlaps(*its))
          return true;
    return false;
  }
};

template <class T> void point_to(extent &e, T *p) noexcept {
  if constexpr (!std::is_void_v<T> && !std::is_function_v<T>) {
    if (p == nullptr)
      return;
    e.pointee = bytes_of(*p, 0);
    e.pointed_elements = elements_of(*p, 0);
  }
}

template <class T> auto follow(extent &e, T &x, int) noexcept -> decltype(point_to(e, x.get())) {
  point_to(e, x.get());
}
template <class T> void follow(extent &, T &, ...) noexcept {}

template <class T> extent extent_of(T &x, bool written) noexcept {
  extent e;
  e.written = written;
  if constexpr (std::is_pointer_v<T>) {
    point_to(e, x); // the pointer's own bytes are its function's
  } else {
    e.object = bytes_of(x, 0);
    e.elements = elements_of(x, 0);
    follow(e, x, 0);
  }
  return e;
}

/// Emitted as arguments of apart(): an object that is only read, or that may be written. For a pointer
/// it is the object pointed to.
template <class T> extent read(const T &x) noexcept { return extent_of(x, false); }
template <class T> extent written(const T &x) noexcept { return extent_of(x, true); }

/// Emitted around written(): code that is not at hand may read globals, which this then must not be.
inline extent not_global(extent e) noexcept {
  e.must_not_be_global = true;
  return e;
}

/// Whether objects that are taken to be distinct are so.
struct distinct {
  bool yes;
  explicit operator bool() const noexcept { return yes; }
};

/// Emitted as the first argument of deco::synchronized(): whether no object that may be written has a
/// byte in common with another one, and none is a global that must not be one. If not, the serial version
/// runs. A few nanoseconds.
template <class... Extents> distinct apart(const Extents &...extents) noexcept {
  const extent all[] = {extents..., extent{}};
  for (std::size_t i = 0; i < sizeof...(extents); ++i) {
    if (all[i].must_not_be_global && all[i].is_global())
      return {false};
    for (std::size_t j = 0; j < i; ++j)
      if ((all[i].written || all[j].written) && all[i].overlaps(all[j]))
        return {false};
  }
  return {true};
}

} // namespace detail
} // namespace DECO_ABI_NAMESPACE
} // namespace deco

#endif // DECO_DETAIL_EXTENT_H
