// DECO_STATS and DECO_TRACE: counts are exact however calls run; the trace is JSON.
#include "support.h"

#include <deco/deco.h>

#include <cstdio>
#include <fstream>
#include <sstream>
#include <string>
#include <thread>
#include <vector>

namespace {

namespace statistics = deco::detail::statistics;
namespace trace = deco::detail::trace;

class statistics_test : public each_grain {
protected:
  void SetUp() override { statistics::counting.store(true); }
  void TearDown() override {
    statistics::counting.store(false);
    trace::recording.store(false);
  }

  /// What has been counted of the calls in one line of this file.
  static statistics::site_summary at(int line) {
    for (const statistics::site_summary &c : statistics::summarize().sites)
      if (c.at.line == line && std::string(c.at.file) == __FILE__)
        return c;
    return {};
  }
};

TEST_P(statistics_test, every_call_is_counted_once) {
  int line = 0, other = 0;
  std::vector<int> out(500);
  const long long before = statistics::get(statistics::all.open);
  deco::synchronized([&](deco::scope &s) {
    for (int i = 0; i < 500; ++i) {
      line = __LINE__ + 1;
      s.assign(out[i], [&] { spin(); return 1; });
      if (i % 5 == 0)
        s.wait();
      other = __LINE__ + 1;
      s.spawn([&](int) { spin(); }, i);
    }
  });
  static long long times = 0; // the test runs once for each grain
  ++times;
  EXPECT_EQ(at(line).calls(), 500 * times);
  EXPECT_EQ(at(other).calls(), 500 * times);
  EXPECT_EQ(statistics::get(statistics::all.open), before);
  if (deco::detail::tasks_by_environment) {
    EXPECT_EQ(at(line).tasks, 500 * times);
    EXPECT_EQ(at(line).in_place, 0);
  }
}

TEST_P(statistics_test, places_with_one_type_of_call_are_told_apart) {
  int first = 0, second = 0;
  void (*const f)(int) = [](int microseconds) { ::spin(microseconds); };
  deco::synchronized([&](deco::scope &s) {
    for (int i = 0; i < 300; ++i) {
      first = __LINE__ + 1;
      s.spawn(f, grain());
      second = __LINE__ + 1;
      s.spawn(f, grain());
      s.spawn(f, 0);
    }
  });
  EXPECT_EQ(at(first).calls() % 300, 0);
  EXPECT_EQ(at(first).calls(), at(second).calls());
  EXPECT_GT(at(second).calls(), 0);
}

TEST_P(statistics_test, calls_that_throw_are_counted) {
  int line = 0;
  static long long made = 0;
  try {
    deco::synchronized([&](deco::scope &s) {
      line = __LINE__ + 1;
      s.spawn([&] { spin(); ++made; throw 1; });
    });
    FAIL();
  } catch (int) {
  }
  EXPECT_EQ(at(line).calls(), made);
}

TEST_P(statistics_test, work_and_span) {
  const long long work = statistics::get(statistics::all.work);
  const long long span = statistics::get(statistics::all.span);
  deco::synchronized([&](deco::scope &s) {
    for (int i = 0; i < 64; ++i)
      s.spawn([&] { ::spin(100); });
  });
  const long long work_here = statistics::get(statistics::all.work) - work;
  const long long span_here = statistics::get(statistics::all.span) - span;
  EXPECT_GE(work_here, 6400000);
  EXPECT_GE(span_here, 100000);
  if (deco::detail::tasks_by_environment) { // else it may have run serially
    EXPECT_LT(span_here, work_here);
  }
}

TEST_P(statistics_test, several_threads_and_nested_functions) {
  int line = 0;
  static long long times = 0;
  ++times;
  auto inner = [&](int n) {
    deco::synchronized([&](deco::scope &s) {
      for (int i = 0; i < n; ++i)
        s.spawn([&] { spin(); });
    });
  };
  auto outer = [&] {
    deco::synchronized([&](deco::scope &s) {
      for (int i = 0; i < 10; ++i)
        s.spawn([&] { inner(20); });
    });
  };
  line = __LINE__ - 9; // of the inner call
  std::thread others[2] = {std::thread(outer), std::thread(outer)};
  for (std::thread &t : others)
    t.join();
  // Calls in functions that run serially inside of short calls are counted as well.
  EXPECT_EQ(at(line).calls(), 400 * times);
}

TEST_P(statistics_test, the_trace_names_everything) {
  trace::recording.store(true);
  deco::synchronized([&](deco::scope &s) {
    for (int i = 0; i < 50; ++i)
      s.spawn([&] { ::spin(20); });
  });
  std::FILE *const file = std::tmpfile();
  ASSERT_TRUE(file);
  EXPECT_TRUE(trace::write(file));
  std::string text(static_cast<std::size_t>(std::ftell(file)), ' ');
  std::rewind(file);
  EXPECT_EQ(std::fread(&text[0], 1, text.size(), file), text.size());
  std::fclose(file);
  EXPECT_EQ(text.front(), '{');
  EXPECT_NE(text.find("statistics_test.cpp"), std::string::npos);
  EXPECT_NE(text.find("\"ph\": \"X\""), std::string::npos);
  EXPECT_NE(text.find("\"statistics\""), std::string::npos);
}

DECO_EACH_GRAIN(statistics_test);

TEST(trace_test, names_are_escaped) {
  std::FILE *const file = std::tmpfile();
  ASSERT_TRUE(file);
  trace::json_writer(file).string("a\"b\\c\n\x01");
  char text[64] = {};
  std::rewind(file);
  const std::size_t size = std::fread(text, 1, sizeof text - 1, file);
  std::fclose(file);
  EXPECT_EQ(std::string(text, size), "\"a\\\"b\\\\c\\u000a\\u0001\"");
}

} // namespace
