// DECO_CHECK: writes of two calls in flight that overlap end the program.

#include <deco/deco.h>

#include <gtest/gtest.h>

#include <deque>
#include <map>
#include <memory>
#include <string>
#include <vector>

#ifndef DECO_CHECK
#error "this test is of a build with DECO_CHECK"
#endif

namespace {

/// Two calls, with a barrier between them if that is wanted, that may write the objects.
template <class First, class Second, class... T>
void two_calls(bool apart, First first, Second second, T &...objects) {
  deco::synchronized([&](deco::scope &s) {
    s.task({"f", 23}, [&] {
      deco::detail::disjoint_writes w(deco::detail::here("mine.cpp", 10), objects...);
      first();
    });
    if (apart)
      s.commit(28, "f");
    s.task({"f", 29}, [&] {
      deco::detail::disjoint_writes w(deco::detail::here("mine.cpp", 20), objects...);
      second();
    });
  });
}

TEST(check, names_both_calls) {
  std::vector<int> v(4);
  auto write = [&] { ++v[2]; };
  EXPECT_DEATH(two_calls(false, write, write, v), "mine.cpp:20: deco: .*\n.*mine.cpp:10: deco: ");
}

TEST(check, lets_disjoint_writes_and_barriers_pass) {
  std::vector<int> v(4);
  std::map<std::string, std::vector<int>> m{{"a", {1}}, {"b", {2}}};
  two_calls(false, [&] { v[1] = 5; m["a"][0] = 7; }, [&] { v[2] = 6; m["b"][0] = 8; }, v, m);
  two_calls(true, [&] { v[1] = 1; }, [&] { v[1] = 2; }, v);
  EXPECT_EQ(v[1], 2);
}

TEST(check, sees_elements_to_any_depth) {
  std::map<int, std::deque<std::string>> m{{3, {"abc"}}};
  auto first = [&] { m[3][0][1] = 'x'; };
  auto second = [&] { m[3][0][1] = 'y'; };
  EXPECT_DEATH(two_calls(false, first, second, m), "disjoint");
  auto p = std::make_unique<int>(0);
  auto write = [&] { ++*p; };
  EXPECT_DEATH(two_calls(false, write, write, p), "disjoint");
  int key = 10;
  auto insert = [&] { m[key++]; };
  EXPECT_DEATH(two_calls(false, insert, insert, m), "disjoint");
}

TEST(check, survives_memory_that_a_call_gives_back) {
  std::vector<int> v(4);
  two_calls(false, [&] { v.assign(1000, 1); }, [&] {}, v);
  EXPECT_DEATH(two_calls(false, [&] { v.assign(10000, 1); }, [&] { v.push_back(1); }, v), "disjoint");
}

TEST(check, sees_what_lies_between_two_pointers) {
  int cells[6] = {};
  int *first = cells, *last = cells + 6;
  two_calls(false, [&] { cells[0] = 1; }, [&] { cells[5] = 2; }, first, last);
  auto write = [&] { ++cells[3]; };
  EXPECT_DEATH(two_calls(false, write, write, first, last), "disjoint");
}

TEST(check, runs_every_call_in_place) {
  thread_local int here = 0;
  here = 7;
  int seen = 0;
  deco::synchronized([&](deco::scope &s) {
    for (int i = 0; i < 100; ++i)
      s.spawn([&] { seen += here; });
  });
  EXPECT_EQ(seen, 700);
}

} // namespace
