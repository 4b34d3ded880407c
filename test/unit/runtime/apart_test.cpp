// deco::detail::apart() and deco::detail::value().

#include <deco/deco.h>

#include <gtest/gtest.h>

#include <memory>
#include <string>
#include <thread>
#include <type_traits>
#include <vector>

namespace {

using deco::detail::apart;
using deco::detail::read;
using deco::detail::value;
using deco::detail::written;

struct pair {
  int a[4];
  int b[4];
};
struct incomplete;
incomplete &an_incomplete();

TEST(apart_test, overlap) {
  pair p{}, q{};
  EXPECT_TRUE(apart());
  EXPECT_TRUE(apart(written(p)));
  EXPECT_TRUE(apart(written(p), written(q)));
  EXPECT_TRUE(apart(written(p.a), written(p.b)));
  EXPECT_TRUE(apart(read(p), read(p)));
  EXPECT_FALSE(apart(written(p), read(p)));
  EXPECT_FALSE(apart(read(p), written(p.b[3])));
  EXPECT_FALSE(apart(written(p.b[3]), read(q), read(p)));
  EXPECT_FALSE(apart(written(p), written(p)));
}

TEST(apart_test, an_incomplete_type_counts_as_its_first_byte) {
  EXPECT_FALSE(apart(read(an_incomplete()), written(an_incomplete())));
}

struct incomplete {
  int x;
  int y;
} the_object;
incomplete &an_incomplete() { return the_object; }

TEST(apart_test, completed_later) { EXPECT_FALSE(apart(read(the_object), written(the_object.y))); }

TEST(apart_test, const_volatile_and_arrays) {
  const volatile int n = 0;
  const std::string text[2];
  EXPECT_TRUE(apart(read(n), read(text)));
  EXPECT_FALSE(apart(read(text), written(const_cast<std::string &>(text[1]))));
}

TEST(apart_test, overlapping_objects_make_the_calls_run_in_place) {
  int shared = 0;
  const std::thread::id caller = std::this_thread::get_id();
  deco::synchronized({"g", __FILE__, __LINE__}, apart(written(shared), read(shared)), [&](deco::scope &s) {
    for (int i = 0; i < 100; ++i) {
      auto *n = s.task({"f", 64}, [&, i] {
        EXPECT_EQ(shared, i);
        EXPECT_EQ(std::this_thread::get_id(), caller);
        ++shared;
      });
      EXPECT_EQ(n, nullptr);
      EXPECT_EQ(shared, i + 1);
    }
  });
}

int global_value = 0;

TEST(apart_test, what_must_be_no_global) {
  static int here[2];
  int local = 0;
  std::vector<int> elements(100);
  EXPECT_FALSE(bool(apart(not_global(written(global_value)))));
  EXPECT_FALSE(bool(apart(not_global(written(here[1])))));
  int *pointer = here;
  EXPECT_FALSE(bool(apart(not_global(written(pointer)))));
  EXPECT_TRUE(bool(apart(written(global_value))));
  EXPECT_TRUE(bool(apart(not_global(written(local)), not_global(written(elements)))));
  pointer = elements.data();
  EXPECT_TRUE(bool(apart(not_global(written(pointer)))));
}

TEST(value_test, converts_as_a_parameter_does) {
  static_assert(std::is_same_v<decltype(value<std::string>("abc")), std::string>);
  static_assert(std::is_same_v<decltype(value<const int &>(3)), const int &>);
  EXPECT_EQ(value<std::string>("abc"), "abc");
  EXPECT_EQ(value<const std::string>("abc"), "abc");
  EXPECT_EQ(value<std::vector<int>>({1, 2, 3}).size(), 3u);
  EXPECT_EQ(value<int>(3.0), 3);
  EXPECT_EQ(*value<std::unique_ptr<int>>(std::make_unique<int>(3)), 3);
  int n = 0;
  EXPECT_EQ(&value<int &>(n), &n);
  int &&r = value<int &&>(std::move(n));
  EXPECT_EQ(&r, &n);
  char buffer[8] = "abc";
  EXPECT_EQ(value<const char *>(buffer), buffer);
}

} // namespace
