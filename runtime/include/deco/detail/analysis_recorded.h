// deco/recorded.h as deco-rewrite's own parse sees it (DECO_ANALYSIS is defined): declarations.

#ifndef DECO_DETAIL_ANALYSIS_RECORDED_H
#define DECO_DETAIL_ANALYSIS_RECORDED_H

#include <type_traits>
#include <utility>

namespace deco {
inline namespace abi_analysis {

template <class C, class = void> struct key_of {
  using type = decltype(sizeof(0));
};
template <class C> struct key_of<C, std::void_t<typename C::key_type>> {
  using type = typename C::key_type;
};

template <class T> class recorded_element {
public:
  recorded_element() = default;
  recorded_element(const recorded_element &) = delete;
  template <class Key> auto operator[](Key &&key) const {
    if constexpr (std::is_member_object_pointer_v<std::decay_t<Key>>)
      return element<decltype(std::declval<T &>().*key)>();
    else
      return element<decltype(std::declval<T &>()[key])>();
  }
  template <class Key> auto at(Key &&key) const { return element<decltype(std::declval<T &>().at(key))>(); }
  auto operator[](typename key_of<T>::type key) const { return element<decltype(std::declval<T &>()[key])>(); }
  auto at(typename key_of<T>::type key) const { return element<decltype(std::declval<T &>().at(key))>(); }
  template <class Find> auto member(Find find) const { return element<decltype(find(std::declval<T &>()))>(); }
  recorded_element bind() const { return recorded_element(); }
  const T &get() const;

  template <class R> void operator=(R &&) const {}
  void operator=(T &&) const;
  template <class R> void operator+=(R &&) const {}
  template <class R> void operator-=(R &&) const {}
  template <class R> void operator*=(R &&) const {}
  template <class R> void operator/=(R &&) const {}
  template <class R> void operator%=(R &&) const {}
  template <class R> void operator&=(R &&) const {}
  template <class R> void operator|=(R &&) const {}
  template <class R> void operator^=(R &&) const {}
  template <class R> void operator<<=(R &&) const {}
  template <class R> void operator>>=(R &&) const {}
  void operator++() const;
  void operator--() const;
  void operator++(int) const;
  void operator--(int) const;

private:
  template <class Part> using element = recorded_element<std::remove_reference_t<Part>>;
};

template <class T> class recorded {
public:
  explicit recorded(T &) noexcept;
  recorded(const recorded &) = delete;
  template <class Key> auto operator[](Key &&key) { return recorded_element<T>()[key]; }
  template <class Key> auto at(Key &&key) { return recorded_element<T>().at(key); }
  auto operator[](typename key_of<T>::type key) { return recorded_element<T>()[key]; }
  auto at(typename key_of<T>::type key) { return recorded_element<T>().at(key); }
  decltype(sizeof(0)) size() const;
  bool empty() const;
  void replay();
};

} // namespace abi_analysis
} // namespace deco

#endif // DECO_DETAIL_ANALYSIS_RECORDED_H
