// Counted loops of which tasks run pieces: each turn once, whatever the head and however it is cut.
#include <deco/deco.h>

#include <gtest/gtest.h>

#include <atomic>
#include <limits>
#include <stdexcept>
#include <vector>

// The comparisons below are as odd as those of some loops.
#pragma GCC diagnostic ignored "-Wsign-compare"

namespace {

template <class Loop> void run_all(Loop pieces) {
  while (auto *piece = pieces.next())
    deco::detail::issue(piece);
}

/// The turns that the loop makes, in order, and its pieces have made.
template <std::uint64_t Step, bool Closed, class Index, class Last>
void expect_same_turns(Index first, Last last) {
  std::vector<Index> expected;
  if constexpr (Closed) {
    for (Index i = first; i <= last; i += static_cast<Index>(Step))
      expected.push_back(i);
  } else {
    for (Index i = first; i < last; i += static_cast<Index>(Step))
      expected.push_back(i);
  }
  Index bound{};
  EXPECT_EQ((deco::detail::turns_of<Closed>(first, last, Step, bound)), expected.size());
  std::vector<std::atomic<int>> made(expected.size());
  deco::synchronized([&](deco::scope &s) {
    auto turns = [&](auto from, auto to) {
      for (Index i = from; Closed ? i <= to : i < to; i += static_cast<Index>(Step))
        made[static_cast<std::size_t>((i - first) / static_cast<Index>(Step))]++;
    };
    if constexpr (Closed)
      run_all(s.taskloop_through<Step>({"turn", 1}, first, last, turns));
    else
      run_all(s.taskloop<Step>({"turn", 1}, first, last, turns));
  });
  for (std::size_t i = 0; i < made.size(); ++i)
    EXPECT_EQ(made[i], 1) << "turn " << i << " from " << first << " to " << last;
}

TEST(Taskloop, MakesEachTurnOnce) {
  for (int n : {-3, 0, 1, 2, 7, 100, 5000}) {
    expect_same_turns<1, false>(0, n);
    expect_same_turns<1, true>(0, n);
    expect_same_turns<3, false>(-5, n);
    expect_same_turns<3, true>(-5, n);
    expect_same_turns<7, false>(2L, n);
  }
}

TEST(Taskloop, ComparesAsTheLoopDoes) {
  expect_same_turns<1, false>(0, std::size_t(100));
  expect_same_turns<1, false>(-1, std::size_t(100)); // -1 is larger than any size
  expect_same_turns<1, false>(-5, std::size_t(-2));  // and -5 less than the largest ones
  expect_same_turns<2, true>(0u, 100L);
  expect_same_turns<1, false>(5u, -1L);
  expect_same_turns<1, false>(std::numeric_limits<int>::max() - 3, std::numeric_limits<int>::max());
  expect_same_turns<1, false>(std::numeric_limits<long>::min(), std::numeric_limits<long>::min() + 5);
}

TEST(Taskloop, StopsAtTheFirstExceptionInOrder) {
  std::vector<int> done(2000);
  try {
    deco::synchronized([&](deco::scope &s) {
      run_all(s.taskloop<1>({"turn", 1}, 0, 2000, [&](int from, int to) {
        for (int i = from; i < to; ++i) {
          if (i == 700 || i == 1500)
            throw std::runtime_error(std::to_string(i));
          done[i] = 1;
        }
      }));
    });
    FAIL() << "no exception";
  } catch (const std::runtime_error &e) {
    EXPECT_STREQ(e.what(), "700");
  }
  for (int i = 0; i < 700; ++i)
    EXPECT_EQ(done[i], 1) << i;
  EXPECT_EQ(done[700], 0);
}

TEST(Taskloop, WorksInsideOfCallsAndLoops) {
  std::vector<std::vector<int>> rows(40, std::vector<int>(60));
  for (int repeat = 0; repeat < 20; ++repeat)
    deco::synchronized([&](deco::scope &outer) {
      for (std::size_t y = 0; y < rows.size(); ++y)
        outer.spawn([&rows, y] {
          deco::synchronized([&](deco::scope &s) {
            run_all(s.taskloop<1>({"turn", 1}, std::size_t(0), rows[y].size(), [&rows, y](std::size_t from, std::size_t to) {
              for (std::size_t x = from; x < to; ++x)
                ++rows[y][x];
            }));
          });
        });
    });
  for (const auto &row : rows)
    for (int cell : row)
      EXPECT_EQ(cell, 20);
}

} // namespace
