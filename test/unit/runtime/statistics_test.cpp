// DECO_STATS and DECO_TRACE: counts are exact however calls run; the trace is JSON.
#include "support.h"

#include <deco/deco.h>

#include <cstdio>
#include <fstream>
#include <sstream>
#include <string>
#include <thread>
#include <utility>
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

/// A call from that line, as deco-rewrite emits it.
template <class... Closures> void task(deco::scope &s, int line, Closures... closures) {
  if (auto *const full = s.task({"f", line}, std::move(closures)...))
    deco::detail::issue(full);
}

TEST_P(statistics_test, every_call_is_counted_once) {
  std::vector<int> out(500);
  const long long before = statistics::get(statistics::all.open);
  deco::synchronized([&](deco::scope &s) {
    for (int i = 0; i < 500; ++i) {
      task(s, 1001, [&] { spin(); return 1; }, [&, i](auto &result) { out[i] = result(); });
      if (i % 5 == 0)
        s.wait();
      task(s, 1002, [&] { spin(); });
    }
  });
  static long long times = 0; // the test runs once for each grain
  ++times;
  EXPECT_EQ(at(1001).calls(), 500 * times);
  EXPECT_EQ(at(1002).calls(), 500 * times);
  EXPECT_EQ(out, std::vector<int>(500, 1));
  EXPECT_EQ(statistics::get(statistics::all.open), before);
  if (deco::detail::tasks_by_environment) {
    EXPECT_EQ(at(1001).tasks, 500 * times);
    EXPECT_EQ(at(1001).in_place, 0);
  }
}

TEST_P(statistics_test, turns_of_a_loop_are_calls) {
  std::vector<int> out(3000);
  deco::synchronized([&](deco::scope &s) {
    auto pieces = s.taskloop<1>({"f", 1003}, 0, 3000, [&](int first, int last) {
      for (int i = first; i < last; ++i)
        out[i] = i % 100 ? 1 : (spin(), 1);
    });
    while (auto *piece = pieces.next())
      deco::detail::issue(piece);
  });
  static long long times = 0;
  ++times;
  EXPECT_EQ(at(1003).calls(), 3000 * times);
  EXPECT_EQ(out, std::vector<int>(3000, 1));
}

TEST_P(statistics_test, calls_by_hand_are_those_of_the_function) {
  static long long times = 0;
  ++times;
  const int line = __LINE__ + 1;
  deco::synchronized([&](deco::scope &s) {
    for (int i = 0; i < 300; ++i)
      s.spawn([&](int) { spin(); }, i);
    s.spawn([&] { spin(); });
  });
  EXPECT_EQ(at(line).calls(), 301 * times);
}

TEST_P(statistics_test, calls_that_throw_are_counted) {
  static long long made = 0;
  const int line = __LINE__ + 2;
  try {
    deco::synchronized([&](deco::scope &s) {
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
  static long long times = 0;
  ++times;
  const int line = __LINE__ + 2;
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
