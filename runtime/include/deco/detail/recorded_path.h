// The way from a container to a part of an element: subscripts and members, kept to be taken later.

#ifndef DECO_DETAIL_RECORDED_PATH_H
#define DECO_DETAIL_RECORDED_PATH_H

#include "config.h"

#include <cstddef>
#include <map>
#include <memory>
#include <string>
#include <type_traits>
#include <unordered_map>
#include <utility>

namespace deco {
inline namespace DECO_ABI_NAMESPACE {
namespace detail {

template <class C, class = void> inline constexpr bool is_map = false;
template <class C>
inline constexpr bool is_map<C, std::void_t<typename C::key_type, typename C::mapped_type>> = true;

template <class C, class = void> inline constexpr bool has_value_type = false;
template <class C> inline constexpr bool has_value_type<C, std::void_t<typename C::value_type>> = true;

/// `[key]`. `acts_on<C>`: to take it in a C may insert an element, or throw.
template <class Key> struct by_subscript {
  template <class C> static constexpr bool acts_on = is_map<C> || !(std::is_array_v<C> || has_value_type<C>);
  Key key;
  template <class C> decltype(auto) operator()(C &c) const { return c[key]; }
  template <class C> bool exists_in(C &c) const {
    if constexpr (is_map<C>)
      return c.find(key) != c.end();
    else
      return true;
  }
};

/// `.at(key)`. That there is no such element is found out when the path is taken.
template <class Key> struct by_at {
  template <class> static constexpr bool acts_on = true;
  Key key;
  template <class C> decltype(auto) operator()(C &c) const { return c.at(key); }
  template <class C> bool exists_in(C &) const { return true; }
};

/// `.member`: a pointer to it, or a function that finds it.
template <class Member> struct by_member {
  template <class> static constexpr bool acts_on = false;
  Member member;
  template <class C> auto &operator()(C &c) const {
    if constexpr (std::is_member_object_pointer_v<Member>)
      return c.*member;
    else
      return member(c);
  }
  template <class C> bool exists_in(C &) const { return true; }
};

/// Takes the steps of a path, one after another.
template <class C> C &take(C &c) { return c; }
template <class C, class Step> decltype(auto) take(C &c, const Step &last) { return last(c); }
template <class C, class Step, class Next, class... Rest>
decltype(auto) take(C &c, const Step &step, const Next &next, const Rest &...rest) {
  return take(step(c), next, rest...);
}

/// Whether to take a path may insert an element, or throw.
template <class C> constexpr bool acts() { return false; }
template <class C, class Step, class... Rest> constexpr bool acts() {
  using part = std::remove_reference_t<decltype(std::declval<const Step &>()(std::declval<C &>()))>;
  return Step::template acts_on<C> || acts<part, Rest...>();
}

/// Whether a path can be taken without an insertion.
template <class C> bool leads_somewhere(C &) { return true; }
template <class C, class Step, class... Rest>
bool leads_somewhere(C &c, const Step &step, const Rest &...rest) {
  if constexpr (sizeof...(rest) == 0)
    return step.exists_in(c);
  else
    return step.exists_in(c) && leads_somewhere(step(c), rest...);
}

/// How a key is kept: as the container's key, else as it is.
template <class C, class K, class = void> struct kept_key {
  using type = std::decay_t<K>;
};
template <class C, class K> struct kept_key<C, K, std::enable_if_t<is_map<C>>> {
  using type = typename C::key_type;
};

/// What a key in braces makes.
template <class C> using braced_key = typename kept_key<C, std::size_t>::type;

/// How a value is kept that is to be assigned to a T: numbers and values of another class as they are,
/// and characters as the string that they become.
template <class T, class R, class = void> struct kept_value {
  using type = std::decay_t<R>;
};
template <class Char, class Traits, class A, class R>
struct kept_value<std::basic_string<Char, Traits, A>, R, std::enable_if_t<!std::is_arithmetic_v<std::decay_t<R>>>> {
  using type = std::basic_string<Char, Traits, A>;
};

/// A copy of an element, arrays included.
template <class T> struct element_copy {
  T value;
  element_copy() : value() {}
  explicit element_copy(const T &x) : value(x) {}
};
template <class T> void copy_array(T &to, const T &from) {
  if constexpr (std::is_array_v<T>)
    for (std::size_t i = 0; i < std::extent_v<T>; ++i)
      copy_array(to[i], from[i]);
  else
    to = from;
}
template <class T, std::size_t N> struct element_copy<T[N]> {
  T value[N];
  element_copy() : value() {}
  explicit element_copy(const T (&x)[N]) { copy_array(value, x); }
};

template <class C, class = void> inline constexpr bool is_ordered = false;
template <class C> inline constexpr bool is_ordered<C, std::void_t<typename C::key_compare>> = true;
template <class C, class = void> inline constexpr bool has_subscript = false;
template <class C>
inline constexpr bool
    has_subscript<C, std::void_t<decltype(std::declval<C &>()[std::size_t()])>> = true;

template <class C, class = void> inline constexpr bool reads_numbers = false;
template <class C>
inline constexpr bool reads_numbers<C, std::void_t<decltype(std::declval<const C &>()[std::size_t()])>> =
    std::is_arithmetic_v<decltype(std::declval<const C &>()[std::size_t()])>;

/// The type of the elements. The subscripts of std::vector<bool> and std::bitset return something else.
template <class C> constexpr auto element_of() {
  if constexpr (is_map<C>)
    return std::enable_if<true, typename C::mapped_type>();
  else if constexpr (has_value_type<C>)
    return std::enable_if<true, typename C::value_type>();
  else if constexpr (reads_numbers<C>)
    return std::enable_if<true, decltype(std::declval<const C &>()[0])>();
  else if constexpr (has_subscript<C>)
    return std::enable_if<true, std::remove_cv_t<std::remove_reference_t<decltype(std::declval<C &>()[0])>>>();
  else
    return std::enable_if<true, std::remove_cv_t<std::remove_reference_t<decltype(std::declval<C &>().at(0))>>>();
}

/// The elements of C that a task has written, as it sees them: a map from keys to copies.
template <class C> struct overlay {
  using value = typename decltype(element_of<C>())::type;
  static auto make([[maybe_unused]] const C &c) {
    if constexpr (!is_map<C>)
      return std::unordered_map<std::size_t, element_copy<value>>();
    else if constexpr (is_ordered<C>)
      return std::map<typename C::key_type, element_copy<value>, typename C::key_compare>(c.key_comp());
    else
      return std::unordered_map<typename C::key_type, element_copy<value>, typename C::hasher,
                                typename C::key_equal>(0, c.hash_function(), c.key_eq());
  }
  using type = decltype(make(std::declval<const C &>()));
};

} // namespace detail
} // namespace DECO_ABI_NAMESPACE
} // namespace deco

#endif // DECO_DETAIL_RECORDED_PATH_H
