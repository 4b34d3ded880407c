// deco::detail::keep_off: a thread leaves a processor, and may use the same ones afterwards.

#include <deco/detail/placement.h>

#include <gtest/gtest.h>

#include <thread>

#ifdef DECO_PLACES_THREADS

namespace {

using namespace deco::detail;

cpu_set_t allowed() {
  cpu_set_t processors;
  EXPECT_EQ(sched_getaffinity(0, sizeof processors, &processors), 0);
  return processors;
}

/// Runs a test on a thread of its own, which has not moved before. Returns whether it could.
template <class Test> bool on_new_thread(int processors, Test test) {
  if (const cpu_set_t mine = allowed(); CPU_COUNT(&mine) < processors)
    return false;
  std::thread(test).join();
  return true;
}

TEST(placement_test, a_thread_leaves_the_processor_and_keeps_its_affinity) {
  bool has_left = false, tried = true;
  for (int i = 0; i < 20 && tried && !has_left; ++i) // the system may move it back at once
    tried = on_new_thread(2, [&] {
      const cpu_set_t before = allowed();
      const int processor = this_processor();
      leave_processor(processor, 2);
      has_left = this_processor() != processor;
      const cpu_set_t after = allowed();
      EXPECT_TRUE(CPU_EQUAL(&before, &after));
    });
  if (!tried)
    GTEST_SKIP() << "there is one processor";
  EXPECT_TRUE(has_left);
}

TEST(placement_test, it_stays_where_it_was_bound_to) {
  on_new_thread(1, [] {
    cpu_set_t one;
    CPU_ZERO(&one);
    CPU_SET(static_cast<unsigned>(this_processor()), &one);
    ASSERT_EQ(sched_setaffinity(0, sizeof one, &one), 0);
    const int processor = this_processor();
    leave_processor(processor, 2);
    EXPECT_EQ(this_processor(), processor);
    const cpu_set_t after = allowed();
    EXPECT_TRUE(CPU_EQUAL(&one, &after));
  });
}

} // namespace

#endif
