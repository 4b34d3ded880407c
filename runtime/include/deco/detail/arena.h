// Memory for the nodes of one scope: bump allocation, given back all at once.

#ifndef DECO_DETAIL_ARENA_H
#define DECO_DETAIL_ARENA_H

#include "config.h"

#include <cstddef>
#include <cstdint>
#include <new>

namespace deco {
inline namespace DECO_ABI_NAMESPACE {
namespace detail {

/// An arena hands out memory of any size and alignment from chunks that it keeps and reuses.
///
///   arena memory;
///   void *p = memory.allocate(sizeof(T), alignof(T));    // never freed alone
///   memory.reset();                                      // all of it is free again, chunks stay
///
/// It runs no destructors. Not thread-safe. An arena that was never used owns no memory.
class arena {
public:
  arena() = default;
  arena(const arena &) = delete;
  arena &operator=(const arena &) = delete;
  ~arena();

  /// Returns size bytes aligned to alignment (a power of two, over-alignment included).
  /// Throws std::bad_alloc; the arena is then as before.
  void *allocate(std::size_t size, std::size_t alignment);

  /// Makes everything handed out so far available again, and gives unusually large chunks back.
  void reset() noexcept;

  /// The bytes handed out since the last reset(), padding included.
  std::size_t used() const noexcept { return used_; }

private:
  struct chunk {
    chunk *next;
    std::size_t size; // of the bytes behind this header
    std::uintptr_t begin() const noexcept { return reinterpret_cast<std::uintptr_t>(this + 1); }
  };

  static constexpr std::size_t smallest_chunk = 1024 - sizeof(chunk);
  static constexpr std::size_t largest_chunk = 64 * 1024 - sizeof(chunk);

  void grow(std::size_t bytes);
  void enter(chunk *c) noexcept {
    current_ = c;
    next_ = c ? c->begin() : 0;
    end_ = c ? next_ + c->size : 0;
  }

  chunk *first_ = nullptr;
  chunk *current_ = nullptr; // chunks behind it are empty
  std::uintptr_t next_ = 0;
  std::uintptr_t end_ = 0;
  std::size_t used_ = 0;
};

inline arena::~arena() {
  while (first_) {
    chunk *next = first_->next;
    ::operator delete(first_);
    first_ = next;
  }
}

inline void *arena::allocate(std::size_t size, std::size_t alignment) {
  std::uintptr_t at = (next_ + (alignment - 1)) & ~(alignment - 1);
  if (!current_ || at > end_ || size > end_ - at) {
    grow(size + alignment);
    at = (next_ + (alignment - 1)) & ~(alignment - 1);
  }
  used_ += at + size - next_;
  next_ = at + size;
  return reinterpret_cast<void *>(at);
}

/// Moves on to the next chunk if it has that many bytes, else to a new one put in front of it.
inline void arena::grow(std::size_t bytes) {
  chunk *next = current_ ? current_->next : first_;
  if (!next || next->size < bytes) {
    std::size_t size = current_ ? 2 * current_->size : smallest_chunk;
    if (size > largest_chunk)
      size = largest_chunk;
    if (size < bytes)
      size = bytes;
    chunk *fresh = ::new (::operator new(sizeof(chunk) + size)) chunk{next, size};
    (current_ ? current_->next : first_) = fresh;
    next = fresh;
  }
  enter(next);
}

inline void arena::reset() noexcept {
  for (chunk **link = &first_; *link;) {
    chunk *c = *link;
    if (c->size > largest_chunk) {
      *link = c->next;
      ::operator delete(c);
    } else {
      link = &c->next;
    }
  }
  used_ = 0;
  enter(first_);
}

} // namespace detail
} // namespace DECO_ABI_NAMESPACE
} // namespace deco

#endif // DECO_DETAIL_ARENA_H
