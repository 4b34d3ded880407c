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
#include <iterator>
#include <map>
#include <memory>
#include <string>
#include <type_traits>
#include <unordered_map>
#include <utility>
#include <vector>

namespace deco {
inline namespace DECO_ABI_NAMESPACE {

template <class T> class recorded;

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

/// Memory that the thread has used and will use again.
template <class Storage> struct spare {
  static std::unique_ptr<Storage> take() { return kept() ? std::move(kept()) : std::make_unique<Storage>(); }
  static void give(std::unique_ptr<Storage> storage) noexcept {
    if (!kept())
      kept() = std::move(storage);
  }

private:
  static std::unique_ptr<Storage> &kept() { // in a function, like this_threads_batches()
    static thread_local std::unique_ptr<Storage> storage;
    return storage;
  }
};

/// Combines operations on a sequence of not too many elements: a slot for each.
template <class U> class slots {
public:
  /// Begins to take operations, if the sequence is one for that.
  template <class C> bool begin(const C &sequence) {
    const std::size_t size = std::size(sequence);
    if (size > std::size_t(1) << 15)
      return false;
    storage_ = spare<storage>::take();
    if (storage_->how.size() < size) {
      storage_->how.resize(size);
      storage_->values.resize(size);
    }
    how_ = storage_->how.data();
    values_ = storage_->values.data();
    size_ = size;
    return true;
  }
  bool has_begun() const noexcept { return storage_ != nullptr; }

  /// Whether it could add the operation to one that is there.
  template <combination How, class Key> [[gnu::always_inline]] bool add(const Key &key, U value) noexcept {
    const auto at = static_cast<std::size_t>(key);
    if (at >= size_ || how_[at] != How)
      return false;
    values_[at] = combined(How, values_[at], value);
    return true;
  }
  /// Whether it could take it as the first one of an element. If not, and add() could not either, what is
  /// there comes first.
  template <combination How, class Key> bool insert(const Key &key, U value) {
    const auto at = static_cast<std::size_t>(key);
    if (at >= size_ || how_[at] != combination::none)
      return false;
    storage_->used.push_back(static_cast<std::uint32_t>(at));
    how_[at] = How;
    values_[at] = value;
    return true;
  }
  /// Whether hardly anything can be combined.
  bool is_useless() const noexcept { return false; }

  /// Hands everything to take(key, how, value), and gives the memory back.
  template <class Take> void end(const Take &take) noexcept {
    for (const std::uint32_t at : storage_->used) {
      take(at, how_[at], values_[at]);
      how_[at] = combination::none;
    }
    storage_->used.clear();
    size_ = 0;
    spare<storage>::give(std::move(storage_));
  }

private:
  struct storage {
    std::vector<combination> how;
    std::vector<U> values;
    std::vector<std::uint32_t> used;
  };
  std::size_t size_ = 0;
  combination *how_ = nullptr;
  U *values_ = nullptr;
  std::unique_ptr<storage> storage_;
};

/// Combines operations on the elements of a map, in a hash table. Keys come out in the order in which they came in:
/// that in which the map would have inserted them.
template <class Key, class U> class keyed {
public:
  template <class C> bool begin(const C &) {
    storage_ = spare<storage>::take();
    if (storage_->slots.empty())
      storage_->slots.resize(256);
    slots_ = storage_->slots.data();
    mask_ = storage_->slots.size() - 1;
    operations_ = 0;
    return true;
  }
  bool has_begun() const noexcept { return storage_ != nullptr; }

  template <combination How> [[gnu::always_inline]] bool add(const Key &key, U value) noexcept {
    if (!slots_)
      return false;
    slot &s = find(key);
    if (s.how != How)
      return false;
    ++operations_;
    s.value = combined(How, s.value, value);
    return true;
  }
  template <combination How> bool insert(const Key &key, U value) {
    if (2 * storage_->used.size() >= mask_)
      grow();
    slot &s = find(key);
    if (s.how != combination::none)
      return false;
    s.key = key;
    storage_->used.push_back(static_cast<std::uint32_t>(&s - slots_));
    s.value = value;
    s.how = How;
    return true;
  }
  bool is_useless() const noexcept { return storage_->used.size() >= 4096 && operations_ < storage_->used.size(); }

  template <class Take> void end(const Take &take) noexcept {
    for (const std::uint32_t at : storage_->used) {
      take(std::move(slots_[at].key), slots_[at].how, slots_[at].value);
      slots_[at].how = combination::none;
    }
    storage_->used.clear();
    slots_ = nullptr;
    spare<storage>::give(std::move(storage_));
  }

private:
  struct slot {
    Key key{};
    combination how = combination::none;
    U value = 0;
  };
  struct storage {
    std::vector<slot> slots; // open addressing; a power of two
    std::vector<std::uint32_t> used;
  };

  static std::size_t hash(const Key &key) noexcept {
    if constexpr (std::is_integral_v<Key>)
      return static_cast<std::size_t>((static_cast<std::uint64_t>(key) * 0x9E3779B97F4A7C15u) >> 32);
    else
      return std::hash<Key>()(key);
  }
  /// The key's slot, or the free one that it would get.
  slot &find(const Key &key) const noexcept {
    std::size_t at = hash(key) & mask_;
    while (slots_[at].how != combination::none && !(slots_[at].key == key))
      at = (at + 1) & mask_;
    return slots_[at];
  }
  void grow() {
    std::vector<slot> larger(2 * (mask_ + 1));
    std::vector<slot> before = std::exchange(storage_->slots, std::move(larger));
    slots_ = storage_->slots.data();
    mask_ = storage_->slots.size() - 1;
    for (std::uint32_t &at : storage_->used) {
      slot &s = find(before[at].key);
      s = std::move(before[at]);
      at = static_cast<std::uint32_t>(&s - slots_);
    }
  }

  slot *slots_ = nullptr;
  std::size_t mask_ = 0;
  std::size_t operations_ = 0; // that were added to another one
  std::unique_ptr<storage> storage_;
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
