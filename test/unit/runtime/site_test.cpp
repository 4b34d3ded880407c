// deco::detail::site: how many calls make a task.

#include <deco/detail/site.h>

#include <gtest/gtest.h>

namespace {

using deco::detail::site;
using deco::detail::team_load;

TEST(site_test, calls_of_unknown_length_are_tasks_of_their_own_while_few_are_waiting) {
  site s;
  team_load load(2);
  for (int i = 0; i < 4; ++i) {
    EXPECT_FALSE(s.is_enough(load, false));
    EXPECT_EQ(s.batch_size(load), 1u);
    load.add_task();
  }
  EXPECT_TRUE(s.is_enough(load, false));
  load.begin_task();
  EXPECT_FALSE(s.is_enough(load, false));
}

TEST(site_test, many_short_calls_make_one_task) {
  team_load load(2);
  load.add_task();
  site s;
  s.add(100 * 1000, 100);
  EXPECT_TRUE(s.is_short());
  EXPECT_EQ(s.batch_size(load), 30u);
  site shorter;
  shorter.add(10 * 50, 50);
  EXPECT_FALSE(shorter.is_tiny());
  EXPECT_EQ(shorter.batch_size(load), site::most_calls);
}

TEST(site_test, tasks_are_shorter_while_a_thread_may_have_nothing_to_do) {
  team_load load(2);
  site s;
  s.add(100 * 100, 100);
  EXPECT_EQ(s.batch_size(load), 37u);
  load.add_task();
  EXPECT_EQ(s.batch_size(load), 300u);
}

TEST(site_test, long_calls_are_tasks_of_their_own_and_many_may_wait) {
  team_load load(2);
  site s;
  s.add(100000, 1);
  for (int i = 0; i < 63; ++i)
    load.add_task();
  EXPECT_FALSE(s.is_short());
  EXPECT_EQ(s.batch_size(load), 1u);
  EXPECT_FALSE(s.is_enough(load, false));
  load.add_task();
  EXPECT_TRUE(s.is_enough(load, false));
}

TEST(site_test, inside_of_calls_few_tasks_may_wait) {
  team_load load(2);
  site s;
  s.add(100000, 1);
  for (int i = 0; i < 4; ++i) {
    EXPECT_FALSE(s.is_enough(load, true));
    load.add_task();
  }
  EXPECT_TRUE(s.is_enough(load, true));
}

TEST(site_test, tiny_calls_are_looked_at_now_and_then) {
  site s;
  EXPECT_FALSE(s.is_tiny());
  s.add(2 * 100, 100);
  int kept = 0;
  for (int i = 0; i < 640; ++i)
    kept += !s.is_tiny();
  EXPECT_EQ(kept, 10);
}

TEST(site_test, one_interruption_changes_nothing_but_two_long_calls_do) {
  site s;
  for (int i = 0; i < 10; ++i)
    s.add(100, 1);
  s.add(5000000, 1);
  EXPECT_TRUE(s.is_short());
  s.add(100, 1);
  EXPECT_TRUE(s.is_short());
  s.add(5000000, 1);
  s.add(5000000, 1);
  EXPECT_FALSE(s.is_short());
  for (int i = 0; i < 100; ++i)
    s.add(100, 1);
  EXPECT_TRUE(s.is_short());
}

} // namespace
