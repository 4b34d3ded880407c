// deco::recorded: a container that a task writes later.

#ifndef DECO_RECORDED_H
#define DECO_RECORDED_H

#ifdef DECO_ANALYSIS
#include "detail/analysis_recorded.h"
#else

#include "detail/arena.h"
#include "detail/config.h"
#include "detail/recorded_path.h"
#include "detail/recording.h"

#include <memory>
#include <new>
#include <tuple>
#include <type_traits>
#include <utility>

namespace deco {
inline namespace DECO_ABI_NAMESPACE {

template <class T> class recorded;

/// An element of a recorded container, or a part of one. It is made by subscripts and used at once.
///
///   bins[n] += 2;                     // remembered: the operator, the key and the value
///   table[key][&Entry::count] = 1;    // table[key].count = 1
///   double x = next[i].get().x;       // reads
template <class T, class... Steps> class recorded_element {
  using part = std::remove_reference_t<decltype(detail::take(std::declval<T &>(), std::declval<const Steps &>()...))>;

public:
  recorded_element(recorded<T> &owner, Steps... steps) : owner_(owner), steps_(std::move(steps)...) {}
  recorded_element(const recorded_element &) = delete;
  recorded_element &operator=(const recorded_element &) = delete;

  /// The next subscript, or a member.
  template <class Key> auto operator[](Key &&key) const {
    if constexpr (std::is_member_object_pointer_v<std::decay_t<Key>>)
      return with(detail::by_member<std::decay_t<Key>>{key});
    else
      return with(detail::by_subscript<kept<Key>>{kept<Key>(std::forward<Key>(key))});
  }
  template <class Key> auto at(Key &&key) const {
    return with(detail::by_at<kept<Key>>{kept<Key>(std::forward<Key>(key))});
  }
  /// The same for a key in braces.
  auto operator[](detail::braced_key<part> key) const {
    return with(detail::by_subscript<detail::braced_key<part>>{std::move(key)});
  }
  auto at(detail::braced_key<part> key) const {
    return with(detail::by_at<detail::braced_key<part>>{std::move(key)});
  }

  /// The member that a function finds: where its name cannot be written as a pointer to a member.
  template <class Find> auto member(Find find) const { return with(detail::by_member<Find>{find}); }
  /// Emitted where a reference is bound to the element: a way to it, which inserts it as the subscripts do.
  auto bind() const {
    return std::apply(
        [this](const Steps &...s) {
          if constexpr (detail::acts<T, Steps...>())
            owner_.template write<detail::inserting, char>('\0', s...);
          return recorded_element(owner_, s...);
        },
        steps_);
  }

  /// What the task sees: what it has written itself, else what is in the container. It is valid until
  /// the next use of the container.
  decltype(auto) get() const {
    return std::apply([this](const Steps &...s) -> decltype(auto) { return owner_.read(s...); }, steps_);
  }

  template <class R> void operator=(R &&value) const {
    write<detail::assigning>(std::forward<R>(value));
  }
  void operator=(std::remove_reference_t<
                 decltype(detail::take(std::declval<T &>(), std::declval<const Steps &>()...))> &&value) const {
    write<detail::assigning>(std::move(value));
  }
#define DECO_RECORDED_OPERATOR(sign, name)                                                         \
  template <class R> void operator sign(R &&value) const {                                         \
    write<detail::name>(std::forward<R>(value));                                                   \
  }
  DECO_RECORDED_OPERATOR(+=, adding)
  DECO_RECORDED_OPERATOR(-=, subtracting)
  DECO_RECORDED_OPERATOR(*=, multiplying)
  DECO_RECORDED_OPERATOR(/=, dividing)
  DECO_RECORDED_OPERATOR(%=, taking_remainder)
  DECO_RECORDED_OPERATOR(&=, intersecting)
  DECO_RECORDED_OPERATOR(|=, uniting)
  DECO_RECORDED_OPERATOR(^=, toggling)
  DECO_RECORDED_OPERATOR(<<=, shifting_left)
  DECO_RECORDED_OPERATOR(>>=, shifting_right)
#undef DECO_RECORDED_OPERATOR
  void operator++() const { write<detail::incrementing>(0); }
  void operator--() const { write<detail::decrementing>(0); }
  void operator++(int) const { write<detail::incrementing>(0); }
  void operator--(int) const { write<detail::decrementing>(0); }

private:
  using type =
      std::decay_t<decltype(detail::take(std::declval<T &>(), std::declval<const Steps &>()...))>;
  template <class Key> using kept = typename detail::kept_key<part, Key>::type;

  template <class Step> recorded_element<T, Steps..., Step> with(Step step) const {
    return std::apply(
        [&](const Steps &...s) {
          return recorded_element<T, Steps..., Step>(owner_, s..., std::move(step));
        },
        steps_);
  }
  template <class Operation, class R> void write(R &&value) const {
    using value_type = typename detail::kept_value<type, R>::type;
    std::apply([&](const Steps &...s) {
      owner_.template write<Operation, value_type>(std::forward<R>(value), s...);
    }, steps_);
  }

  recorded<T> &owner_;
  std::tuple<Steps...> steps_;
};

/// Stands for a container in a task. Subscripts read and write as if it were the container, but what is
/// written is only remembered, and the task alone sees it; replay() does it.
///
///   std::map<int, int> bins;
///   deco::recorded<std::map<int, int>> mine(bins);
///   mine[3] += 2;                     // bins is as before
///   mine.replay();                    // bins[3] += 2
///
/// Several threads may record for one container, each with its own object, as long as nothing writes the
/// container meanwhile. deco-rewrite emits it as a type of parameters.
/// @tparam T a map, a sequence, an array, or a class with operator[] or at() that only find an element
template <class T> class recorded {
public:
  explicit recorded(T &real) noexcept : real_(real) {}
  recorded(const recorded &) = delete;
  recorded &operator=(const recorded &) = delete;
  ~recorded() {
    while (first_)
      remove_first();
  }

  template <class Key> auto operator[](Key &&key) {
    using step = detail::by_subscript<typename detail::kept_key<T, Key>::type>;
    return recorded_element<T, step>(*this, step{decltype(step::key)(std::forward<Key>(key))});
  }
  template <class Key> auto at(Key &&key) {
    using step = detail::by_at<typename detail::kept_key<T, Key>::type>;
    return recorded_element<T, step>(*this, step{decltype(step::key)(std::forward<Key>(key))});
  }
  /// The same for a key in braces.
  auto operator[](detail::braced_key<T> key) {
    using step = detail::by_subscript<detail::braced_key<T>>;
    return recorded_element<T, step>(*this, step{std::move(key)});
  }
  auto at(detail::braced_key<T> key) {
    using step = detail::by_at<detail::braced_key<T>>;
    return recorded_element<T, step>(*this, step{std::move(key)});
  }

  /// Of a sequence, whose size no subscript changes.
  auto size() const { return std::as_const(real_).size(); }
  bool empty() const { return std::as_const(real_).empty(); }

  /// Does in the container what has been remembered, in that order, and forgets it. Throws what an
  /// operation throws; it and those behind it are then still there.
  void replay() {
    while (first_) {
      first_->replay(real_);
      remove_first();
    }
  }

private:
  template <class, class...> friend class recorded_element;
  using copies = typename detail::overlay<T>::type;
  using copied_key = typename copies::key_type;

  struct entry {
    virtual ~entry() = default;
    virtual void replay(T &real) = 0;
    virtual void show(recorded &to) = 0; // in the copies that the task sees
    entry *next = nullptr;
  };
  template <class Operation, class Value, class First, class... Rest> struct write_entry final : entry {
    template <class V>
    write_entry(V &&v, const First &f, const Rest &...r)
        : value(std::forward<V>(v)), first(f), rest(r...) {}
    void replay(T &real) override {
      std::apply(
          [&](const Rest &...r) { Operation::apply(detail::take(real, first, r...), std::move(value)); },
          rest);
    }
    void show(recorded &to) override {
      auto &copy = to.copy_of(first);
      std::apply([&](const Rest &...r) {
        Operation::apply(detail::take(copy, r...), std::as_const(value));
      }, rest);
    }
    Value value;
    First first;
    std::tuple<Rest...> rest;
  };

  template <class Operation, class Value, class V, class... Steps>
  void write(V &&value, const Steps &...steps) {
    using type = write_entry<Operation, Value, Steps...>;
    entry *const e = ::new (memory_.allocate(sizeof(type), alignof(type)))
        type(std::forward<V>(value), steps...);
    (first_ ? last_->next : first_) = e;
    last_ = e;
    if (copies_)
      e->show(*this);
  }

  /// The task's own copy of an element, made from the container's if there is none yet.
  template <class First> auto &copy_of(const First &first) {
    const auto key = static_cast<copied_key>(first.key);
    auto found = copies_->find(key);
    if (found != copies_->end())
      return found->second.value;
    if constexpr (std::is_default_constructible_v<typename detail::overlay<T>::value>)
      found = first.exists_in(real_) ? copies_->try_emplace(key, first(real_)).first
                                     : copies_->try_emplace(key).first;
    else // not one that a subscript inserts
      found = copies_->try_emplace(key, first(real_)).first;
    return found->second.value;
  }

  template <class First, class... Rest>
  using seen = std::conditional_t<
      std::is_lvalue_reference_v<decltype(detail::take(std::declval<T &>(), std::declval<First &>(), std::declval<Rest &>()...))>,
      const std::decay_t<decltype(detail::take(std::declval<T &>(), std::declval<First &>(), std::declval<Rest &>()...))> &,
      typename detail::overlay<T>::value>;

  template <class First, class... Rest>
  seen<First, Rest...> read(const First &first, const Rest &...rest) {
    if (first_ && !copies_)
      show_all();
    if (copies_) {
      const auto found = copies_->find(static_cast<copied_key>(first.key));
      if (found != copies_->end()) {
        if (!detail::leads_somewhere(found->second.value, rest...))
          write<detail::inserting, char>('\0', first, rest...);
        return detail::take(found->second.value, rest...);
      }
    }
    if (detail::leads_somewhere(real_, first, rest...))
      return detail::take(real_, first, rest...);
    write<detail::inserting, char>('\0', first, rest...);
    if (!copies_)
      show_all();
    return detail::take(copy_of(first), rest...);
  }

  void show_all() {
    copies_ = std::make_unique<copies>(detail::overlay<T>::make(real_));
    for (entry *e = first_; e; e = e->next)
      e->show(*this);
  }

  void remove_first() noexcept {
    entry *const e = first_;
    first_ = e->next;
    e->~entry();
  }

  T &real_;
  entry *first_ = nullptr;
  entry *last_ = nullptr;
  std::unique_ptr<copies> copies_; // once the task reads what it may have written
  detail::arena memory_;
};

} // namespace DECO_ABI_NAMESPACE
} // namespace deco

#endif // DECO_ANALYSIS

#endif // DECO_RECORDED_H
