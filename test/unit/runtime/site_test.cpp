// deco::detail::site: when a call is worth a task.

#include <deco/detail/site.h>

#include <gtest/gtest.h>

namespace {

using deco::detail::site;
using deco::detail::team_load;

TEST(site_test, calls_of_unknown_length_become_tasks_while_few_are_waiting) {
  site s;
  team_load load(2);
  EXPECT_TRUE(s.is_doubtful());
  for (int i = 0; i < 4; ++i) {
    EXPECT_TRUE(s.wants_task(load));
    load.add_task();
  }
  EXPECT_FALSE(s.wants_task(load));
  load.begin_task();
  EXPECT_TRUE(s.wants_task(load));
}

TEST(site_test, short_calls_run_in_place_and_long_ones_never_do) {
  team_load load(2);
  site is_short, is_long;
  is_short.add(100);
  is_long.add(100000);
  for (int i = 0; i < 1000; ++i)
    load.add_task();
  EXPECT_FALSE(is_short.wants_task(load));
  EXPECT_TRUE(is_short.is_short());
  EXPECT_TRUE(is_long.wants_task(load));
  EXPECT_FALSE(is_long.is_short());
}

TEST(site_test, one_interruption_changes_nothing_but_two_long_calls_do) {
  team_load load(2);
  site s;
  for (int i = 0; i < 10; ++i)
    s.add(100);
  s.add(5000000);
  EXPECT_TRUE(s.is_doubtful());
  EXPECT_FALSE(s.wants_task(load));
  s.add(100);
  EXPECT_FALSE(s.wants_task(load));
  s.add(5000000);
  s.add(5000000);
  EXPECT_TRUE(s.wants_task(load));
  for (int i = 0; i < 100; ++i)
    s.add(100);
  EXPECT_FALSE(s.wants_task(load));
}

} // namespace
