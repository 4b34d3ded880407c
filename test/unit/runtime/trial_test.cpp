// deco::detail::trial: whether calls that can record should.

#include <deco/detail/trial.h>

#include <gtest/gtest.h>

#include <cstdint>

namespace {

using deco::detail::trial;

// A call in place takes 100 ns.
void learn_in_place(trial &t) { t.add_in_place(100000, 1000); }

TEST(trial_test, calls_in_place_come_first_in_windows_that_grow) {
  trial t;
  EXPECT_FALSE(t.prefers_recording());
  EXPECT_EQ(t.window(false), 1u);
  t.add_in_place(100, 1);
  EXPECT_FALSE(t.prefers_recording());
  EXPECT_EQ(t.window(false), 2u);
  EXPECT_EQ(t.in_place_length(10, 7), 7); // not known
  learn_in_place(t);
  EXPECT_EQ(t.in_place_length(10, 7), 1000);
}

TEST(trial_test, recording_is_tried_as_soon_as_that_is_known) {
  trial t;
  learn_in_place(t);
  EXPECT_TRUE(t.prefers_recording());
  EXPECT_EQ(t.window(true), 2000u); // 200 us
}

TEST(trial_test, what_pays_goes_on_up_to_the_barrier) {
  trial t;
  learn_in_place(t);
  t.add_recorded(60 * 2000, 2000);
  EXPECT_TRUE(t.prefers_recording());
  EXPECT_EQ(t.window(true), UINT64_MAX);
}

TEST(trial_test, the_other_way_is_checked_once_in_a_while) {
  trial t;
  learn_in_place(t);
  int rows = 0;
  for (; t.prefers_recording(); ++rows)
    t.add_recorded(1000000, 20000);
  EXPECT_EQ(rows, 25); // of a millisecond, to a window of 100 us
  t.add_in_place(100000, 1000);
  EXPECT_TRUE(t.prefers_recording());
}

TEST(trial_test, what_does_not_pay_is_tried_again_when_its_loss_is_little) {
  trial t;
  learn_in_place(t);
  t.add_recorded(300 * 2000, 2000); // three times as long: 400 us are lost
  EXPECT_FALSE(t.prefers_recording());
  t.add_in_place(2000000, 20000);
  EXPECT_FALSE(t.prefers_recording());
  t.add_in_place(200000, 2000);
  EXPECT_TRUE(t.prefers_recording());
  EXPECT_EQ(t.window(true), 8000u); // longer, as more can be combined then
}

TEST(trial_test, one_interruption_changes_nothing) {
  trial t;
  learn_in_place(t);
  t.add_recorded(60 * 2000, 2000);
  t.add_recorded(60 * 2000, 2000);
  t.add_recorded(9000 * 2000, 2000);
  EXPECT_TRUE(t.prefers_recording());
}

TEST(trial_test, calls_that_record_little_for_their_time_need_no_trial) {
  trial t;
  EXPECT_FALSE(t.is_sparse());
  t.add_task(1300, 100, false);
  EXPECT_TRUE(t.is_sparse());
  t.add_task(700, 100, false); // a little more than before is no reason to change
  EXPECT_TRUE(t.is_sparse());
  t.add_task(500, 100, false);
  EXPECT_FALSE(t.is_sparse());
  t.add_task(1300, 100, true); // of how many, nobody knows
  EXPECT_FALSE(t.is_sparse());
}

} // namespace
