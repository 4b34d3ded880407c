// deco::detail::batch: rows of calls, their order, what is left of them after an exception.

#include "support.h"

#include <deco/detail/batch.h>
#include <deco/detail/streaming.h>

#include <gtest/gtest.h>

#include <array>
#include <cstdint>
#include <vector>

namespace {

using namespace deco::detail;

struct batch_test : ::testing::Test {
  batch_test() {
    of.load = &load;
    calls->belong_to(of);
  }
  ~batch_test() override { calls->dispose(); }

  template <class Call, class Effect> void add(Call call, Effect effect) {
    using type = record<Call, Effect>;
    std::size_t room = 0;
    std::byte *const place = calls->begin_row(kind_of<Call, Effect>, from, nullptr, room);
    ASSERT_NE(place, nullptr);
    EXPECT_GE(room, 1u);
    EXPECT_EQ(reinterpret_cast<std::uintptr_t>(place) % alignof(type), 0u);
    build_at<type>(place, std::move(call), std::move(effect));
    EXPECT_EQ(calls->end_row(place + sizeof(type)), 1u);
  }

  team_load load{2};
  flight of;
  site from;
  batch *calls = batch::create(4096);
  std::vector<int> done;
};

TEST_F(batch_test, rows_of_several_kinds_keep_their_order) {
  add([this] { done.push_back(1); }, no_effect{});
  add([] { return 2; }, [this](auto &yields) { done.push_back(yields()); });
  add([this] { done.push_back(3); }, no_effect{});
  calls->run_here(this_thread);
  EXPECT_EQ(done, (std::vector<int>{1, 3}));
  calls->apply();
  EXPECT_EQ(done, (std::vector<int>{1, 3, 2}));
  calls->clear();
  add([this] { done.push_back(4); }, no_effect{});
  calls->run_here(this_thread);
  EXPECT_EQ(done.back(), 4);
}

TEST_F(batch_test, over_aligned_calls_are_aligned) {
  struct alignas(256) wide {
    int value = 5;
  };
  add([this] { done.push_back(1); }, no_effect{});
  add([w = wide(), this] { done.push_back(w.value); }, no_effect{});
  calls->run_here(this_thread);
  EXPECT_EQ(done, (std::vector<int>{1, 5}));
  calls->clear();
}

TEST_F(batch_test, calls_behind_an_exception_are_dropped_and_destroyed) {
  no_leak leaks;
  add([c = counted(1)] { return c.value; }, [this](auto &yields) { done.push_back(yields()); });
  add([c = counted(2)]() -> int { throw c.value; }, [this](auto &yields) {
    done.push_back(7); // the path is evaluated, as serially
    done.push_back(yields());
  });
  add([c = counted(3)] { return c.value; }, [this](auto &yields) { done.push_back(yields()); });
  calls->run_here(this_thread);
  EXPECT_TRUE(calls->failed());
  EXPECT_TRUE(of.failed);
  EXPECT_THROW(calls->apply(), int);
  EXPECT_EQ(done, (std::vector<int>{1, 7}));
  calls->clear();
  EXPECT_FALSE(calls->failed());
}

TEST_F(batch_test, a_full_batch_has_no_room) {
  std::size_t room = 0;
  auto large = [text = std::array<char, 5000>()] { return text[0]; };
  EXPECT_EQ(calls->begin_row(kind_of<decltype(large), no_effect>, from, nullptr, room), nullptr);
  EXPECT_GE(batch::room_for(kind_of<decltype(large), no_effect>, 100), sizeof(large));
}

} // namespace
