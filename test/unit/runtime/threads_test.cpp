// deco::set_num_threads(), deco::num_threads(), deco::wait(), DECO_SERIAL and OMP_NUM_THREADS.

#include "support.h"

#include <deco/deco.h>

#include <cstdlib>
#include <set>
#include <string>
#include <thread>
#include <vector>

namespace {

bool serial_is_demanded() {
#ifndef _OPENMP
  return true;
#endif
  const char *text = std::getenv("DECO_SERIAL");
  return text && std::string(text) == "1";
}

/// How many threads took part in 200 calls of 100 us.
std::size_t threads_used() {
  std::set<std::thread::id> ids;
  deco::synchronized([&](deco::scope &s) {
    for (int i = 0; i < 200; ++i)
      s.call([&](std::thread::id id) { ids.insert(id); },
             [] {
               spin(100);
               return std::this_thread::get_id();
             });
  });
  return ids.size();
}

TEST(threads_test, the_environment_counts) {
  const char *text = std::getenv("OMP_NUM_THREADS");
  if (serial_is_demanded())
    EXPECT_EQ(deco::num_threads(), 1);
  else if (text)
    EXPECT_EQ(deco::num_threads(), std::atoi(text));
  else
    EXPECT_GE(deco::num_threads(), 1);
}

TEST(threads_test, set_num_threads) {
  const int before = deco::num_threads();
  if (serial_is_demanded()) {
    deco::set_num_threads(3);
    EXPECT_EQ(deco::num_threads(), 1);
    EXPECT_EQ(threads_used(), 1u);
  } else {
    deco::set_num_threads(3);
    EXPECT_EQ(deco::num_threads(), 3);
    EXPECT_GE(threads_used(), 2u);
    deco::set_num_threads(1);
    EXPECT_EQ(threads_used(), 1u);
  }
  deco::set_num_threads(0);
  EXPECT_EQ(deco::num_threads(), before);
}

TEST(threads_test, wait_outside_of_rewritten_code_does_nothing) { deco::wait(); }

} // namespace
