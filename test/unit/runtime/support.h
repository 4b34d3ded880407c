// What the runtime's tests share: calls of a chosen length, and objects that are counted.

#ifndef DECO_TEST_UNIT_RUNTIME_SUPPORT_H
#define DECO_TEST_UNIT_RUNTIME_SUPPORT_H

#include <gtest/gtest.h>

#include <atomic>
#include <chrono>

/// Keeps the thread busy. 0 us: run in place soon; 2 us: a task now and then; 30 us: always a task.
inline void spin(int microseconds) {
  const auto end = std::chrono::steady_clock::now() + std::chrono::microseconds(microseconds);
  while (microseconds > 0 && std::chrono::steady_clock::now() < end) {
  }
}

/// Runs a test for calls of several lengths, so that all ways to run a call are taken.
class each_grain : public ::testing::TestWithParam<int> {
protected:
  int grain() const { return GetParam(); }
  void spin() const { ::spin(GetParam()); }
};
#define DECO_EACH_GRAIN(suite)                                                                     \
  INSTANTIATE_TEST_SUITE_P(us, suite, ::testing::Values(0, 2, 30),                                 \
                           ::testing::PrintToStringParamName())

/// An int whose copies are counted, so that a leak or a double destruction shows.
class counted {
public:
  explicit counted(int v = 0) : value(v) { ++live; }
  counted(const counted &other) : value(other.value) { ++live; }
  counted(counted &&other) noexcept : value(other.value) {
    other.value = -1;
    ++live;
  }
  counted &operator=(const counted &) = default;
  counted &operator=(counted &&) = default;
  ~counted() { --live; }

  int value;
  static inline std::atomic<int> live{0};
};

/// Checks at the end of its life that there are as many counted objects as at the start.
class no_leak {
public:
  ~no_leak() { EXPECT_EQ(counted::live.load(), before_); }

private:
  const int before_ = counted::live.load();
};

#endif // DECO_TEST_UNIT_RUNTIME_SUPPORT_H
