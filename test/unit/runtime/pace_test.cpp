// deco::detail::pace: how many turns of a counted loop make a piece.

#include <deco/detail/pace.h>

#include <gtest/gtest.h>

#include <cstdint>
#include <limits>

namespace {

using deco::detail::pace;
using deco::detail::turns_of;

TEST(pace_test, pieces_are_a_share_of_what_is_left_and_take_as_long_as_a_task_at_least) {
  pace p;
  EXPECT_TRUE(p.is_unknown());
  p.add(1000, 10); // 100 ns a turn
  EXPECT_FALSE(p.is_unknown());
  EXPECT_EQ(p.piece(16000, 2), 1000u);
  EXPECT_EQ(p.piece(1000, 2), 300u);
  EXPECT_EQ(p.piece(200, 2), 200u);
  EXPECT_EQ(p.piece(1000000, 2), p.longest());
  EXPECT_EQ(p.longest(), 10000u);
}

TEST(pace_test, short_loops_are_one_call) {
  pace p;
  EXPECT_FALSE(p.is_small(1));
  p.add(1000, 10);
  EXPECT_TRUE(p.is_small(49));
  EXPECT_FALSE(p.is_small(50));
}

TEST(pace_test, of_the_short_ones_few_are_timed) {
  pace p;
  EXPECT_TRUE(p.is_due(1));
  p.add(1000, 10);
  EXPECT_TRUE(p.is_due(100));
  int timed = 0;
  for (int i = 0; i < 640; ++i)
    timed += p.is_due(10);
  EXPECT_EQ(timed, 10);
}

TEST(pace_test, pieces_of_long_turns_differ) {
  pace p;
  p.add(100000, 10);
  EXPECT_TRUE(p.is_even());
  pace longer;
  longer.add(1000000, 10);
  EXPECT_FALSE(longer.is_even());
}

TEST(pace_test, counts_turns_as_the_loop_does) {
  int bound = 0;
  EXPECT_EQ((turns_of<false>(0, 10, 3, bound)), 4u);
  EXPECT_EQ((turns_of<true>(0, 9, 3, bound)), 4u);
  EXPECT_EQ((turns_of<false>(5, 5, 1, bound)), 0u);
  EXPECT_EQ((turns_of<true>(5, 5, 1, bound)), 1u);
  EXPECT_EQ((turns_of<true>(6, 5, 1, bound)), 0u);
  EXPECT_EQ((turns_of<false>(-5, 5, 1, bound)), 10u);
  EXPECT_EQ((turns_of<false>(-1, 5u, 1, bound)), 0u); // compared as unsigned
  const int most = std::numeric_limits<int>::max();
  EXPECT_EQ((turns_of<false>(0, std::int64_t{1} << 40, 1, bound)), static_cast<std::uint64_t>(most));
  EXPECT_EQ(bound, most);
}

} // namespace
