// deco::detail::entry: when the serial version of a function runs. Results never depend on it.

#include <deco/detail/entry.h>

#include <gtest/gtest.h>

namespace {

using deco::detail::entry_statistics;

struct entry_test : ::testing::Test {
  entry_statistics known{false};
  /// How many of that many calls would make tasks, each taking as long as said.
  int parallel_of(int calls, long long serial, long long parallel, deco::detail::work_done work) {
    int count = 0;
    for (int i = 0; i < calls; ++i) {
      if (known.skips())
        continue;
      if (known.pays()) {
        ++count;
        known.add_parallel(parallel, work);
      } else {
        known.add_serial(serial);
      }
    }
    return count;
  }
};

TEST_F(entry_test, the_first_call_makes_tasks) {
  EXPECT_FALSE(known.skips());
  EXPECT_TRUE(known.pays());
}

TEST_F(entry_test, small_functions_are_serial_and_seldom_timed) {
  EXPECT_EQ(parallel_of(100000, 100, 2000, {90, 10}), 1);
}

TEST_F(entry_test, the_first_regions_which_make_the_threads_do_not_decide) {
  known.add_parallel(50000000, {1000000, 10});
  EXPECT_EQ(parallel_of(1000, 1000000, 520000, {1000000, 10}), 1000);
}

TEST_F(entry_test, functions_that_gain_go_on_making_tasks) {
  EXPECT_EQ(parallel_of(1000, 1000000, 520000, {1000000, 10}), 1000);
}

TEST_F(entry_test, functions_that_lose_are_tried_again_now_and_then) {
  const int tries = parallel_of(10000, 1000000, 1500000, {1000000, 10});
  EXPECT_GT(tries, 10);
  EXPECT_LT(tries, 600);
}

TEST_F(entry_test, a_busy_moment_at_the_beginning_is_soon_forgotten) {
  parallel_of(6, 1000000, 1900000, {1000000, 10}); // something else has the cores
  EXPECT_GT(parallel_of(20, 1000000, 520000, {1000000, 10}), 10);
}

TEST_F(entry_test, short_calls_that_seem_to_gain_are_compared_with_serial_ones) {
  const deco::detail::work_done slow_in_tasks{500000, 100000};
  EXPECT_LT(parallel_of(1000, 226000, 350000, slow_in_tasks), 100);
  EXPECT_GT(parallel_of(1000, 400000, 210000, {400000, 100000}), 900);
}

TEST_F(entry_test, short_calls_of_two_sizes_in_turn_are_not_taken_for_losses) {
  int parallel = 0;
  for (int i = 0; i < 1000; ++i)
    parallel += parallel_of(1, i % 2 ? 100000 : 400000, i % 2 ? 60000 : 210000, {i % 2 ? 100000 : 400000, 10000});
  EXPECT_GT(parallel, 800);
}

TEST_F(entry_test, it_is_noticed_when_calls_become_long) {
  parallel_of(1000, 100, 2000, {90, 10});
  EXPECT_GT(parallel_of(2000, 10000000, 5200000, {10000000, 10}), 1000);
}

} // namespace
