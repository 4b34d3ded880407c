// deco::detail::arena: alignment, reuse, large blocks.

#include <deco/detail/arena.h>

#include <gtest/gtest.h>

#include <cstring>
#include <set>

namespace {

using deco::detail::arena;

TEST(arena_test, blocks_are_aligned_and_apart) {
  arena memory;
  unsigned char *blocks[200];
  std::size_t sizes[200];
  for (int i = 0; i < 200; ++i) {
    const std::size_t alignment = std::size_t(1) << (i % 13);
    sizes[i] = static_cast<std::size_t>(1 + i * 37);
    blocks[i] = static_cast<unsigned char *>(memory.allocate(sizes[i], alignment));
    EXPECT_EQ(reinterpret_cast<std::uintptr_t>(blocks[i]) % alignment, 0u);
    std::memset(blocks[i], i, sizes[i]);
  }
  for (int i = 0; i < 200; ++i)
    for (std::size_t k = 0; k < sizes[i]; ++k)
      ASSERT_EQ(blocks[i][k], i);
}

TEST(arena_test, reset_reuses_the_same_memory) {
  arena memory;
  std::set<void *> first;
  for (int i = 0; i < 5000; ++i)
    first.insert(memory.allocate(100, 8));
  EXPECT_GE(memory.used(), 500000u);
  memory.reset();
  EXPECT_EQ(memory.used(), 0u);
  for (int i = 0; i < 5000; ++i)
    EXPECT_EQ(first.count(memory.allocate(100, 8)), 1u);
}

TEST(arena_test, a_block_larger_than_a_chunk) {
  arena memory;
  for (int round = 0; round < 3; ++round) {
    std::memset(memory.allocate(10, 1), 1, 10);
    std::memset(memory.allocate(3 << 20, 64), 2, 3 << 20);
    std::memset(memory.allocate(10, 1), 3, 10);
    memory.reset();
  }
}

TEST(arena_test, reset_of_one_never_used) {
  arena memory;
  memory.reset();
  EXPECT_NE(memory.allocate(1, 1), nullptr);
}

} // namespace
