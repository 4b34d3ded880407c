// Operations on elements that become one: `bins[k] += 2` and `bins[k] += 3` are `bins[k] += 5`.
//
// Only where nobody can tell the difference: integers, which add up modulo 2^n in any order, in containers
// whose subscripts do nothing but find or insert an element.

#ifndef DECO_DETAIL_COMBINING_H
#define DECO_DETAIL_COMBINING_H

#include "config.h"
#include "recorded_path.h"
#include "operations.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <type_traits>
#include <unordered_map>
#include <utility>
#include <vector>

namespace deco {
inline namespace DECO_ABI_NAMESPACE {
namespace detail {

/// What the operations on one element have been combined into.
enum class combination : unsigned char { none, sum, difference_of_bits, union_of_bits, common_bits };

/// What an Operation with an R is a part of; none if it cannot be combined.
template <class Operation, class R> constexpr combination combination_of() {
  if constexpr (std::is_same_v<Operation, incrementing> || std::is_same_v<Operation, decrementing>)
    return combination::sum;
  else if constexpr (!std::is_integral_v<R>)
    return combination::none;
  else if constexpr (std::is_same_v<Operation, adding> || std::is_same_v<Operation, subtracting>)
    return combination::sum;
  else if constexpr (std::is_same_v<Operation, toggling>)
    return combination::difference_of_bits;
  else if constexpr (std::is_same_v<Operation, uniting>)
    return combination::union_of_bits;
  else if constexpr (std::is_same_v<Operation, intersecting>)
    return combination::common_bits;
  else
    return combination::none;
}

/// The operand, of an unsigned type U of the element's size.
template <class Operation, class U, class R> constexpr U operand_of(const R &value) noexcept {
  if constexpr (std::is_same_v<Operation, incrementing>)
    return U(1);
  else if constexpr (std::is_same_v<Operation, decrementing>)
    return static_cast<U>(-1);
  else if constexpr (std::is_same_v<Operation, subtracting>)
    return static_cast<U>(0 - static_cast<std::uint64_t>(value));
  else
    return static_cast<U>(value);
}
template <class U> constexpr U combined(combination how, U a, U b) noexcept {
  switch (how) {
  case combination::difference_of_bits:
    return static_cast<U>(a ^ b);
  case combination::union_of_bits:
    return static_cast<U>(a | b);
  case combination::common_bits:
    return static_cast<U>(a & b);
  default:
    return static_cast<U>(static_cast<std::uint64_t>(a) + b);
  }
}

// Sequences: distinct subscripts are distinct elements.
template <class C> inline constexpr bool is_sequence = std::is_array_v<C>;
template <class V, class A> inline constexpr bool is_sequence<std::vector<V, A>> = !std::is_same_v<V, bool>;
template <class V, class A> inline constexpr bool is_sequence<std::deque<V, A>> = true;
template <class V, std::size_t N> inline constexpr bool is_sequence<std::array<V, N>> = true;

// Maps in which keys that compare equal are the same.
template <class K>
inline constexpr bool is_plain_key = std::is_integral_v<K>;
template <class Char, class A>
inline constexpr bool is_plain_key<std::basic_string<Char, std::char_traits<Char>, A>> = true;
template <class C> inline constexpr bool is_plain_map = false;
template <class K, class V, class A> inline constexpr bool is_plain_map<std::map<K, V, std::less<K>, A>> = is_plain_key<K>;
template <class K, class V, class A>
inline constexpr bool is_plain_map<std::map<K, V, std::less<void>, A>> = is_plain_key<K>;
template <class K, class V, class A>
inline constexpr bool is_plain_map<std::map<K, V, std::greater<K>, A>> = is_plain_key<K>;
template <class K, class V, class A>
inline constexpr bool is_plain_map<std::unordered_map<K, V, std::hash<K>, std::equal_to<K>, A>> = is_plain_key<K>;

/// Whether the steps are one subscript, of a sequence or a plain map.
template <class C, class... Steps> inline constexpr bool is_plain_path = false;
template <class C, class Key>
inline constexpr bool is_plain_path<C, by_subscript<Key>> =
    (is_sequence<C> && std::is_integral_v<Key>) || is_plain_map<C>;

template <class V>
inline constexpr bool is_combinable_element =
    std::is_integral_v<V> && !std::is_same_v<V, bool> && !std::is_volatile_v<V> && sizeof(V) <= 8;

/// Combines operations on a sequence of not too many elements: a slot for each.
template <class U> class slots {
public:
  static constexpr std::size_t most = std::size_t(1) << 15;

  /// @param size of the sequence
  void begin(std::size_t size) {
    if (how_.size() < size) {
      how_.resize(size);
      values_.resize(size);
    }
    size_ = size;
  }
  /// Whether it has taken the operation. If not, what it has goes in front of it.
  template <combination How, class Key> bool add(const Key &key, U value) {
    const auto at = static_cast<std::size_t>(key);
    if (at >= size_)
      return false;
    if (how_[at] == How) {
      values_[at] = combined(How, values_[at], value);
      return true;
    }
    if (how_[at] != combination::none)
      return false;
    used_.push_back(static_cast<std::uint32_t>(at));
    how_[at] = How;
    values_[at] = value;
    return true;
  }
  /// Whether the operations are too different for this.
  bool is_useless() const noexcept { return false; }
  /// Hands everything to take(key, how, value), and is as new.
  template <class Take> void empty(const Take &take) {
    for (const std::uint32_t at : used_)
      take(at, how_[at], values_[at]);
    drop();
  }
  void drop() noexcept {
    for (const std::uint32_t at : used_)
      how_[at] = combination::none;
    used_.clear();
    size_ = 0;
  }

private:
  std::size_t size_ = 0;
  std::vector<combination> how_;
  std::vector<U> values_;
  std::vector<std::uint32_t> used_;
};

/// Combines operations on the elements of a map. Keys come out in the order in which they came in: that in
/// which the map would have inserted them.
template <class Key, class U> class keyed {
public:
  void begin(std::size_t) {
    if (index_.empty())
      index_.resize(256);
    operations_ = 0;
  }
  template <combination How, class K> bool add(const K &key, U value) {
    ++operations_;
    std::uint32_t &place = find(key);
    if (place != 0 && entries_[place - 1].how == How) {
      U &before = entries_[place - 1].value;
      before = combined(How, before, value);
      return true;
    }
    entries_.push_back({Key(key), How, value});
    place = static_cast<std::uint32_t>(entries_.size()); // of two for a key the later one
    if (2 * entries_.size() > index_.size())
      rehash(2 * index_.size());
    return true;
  }
  bool is_useless() const noexcept { return entries_.size() >= 512 && operations_ < 2 * entries_.size(); }
  template <class Take> void empty(const Take &take) {
    for (entry &e : entries_)
      take(std::move(e.key), e.how, e.value);
    drop();
  }
  void drop() {
    // A table as large as it has to be; to clear one takes as long as it is large.
    std::size_t size = 256;
    while (size < 2 * entries_.size())
      size *= 2;
    entries_.clear();
    index_.assign(size, 0);
  }

private:
  struct entry {
    Key key;
    combination how;
    U value;
  };

  static std::size_t hash(const Key &key) noexcept {
    if constexpr (std::is_integral_v<Key>)
      return static_cast<std::size_t>((static_cast<std::uint64_t>(key) * 0x9E3779B97F4A7C15u) >> 32);
    else
      return std::hash<Key>()(key);
  }
  /// Where the number of the key's last entry is or has to be; entries count from 1.
  std::uint32_t &find(const Key &key) noexcept {
    const std::size_t mask = index_.size() - 1;
    std::size_t at = hash(key) & mask;
    while (index_[at] != 0 && !(entries_[index_[at] - 1].key == key))
      at = (at + 1) & mask;
    return index_[at];
  }
  void rehash(std::size_t size) {
    index_.assign(size, 0);
    for (std::size_t i = 0; i < entries_.size(); ++i)
      find(entries_[i].key) = static_cast<std::uint32_t>(i + 1);
  }

  std::vector<std::uint32_t> index_;
  std::vector<entry> entries_;
  std::size_t operations_ = 0;
};

struct no_table {};

/// The table for the operations on the elements of a C.
template <class C, class V> constexpr auto table_for() {
  if constexpr (!is_combinable_element<V>) {
    return std::enable_if<true, no_table>();
  } else if constexpr (is_sequence<C>) {
    return std::enable_if<true, slots<std::make_unsigned_t<V>>>();
  } else if constexpr (is_plain_map<C>) {
    return std::enable_if<true, keyed<typename C::key_type, std::make_unsigned_t<V>>>();
  } else {
    return std::enable_if<true, no_table>();
  }
}

/// A table that the thread has used and will use again.
template <class Table> struct spare_table {
  static std::unique_ptr<Table> take() {
    return kept ? std::move(kept) : std::make_unique<Table>();
  }
  static void give(std::unique_ptr<Table> table) noexcept {
    if (!kept)
      kept = std::move(table);
  }

private:
  static inline thread_local std::unique_ptr<Table> kept;
};

/// What has been done to one element, as one operation.
template <class Key, class U> struct combined_operation {
  Key key;
  combination how;
  U value;

  template <class C> void replay(C &real) {
    auto &&element = real[std::move(key)];
    apply(element);
  }
  template <class C> void show(recorded<C> &to) { apply(to.copy_of(by_subscript<Key>{key})); }

private:
  template <class V> void apply(V &element) const {
    element = static_cast<V>(combined(how, static_cast<U>(element), value));
  }
};

} // namespace detail
} // namespace DECO_ABI_NAMESPACE
} // namespace deco

#endif // DECO_DETAIL_COMBINING_H
