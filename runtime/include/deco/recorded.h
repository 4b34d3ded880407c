// deco::recorded: a container that a task writes later.

#ifndef DECO_RECORDED_H
#define DECO_RECORDED_H

#ifdef DECO_ANALYSIS
#include "detail/analysis_recorded.h"
#else

#include "detail/combining.h"
#include "detail/config.h"
#include "detail/operation_log.h"
#include "detail/operations.h"
#include "detail/recorded_path.h"
#include "detail/recording.h"

#include <cstddef>
#include <iterator>
#include <memory>
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
  template <class R> [[gnu::always_inline]] void operator sign(R &&value) const {                  \
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
  [[gnu::always_inline]] void operator++() const { write<detail::incrementing>(0); }
  void operator--() const { write<detail::decrementing>(0); }
  [[gnu::always_inline]] void operator++(int) const { write<detail::incrementing>(0); }
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
  template <class Operation, class R> [[gnu::always_inline]] void write(R &&value) const {
    using value_type = typename detail::kept_value<type, R>::type;
    write<Operation, value_type>(std::forward<R>(value), std::index_sequence_for<Steps...>());
  }

  template <class Operation, class Value, class R, std::size_t... I>
  [[gnu::always_inline]] void write(R &&value, std::index_sequence<I...>) const {
    owner_.template write<Operation, Value>(std::forward<R>(value), std::get<I>(steps_)...);
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
  explicit recorded(detail::recorded_object<T> of) noexcept : real_(of.object), combines_(of.combines) {}
  recorded(const recorded &) = delete;
  recorded &operator=(const recorded &) = delete;
  ~recorded() { finish(); }

  template <class Key> [[gnu::always_inline]] auto operator[](Key &&key) {
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
  /// operation throws; it and those behind it are then forgotten too.
  void replay() {
    const forgetting here{log_};
    copies_.reset();
    replay(end());
  }

  // --- for the runtime -----------------------------------------------------------------------------

  /// Where the next operation will be.
  typename detail::operation_log<T>::mark end() noexcept {
    stop_combining();
    return log_.end();
  }
  /// Does what is remembered in front of a mark and has not been done yet.
  void replay(typename detail::operation_log<T>::mark to) { log_.replay(real_, to); }
  /// Called when all calls that record here have been made: what only they need is given back.
  void finish() noexcept {
    stop_combining();
    copies_.reset();
    log_.end();
  }
  bool is_for(const T &real) const noexcept { return std::addressof(real) == std::addressof(real_); }
  detail::log_size memory() const noexcept { return {log_.bytes(), log_.used_bytes(), combined_}; }

private:
  template <class, class...> friend class recorded_element;
  template <class, class> friend struct detail::combined_operation;
  using copies = typename detail::overlay<T>::type;
  using copied_key = typename copies::key_type;
  using element = typename detail::overlay<T>::value;
  using table = typename decltype(detail::table_for<T, element>())::type;
  static constexpr bool has_table = !std::is_same_v<table, detail::no_table>;
  static constexpr std::size_t few_bytes = 1024; // of operations; then it is time for a table

  struct forgetting {
    detail::operation_log<T> &log;
    ~forgetting() { log.clear(); }
  };

  template <class Operation, class Value, class First, class... Rest> struct write_operation : std::tuple<Rest...> {
    template <class V>
    write_operation(V &&v, const First &f, const Rest &...r)
        : std::tuple<Rest...>(r...), value(std::forward<V>(v)), first(f) {}
    void replay(T &real) {
      std::apply(
          [&](const Rest &...r) { Operation::apply(detail::take(real, first, r...), std::move(value)); }, rest());
    }
    void show(recorded &to) {
      auto &copy = to.copy_of(first);
      std::apply([&](const Rest &...r) { Operation::apply(detail::take(copy, r...), std::as_const(value)); },
                 rest());
    }
    const std::tuple<Rest...> &rest() const { return *this; }
    Value value;
    First first;
  };

  template <class Operation, class Value, class V, class... Steps>
  [[gnu::always_inline]] void write(V &&value, const Steps &...steps) {
    constexpr auto how = detail::combination_of<Operation, Value>();
    if constexpr (has_table && how != detail::combination::none && detail::is_plain_path<T, Steps...>) {
      const auto operand = detail::operand_of<Operation, std::make_unsigned_t<element>>(value);
      if (!table_.template add<how>(steps.key..., operand))
        write_first<Operation, how, Value>(value, operand, steps...);
    } else {
      if constexpr (has_table)
        if (table_.has_begun())
          interrupt_combining();
      append<Operation, Value>(std::forward<V>(value), steps...);
    }
  }
  /// Out of line, with copies of the keys, so that those of the caller stay in registers.
  template <class Operation, detail::combination How, class Value, class U, class Step>
  [[gnu::noinline]] void write_first(Value value, U operand, Step step) {
    if (!combine_first<How>(operand, step.key))
      append<Operation, Value>(value, step);
  }
  template <class Operation, class Value, class V, class... Steps> void append(V &&value, const Steps &...steps) {
    using type = write_operation<Operation, Value, Steps...>;
    log_.template append<type>(std::forward<V>(value), steps...);
    if (copies_)
      log_.template show_last<type>(*this);
  }

  /// Whether the table has taken the operation as the first one of an element.
  template <detail::combination How, class U, class Key> bool combine_first(U operand, const Key &key) {
    if (!combines_ || (!table_.has_begun() && log_.bytes() <= few_bytes))
      return false;
    if (!table_.has_begun() && !table_.begin(real_))
      return combines_ = false;
    if (!table_.template insert<How>(key, operand)) {
      interrupt_combining();
      return false;
    }
    if (table_.is_useless()) {
      stop_combining();
      combines_ = false;
    }
    return true;
  }
  /// Called where an operation cannot be combined with those that are in the table.
  void interrupt_combining() noexcept {
    stop_combining();
    combines_ = --changes_left_ > 0;
  }
  /// Puts what is in the table into the log.
  void stop_combining() noexcept {
    if constexpr (has_table)
      if (table_.has_begun()) {
        combined_ = true;
        table_.end([this](auto &&key, detail::combination how, auto value) {
          using type = detail::combined_operation<std::decay_t<decltype(key)>, decltype(value)>;
          log_.template append<type>(type{std::forward<decltype(key)>(key), how, value});
        });
      }
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
    if (!copies_ && !is_empty())
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

  bool is_empty() const noexcept {
    if constexpr (has_table)
      return log_.is_empty() && !table_.has_begun();
    else
      return log_.is_empty();
  }
  /// From now on what is written is shown in copies too.
  void show_all() {
    stop_combining();
    combines_ = false;
    copies_ = std::make_unique<copies>(detail::overlay<T>::make(real_));
    log_.show_all(*this);
  }

  T &real_;
  bool combines_ = true, combined_ = false;
  int changes_left_ = 16; // between operations that can be combined and others
  detail::operation_log<T> log_;
  table table_;                    // what is in it is behind what is in the log
  std::unique_ptr<copies> copies_; // once the task reads what it may have written
};

} // namespace DECO_ABI_NAMESPACE
} // namespace deco

#endif // DECO_ANALYSIS

#endif // DECO_RECORDED_H
