// -DDECO_CHECK: are the calls in flight really disjoint that [[deco::disjoint]] says are?
//
// In such a build every call is made in place, one after another. What a call has changed is seen by
// comparing the bytes of the parameter's memory before and after: the object, the elements of containers
// (to any depth), what smart pointers point to, and what lies between two pointers of one call. So nothing
// in the called function is instrumented. What cannot be seen: a write of the value that was there, the
// bits of a std::vector<bool>, and memory that only a single raw pointer leads to.

#ifndef DECO_DETAIL_CHECK_H
#define DECO_DETAIL_CHECK_H

#include "config.h"

#ifdef DECO_CHECK
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <functional>
#include <iterator>
#include <map>
#include <memory>
#include <type_traits>
#include <utility>
#include <vector>
#endif

namespace deco {
inline namespace DECO_ABI_NAMESPACE {
namespace detail {

/// A place in the source.
struct place {
  const char *file;
  int line;
};

/// Emitted at a call: where it stands.
inline place here(const char *file = __builtin_FILE(), int line = __builtin_LINE()) noexcept {
  return {file, line};
}

/// As the last parameters: the place of the call. (In a default argument of class type, g++ takes the line of
/// the declaration.)
#define DECO_HERE const char *file = __builtin_FILE(), int line = __builtin_LINE()

#ifdef DECO_CHECK

inline constexpr bool checks = true;

/// Bytes with the contents that they had.
struct memory_copy {
  const unsigned char *begin;
  std::vector<unsigned char> bytes;
};

/// Orders overloads: the one with the highest rank that fits is taken.
template <int Rank> struct preferred : preferred<Rank - 1> {};
template <> struct preferred<0> {};

/// Copies the memory that an object reaches and owns.
class memory_walk {
public:
  explicit memory_walk(std::vector<memory_copy> &out) noexcept : out_(out) {}

  template <class T> void visit(const T &x) {
    copy(reinterpret_cast<const unsigned char *>(std::addressof(x)), sizeof(T));
    elements(x, preferred<3>());
  }
  template <class T> void visit(const T *first, std::size_t count) {
    if constexpr (is_plain<T>)
      copy(reinterpret_cast<const unsigned char *>(first), count * sizeof(T));
    else
      for (std::size_t i = 0; i < count; ++i)
        visit(first[i]);
  }

private:
  template <class T>
  static constexpr bool is_plain = std::is_trivially_copyable_v<T> && !std::is_pointer_v<T>;

  void copy(const unsigned char *begin, std::size_t size) {
    if (size != 0)
      out_.push_back({begin, {begin, begin + size}});
  }
  template <class T> auto elements(const T &x, preferred<3>) -> decltype(visit(std::data(x), std::size(x))) {
    if constexpr (!std::is_array_v<T>)
      visit(std::data(x), std::size(x));
  }
  template <class T> auto elements(const T &x, preferred<2>) -> decltype(x.begin() != x.end(), void()) {
    if constexpr (std::is_lvalue_reference_v<decltype(*x.begin())>)
      for (auto &&element : x)
        visit(element);
  }
  template <class T> auto elements(const T &x, preferred<1>) -> decltype(visit(x.first), visit(x.second)) {
    visit(x.first);
    visit(x.second);
  }
  template <class T> auto elements(const T &x, preferred<1>) -> decltype(void(*x.get())) {
    if (x.get())
      visit(*x.get());
  }
  template <class T> void elements(const T &, preferred<0>) {}

  std::vector<memory_copy> &out_;
};

/// What the calls of one scope since its last barrier have written.
class write_log {
public:
  /// Ends the program if another call since the last barrier has written one of the bytes that have
  /// changed. Memory that the call has freed is left out: its owner has changed too.
  void add(place at, const std::vector<memory_copy> &before, const std::vector<memory_copy> &after) {
    std::map<std::pair<const unsigned char *, std::size_t>, const memory_copy *> now;
    for (const memory_copy &m : after)
      now[{m.begin, m.bytes.size()}] = &m;
    for (const memory_copy &m : before) {
      const auto found = now.find({m.begin, m.bytes.size()});
      if (found != now.end())
        add(at, m.begin, m.bytes, found->second->bytes);
    }
    ++calls_;
  }
  void clear() noexcept {
    written_.clear();
    calls_ = 0;
  }

private:
  struct range {
    const unsigned char *begin, *end;
    place at;
    std::size_t call;
  };
  void add(place at, const unsigned char *begin, const std::vector<unsigned char> &before,
           const std::vector<unsigned char> &after) {
    for (std::size_t i = 0; i < before.size(); ++i) {
      const std::size_t first = i;
      while (i < before.size() && before[i] != after[i])
        ++i;
      if (i != first)
        add({begin + first, begin + i, at, calls_});
    }
  }
  void add(range r) {
    for (const range &other : written_)
      if (other.call != r.call && other.begin < r.end && r.begin < other.end)
        report(other, r);
    written_.push_back(r);
  }
  [[noreturn]] static void report(const range &first, const range &second) {
    std::fprintf(stderr,
                 "%s:%d: deco: this call and an earlier one in flight write the same memory, although "
                 "the parameter is [[deco::disjoint]]\n"
                 "%s:%d: deco: the earlier call\n"
                 "deco: the memory is at %p\n",
                 second.at.file, second.at.line, first.at.file, first.at.line,
                 static_cast<const void *>(std::max(first.begin, second.begin)));
    std::abort();
  }

  std::vector<range> written_;
  std::size_t calls_ = 0;
};

/// The log of the scope that makes the call which this thread is in.
inline thread_local write_log *current_log = nullptr;

/// For its lifetime, a scope makes a call.
class logging {
public:
  explicit logging(write_log &log) noexcept : outer_(std::exchange(current_log, &log)) {}
  logging(const logging &) = delete;
  logging &operator=(const logging &) = delete;
  ~logging() { current_log = outer_; }

private:
  write_log *const outer_;
};

/// Emitted in front of a call whose parameters are [[deco::disjoint]], in the closure that makes it:
///
///   deco::detail::disjoint_writes deco_w(deco::detail::here(), out);
///
/// with the arguments of these parameters, and the objects that they lead to.
class disjoint_writes {
public:
  template <class... T>
  explicit disjoint_writes(place at, const T &...objects)
      : at_(at), log_(current_log), walk_([&objects...](std::vector<memory_copy> &out) {
          (watch(out, objects), ...);
          between_pointers(out, objects...);
        }) {
    walk_(before_);
  }
  disjoint_writes(const disjoint_writes &) = delete;
  disjoint_writes &operator=(const disjoint_writes &) = delete;
  ~disjoint_writes() {
    if (!log_)
      return;
    std::vector<memory_copy> after;
    walk_(after);
    log_->add(at_, before_, after);
  }

private:
  using copies = std::vector<memory_copy>;

  template <class T> static void watch(copies &out, const T &x) {
    if constexpr (!std::is_pointer_v<T>)
      memory_walk(out).visit(x);
  }

  /// Two pointers to one type are taken to be the ends of a range.
  static void between_pointers(copies &) {}
  template <class First, class... Rest>
  static void between_pointers(copies &out, const First &p, const Rest &...rest) {
    (between(out, p, rest), ...);
    between_pointers(out, rest...);
  }
  template <class P, class Q> static void between(copies &out, const P &p, const Q &q) {
    if constexpr (std::is_pointer_v<P> && std::is_same_v<P, Q>)
      if constexpr (std::is_object_v<std::remove_pointer_t<P>>)
        if (p != nullptr && q != nullptr)
          memory_walk(out).visit(std::min(p, q), static_cast<std::size_t>(std::max(p, q) - std::min(p, q)));
  }

  const place at_;
  write_log *const log_;
  const std::function<void(copies &)> walk_;
  copies before_;
};

#else

inline constexpr bool checks = false;

struct write_log {
  void clear() noexcept {}
};
struct logging {
  explicit logging(write_log &) noexcept {}
  ~logging() {}
};
struct disjoint_writes {
  template <class... T> explicit disjoint_writes(place, const T &...) noexcept {}
  ~disjoint_writes() {}
};

#endif

} // namespace detail
} // namespace DECO_ABI_NAMESPACE
} // namespace deco

#endif // DECO_DETAIL_CHECK_H
