// deco::recorded: a task sees what it has written itself; the container changes at replay().

#include "support.h"

#include <deco/deco.h>
#include <deco/recorded.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <chrono>
#include <cstdlib>
#include <deque>
#include <map>
#include <stdexcept>
#include <string>
#include <tuple>
#include <unordered_map>
#include <vector>

namespace {

struct entry {
  int count = 0;
  std::string name;
  bool operator==(const entry &o) const { return count == o.count && name == o.name; }
};

TEST(recorded, changes_the_container_at_replay_only) {
  std::map<int, entry> table{{1, {5, "one"}}};
  deco::recorded<std::map<int, entry>> mine(table);
  mine[1][&entry::count] += 2;
  mine[2][&entry::name] = "two";
  mine[3] = {7, "three"};
  EXPECT_EQ(table.size(), 1u);
  EXPECT_EQ(table[1].count, 5);
  mine.replay();
  EXPECT_EQ(table, (std::map<int, entry>{{1, {7, "one"}}, {2, {0, "two"}}, {3, {7, "three"}}}));
  mine.replay();
  EXPECT_EQ(table[1].count, 7);
}

TEST(recorded, shows_a_task_its_own_writes) {
  std::map<int, entry> table{{1, {5, "one"}}};
  deco::recorded<std::map<int, entry>> mine(table);
  EXPECT_EQ(mine[1].get().count, 5);
  mine[1][&entry::count] *= 3;
  EXPECT_EQ(mine[1].get().count, 15);
  mine[1][&entry::count]--;
  EXPECT_EQ(mine[1].get().count, 14);
  EXPECT_EQ(mine[1].get().name, "one");
  EXPECT_EQ(mine.at(1).get().count, 14);
  EXPECT_THROW(mine.at(4).get(), std::out_of_range);
  EXPECT_EQ(table[1].count, 5);
}

TEST(recorded, inserts_what_a_read_inserts) {
  std::map<int, std::map<int, int>> grid;
  deco::recorded<std::map<int, std::map<int, int>>> mine(grid);
  EXPECT_EQ(mine[1][2].get(), 0);
  mine[1][3] = 4;
  EXPECT_EQ(mine[1][3].get(), 4);
  EXPECT_EQ(mine[1][5].get(), 0);
  EXPECT_TRUE(grid.empty());
  mine.replay();
  EXPECT_EQ(grid, (std::map<int, std::map<int, int>>{{1, {{2, 0}, {3, 4}, {5, 0}}}}));
}

TEST(recorded, keeps_keys_and_text_by_value) {
  std::unordered_map<std::string, std::string> names;
  deco::recorded<std::unordered_map<std::string, std::string>> mine(names);
  char key[4] = "a", text[8] = "first";
  mine[key] = text;
  key[0] = 'b';
  text[0] = 'F';
  mine[key] += text;
  mine[key] += '!';
  mine.replay();
  EXPECT_EQ(names["a"], "first");
  EXPECT_EQ(names["b"], "First!");
}

TEST(recorded, works_on_sequences_arrays_and_packed_bits) {
  std::vector<bool> bits(4);
  std::array<int, 3> a{1, 2, 3};
  double grid[2][3] = {};
  std::deque<std::vector<int>> rows(2, std::vector<int>(2));
  deco::recorded<std::vector<bool>> b(bits);
  deco::recorded<std::array<int, 3>> c(a);
  deco::recorded<double[2][3]> g(grid);
  deco::recorded<std::deque<std::vector<int>>> r(rows);
  b[2] = true;
  EXPECT_TRUE(b[2].get());
  EXPECT_FALSE(b[1].get());
  c.at(1) <<= 3;
  ++c[1];
  g[1][2] = 5;
  g[1][2] /= 2;
  EXPECT_EQ(g[1][2].get(), 2.5);
  r[1][0] |= 6;
  EXPECT_EQ(r[1].get()[0], 6);
  EXPECT_FALSE(bits[2]);
  b.replay();
  c.replay();
  g.replay();
  r.replay();
  EXPECT_TRUE(bits[2]);
  EXPECT_EQ(a[1], 17);
  EXPECT_EQ(grid[1][2], 2.5);
  EXPECT_EQ(rows[1][0], 6);
}

TEST(recorded, stops_a_replay_at_what_throws) {
  std::vector<int> v(3);
  deco::recorded<std::vector<int>> mine(v);
  mine[0] = 1;
  mine.at(7) = 2;
  mine[2] = 3;
  EXPECT_THROW(mine.replay(), std::out_of_range);
  EXPECT_EQ(v, (std::vector<int>{1, 0, 0}));
}

TEST(recorded, destroys_what_is_never_replayed) {
  no_leak check;
  std::map<int, counted> m;
  deco::recorded<std::map<int, counted>> mine(m);
  mine[1] = counted(3);
  mine[2] = counted(4);
  EXPECT_EQ(mine[1].get().value, 3);
}

/// Does the same to a container and to what records for another one: many operations, so that they are combined.
template <bool Bits = true, class Container, class Key> void expect_the_same(Container real, Key key) {
  Container expected = real;
  deco::recorded<Container> mine(real);
  auto change = [&](auto &c) {
    for (int i = 0; i < 3000; ++i) {
      c[key(i * 7 % 50)] += i;
      ++c[key(i % 20)];
      if (i % 100 == 0) { // in between, what does not combine with those
        c[key(3)] = i;
        c[key(4)] *= 3;
        c[key(5)] -= 200u;
        if constexpr (Bits)
          c[key(i % 30)] ^= i;
      }
    }
  };
  change(expected);
  change(mine);
  mine.replay();
  EXPECT_TRUE(std::equal(real.begin(), real.end(), expected.begin(), expected.end())); // in the same order
}

TEST(recorded, combines_integer_operations) {
  auto number = [](int i) { return i; };
  expect_the_same(std::vector<unsigned char>(60), number);
  expect_the_same(std::vector<long>(60), number);
  expect_the_same<false>(std::vector<double>(60), number); // which it must not
  expect_the_same(std::deque<short>(60), number);
  expect_the_same(std::map<int, unsigned>(), number);
  expect_the_same(std::unordered_map<int, long>(), number);
  expect_the_same(std::unordered_map<std::string, unsigned>(), [](int i) { return "key " + std::to_string(i); });
}

TEST(recorded, combines_before_it_reads_and_before_it_throws) {
  std::vector<int> bins(10), expected(10);
  deco::recorded<std::vector<int>> mine(bins);
  for (int i = 0; i < 1000; ++i)
    mine[i % 10] += i;
  EXPECT_EQ(mine[3].get(), 49800);
  for (int i = 0; i < 1000; ++i)
    mine[i % 10] += 1;
  EXPECT_THROW(mine.at(10) += 1, std::out_of_range); // seen at once by a call that reads; remembered all the same
  mine[0] += 1;
  EXPECT_THROW(mine.replay(), std::out_of_range);
  for (int i = 0; i < 1000; ++i)
    expected[static_cast<std::size_t>(i % 10)] += i + 1;
  EXPECT_EQ(bins, expected);
}

class recording : public each_grain {};

TEST_P(recording, replays_in_program_order) {
  std::map<int, std::string> text, expected;
  std::vector<int> results(200);
  for (int i = 0; i < 200; ++i)
    expected[i % 3] += std::to_string(i);
  deco::synchronized([&](deco::scope &s) {
    for (int i = 0; i < 200; ++i) {
      auto call = [this, i](auto &to) {
        spin();
        to[i % 3] += std::to_string(i);
        return i;
      };
      if (auto *n = s.task({"f", 143}, deco::detail::recording(call, text),
                           [&results, i](auto &r) { results[i] = r(); }))
        deco::detail::issue(n);
    }
  });
  EXPECT_EQ(text, expected);
  EXPECT_EQ(results[77], 77);
}

TEST_P(recording, keeps_the_writes_in_front_of_an_exception) {
  std::map<int, int> m;
  EXPECT_THROW(deco::synchronized([&](deco::scope &s) {
                 for (int i = 0; i < 50; ++i) {
                   auto call = [this, i](auto &to) {
                     spin();
                     to[i] = 1;
                     if (i == 20)
                       throw std::runtime_error("twenty");
                     to[i] = 2;
                   };
                   if (auto *n = s.task({"f", 163}, deco::detail::recording(call, m)))
                     deco::detail::issue(n);
                 }
               }),
               std::runtime_error);
  EXPECT_EQ(m.size(), 21u);
  EXPECT_EQ(m[19], 2);
  EXPECT_EQ(m[20], 1);
}
TEST_P(recording, makes_the_turns_of_a_loop) {
  std::unordered_map<int, long> bins, expected;
  for (int i = 0; i < 5000; ++i)
    expected[i * 7 % 300] += i;
  deco::synchronized([&](deco::scope &s) {
    auto pieces = s.taskloop<1>({"f", 1}, 0, 5000, deco::detail::recording_writes([this](auto &to, auto first, auto last) {
                                  for (int i = first; i < last; ++i) {
                                    if (i % 100 == 0)
                                      spin();
                                    to[i * 7 % 300] += i;
                                  }
                                }, bins));
    while (auto *piece = pieces.next())
      deco::detail::issue(piece);
  });
  EXPECT_TRUE(std::equal(bins.begin(), bins.end(), expected.begin(), expected.end()));
}
// In place, members of the call's own object are not handed on: the function is called as it is.
TEST_P(recording, hands_members_on_behind_the_arguments) {
  struct object {
    std::map<int, int> bins;
  } one;
  std::map<int, int> expected, found;
  std::vector<int> results(300);
  std::map<std::string, int> other;
  for (int i = 0; i < 300; ++i)
    expected[i % 3] += i;
  deco::synchronized([&](deco::scope &s) {
    for (int i = 0; i < 300; ++i) {
      auto call = [this, i](auto &to, auto &...own) {
        spin();
        to["n" + std::to_string(i % 2)] += 1;
        static_assert(sizeof...(own) == 0 || sizeof...(own) == 2);
        if constexpr (sizeof...(own) == 2) {
          auto both = std::tie(own...);
          std::get<0>(both)[i % 3] += i;
          std::get<1>(both)[i % 3] = i;
          return i;
        } else {
          return -i;
        }
      };
      auto kept = deco::detail::recording(call, deco::detail::members(one.bins, found), other);
      if (auto *n = s.task({"f", 143}, kept, [&, i](auto &r) {
            results[i] = r();
            if (results[i] < 0) {
              one.bins[i % 3] += i;
              found[i % 3] = i;
            }
          }))
        deco::detail::issue(n);
    }
  });
  EXPECT_EQ(one.bins, expected);
  EXPECT_EQ(found[2], 299);
  EXPECT_EQ(std::abs(results[299]), 299);
  EXPECT_EQ(other["n1"], 150);
}
// An effect may insert what makes another call's search for a key go wrong.
TEST_P(recording, no_effect_happens_while_a_call_looks_keys_up) {
  std::map<int, int> m;
  std::atomic<int> applied{0};
  std::atomic<bool> changed{false};
  deco::synchronized([&](deco::scope &s) {
    for (int i = 0; i < 2; ++i)
      s.call([&](int) { ++applied; }, [] { return ::spin(5000), 1; });
    auto search = [&](auto &) {
      const int before = applied;
      const auto end = std::chrono::steady_clock::now() + std::chrono::milliseconds(20);
      while (std::chrono::steady_clock::now() < end)
        if (applied != before)
          changed = true;
    };
    if (auto *n = s.task({"f", 187}, deco::detail::recording(search, m)))
      deco::detail::issue(n);
    for (int i = 0; i < 100; ++i) { // while the first two end
      s.call([&](int) { ++applied; }, [this](int k) { return spin(), k; }, 1);
      ::spin(150);
    }
  });
  EXPECT_FALSE(changed);
  EXPECT_EQ(applied, 102);
}
DECO_EACH_GRAIN(recording);

} // namespace
