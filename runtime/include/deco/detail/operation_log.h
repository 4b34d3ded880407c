// What calls would do to an object, remembered in order.

#ifndef DECO_DETAIL_OPERATION_LOG_H
#define DECO_DETAIL_OPERATION_LOG_H

#include "config.h"

#include <cstddef>
#include <cstdint>
#include <new>
#include <type_traits>
#include <utility>

namespace deco {
inline namespace DECO_ABI_NAMESPACE {

template <class T> class recorded;

namespace detail {

/// What can be done with a run of operations of one type.
template <class T> struct operation_kind {
  std::size_t alignment;
  void (*replay)(T &real, std::byte *first, std::byte *end);
  void (*show)(recorded<T> &to, std::byte *first, std::byte *end); // in the copies that the task sees
  void (*destroy)(std::byte *first, std::byte *end) noexcept;      // null: nothing to do
};

template <class T, class Operation> struct run_of {
  static Operation *at(std::byte *p) noexcept { return std::launder(reinterpret_cast<Operation *>(p)); }
  static void replay(T &real, std::byte *first, std::byte *end) {
    for (; first != end; first += sizeof(Operation))
      at(first)->replay(real);
  }
  static void show(recorded<T> &to, std::byte *first, std::byte *end) {
    for (; first != end; first += sizeof(Operation))
      at(first)->show(to);
  }
  static void destroy(std::byte *first, std::byte *end) noexcept {
    for (; first != end; first += sizeof(Operation))
      at(first)->~Operation();
  }
};
template <class T, class Operation>
inline constexpr operation_kind<T> operation_kind_of = {
    alignof(Operation), run_of<T, Operation>::replay, run_of<T, Operation>::show,
    std::is_trivially_destructible_v<Operation> ? nullptr : run_of<T, Operation>::destroy};

/// Operations on a T in the order in which they were appended. Those of one type that follow one another are
/// a run: they lie side by side, and are replayed in one loop.
///
/// Not thread-safe. One thread may fill it and another one replay it later.
template <class T> class operation_log {
public:
  /// A place between two operations.
  using mark = const void *;

  operation_log() = default;
  operation_log(const operation_log &) = delete;
  operation_log &operator=(const operation_log &) = delete;
  ~operation_log() { clear(); }

  bool is_empty() const noexcept { return !first_; }
  /// How much memory it holds.
  std::size_t bytes() const noexcept { return bytes_; }
  /// How much of that has operations in it, roughly.
  std::size_t used_bytes() const noexcept { return bytes_ - static_cast<std::size_t>(limit_ - cursor_); }

  /// Appends an Operation{args...}. If that throws, nothing has happened.
  template <class Operation, class... Args> void append(Args &&...args) {
    if (kind_ != &operation_kind_of<T, Operation> || static_cast<std::size_t>(limit_ - cursor_) < sizeof(Operation))
      begin_run(operation_kind_of<T, Operation>, sizeof(Operation));
    ::new (static_cast<void *>(cursor_)) Operation(std::forward<Args>(args)...);
    cursor_ += sizeof(Operation);
  }

  /// Where the next operation will be.
  mark end() noexcept {
    end_run();
    return last_;
  }

  /// Does what is remembered in front of a mark and has not been done yet. Throws what an operation throws;
  /// those between it and the end of its run are then as good as done.
  void replay(T &real, mark to) {
    end_run();
    while (replayed_ != to) {
      replayed_ = replayed_ ? replayed_->next : first_;
      replayed_->kind->replay(real, replayed_->first, replayed_->end);
    }
  }

  /// Calls show() for each operation.
  void show_all(recorded<T> &to) {
    end_run();
    for (run *r = first_; r; r = r->next)
      r->kind->show(to, r->first, r->end);
  }
  /// The same for the last one.
  template <class Operation> void show_last(recorded<T> &to) {
    run_of<T, Operation>::show(to, cursor_ - sizeof(Operation), cursor_);
  }

  /// Forgets everything, and gives the memory back.
  void clear() noexcept;

private:
  struct run {
    const operation_kind<T> *kind;
    run *next;
    std::byte *first, *end;
  };
  struct chunk {
    chunk *next;
  };
  static constexpr std::size_t smallest_chunk = 1024, largest_chunk = 64 * 1024;

  static std::byte *align(std::byte *p, std::size_t alignment) noexcept {
    const auto at = reinterpret_cast<std::uintptr_t>(p);
    return p + (((at + (alignment - 1)) & ~(alignment - 1)) - at);
  }

  void begin_run(const operation_kind<T> &kind, std::size_t size) {
    end_run();
    const std::size_t most = sizeof(run) + alignof(run) + kind.alignment + size;
    if (!chunks_)
      grow(most);
    std::byte *head = align(cursor_, alignof(run)), *first = align(head + sizeof(run), kind.alignment);
    if (first > limit_ || static_cast<std::size_t>(limit_ - first) < size) {
      grow(most);
      head = align(cursor_, alignof(run));
      first = align(head + sizeof(run), kind.alignment);
    }
    run *const r = ::new (static_cast<void *>(head)) run{&kind, nullptr, first, first};
    (first_ ? last_->next : first_) = r;
    last_ = r;
    kind_ = &kind;
    cursor_ = first;
  }
  void end_run() noexcept {
    if (kind_)
      last_->end = cursor_;
    kind_ = nullptr;
  }
  void grow(std::size_t least) {
    std::size_t size = bytes_ < smallest_chunk ? smallest_chunk : bytes_ < largest_chunk ? bytes_ : largest_chunk;
    if (size < sizeof(chunk) + least)
      size = sizeof(chunk) + least;
    auto *const memory = static_cast<std::byte *>(::operator new(size));
    chunks_ = ::new (static_cast<void *>(memory)) chunk{chunks_};
    bytes_ += size;
    cursor_ = memory + sizeof(chunk);
    limit_ = memory + size;
  }

  const operation_kind<T> *kind_ = nullptr; // of the last run; more of these go
  std::byte *cursor_ = nullptr;             // here
  std::byte *limit_ = nullptr;
  run *first_ = nullptr, *last_ = nullptr;
  const run *replayed_ = nullptr; // the last one
  chunk *chunks_ = nullptr;
  std::size_t bytes_ = 0;
};

template <class T> void operation_log<T>::clear() noexcept {
  end_run();
  for (run *r = first_; r; r = r->next)
    if (r->kind->destroy)
      r->kind->destroy(r->first, r->end);
  while (chunks_) {
    chunk *const c = chunks_;
    chunks_ = c->next;
    ::operator delete(static_cast<void *>(c));
  }
  first_ = last_ = nullptr;
  replayed_ = nullptr;
  cursor_ = limit_ = nullptr;
  bytes_ = 0;
}

} // namespace detail
} // namespace DECO_ABI_NAMESPACE
} // namespace deco

#endif // DECO_DETAIL_OPERATION_LOG_H
