// Synchronized functions inside of calls, of effects, of the user's regions and threads.

#include "support.h"

#include <deco/deco.h>

#ifdef _OPENMP
#include <omp.h>
#endif

#include <condition_variable>
#include <mutex>
#include <thread>
#include <vector>

namespace {

int fib(int n) {
  if (n < 2)
    return n;
  return deco::synchronized([&](deco::scope &s) {
    int parts[2];
    s.assign(parts[0], fib, n - 1);
    s.assign(parts[1], fib, n - 2);
    s.wait();
    return parts[0] + parts[1];
  });
}

TEST(nesting_test, recursion) { EXPECT_EQ(fib(20), 6765); }

long sum_list(int n) {
  if (n == 0)
    return 0;
  return deco::synchronized([&](deco::scope &s) {
    long rest = 0;
    s.assign(rest, sum_list, n - 1);
    s.wait();
    return rest + n;
  });
}

TEST(nesting_test, deep_recursion) { EXPECT_EQ(sum_list(1000), 500500); }

class nesting : public each_grain {
protected:
  std::vector<int> squares(int n) const {
    std::vector<int> out(n);
    deco::synchronized([&](deco::scope &s) {
      for (int i = 0; i < n; ++i)
        s.assign(
            out[i],
            [this](int k) {
              spin();
              return k * k;
            },
            i);
    });
    return out;
  }
  std::vector<int> expected(int n) const {
    std::vector<int> out(n);
    for (int i = 0; i < n; ++i)
      out[i] = i * i;
    return out;
  }
};
DECO_EACH_GRAIN(nesting);

TEST_P(nesting, in_calls) {
  std::vector<std::vector<int>> rows(20);
  deco::synchronized([&](deco::scope &s) {
    for (int i = 0; i < 20; ++i)
      s.assign(
          rows[i], [this](int n) { return squares(n); }, i);
  });
  for (int i = 0; i < 20; ++i)
    EXPECT_EQ(rows[i], expected(i));
}

TEST_P(nesting, in_effects) {
  std::vector<std::vector<int>> rows;
  deco::synchronized([&](deco::scope &s) {
    for (int i = 0; i < 20; ++i)
      s.call([&](int n) { rows.push_back(squares(n)); },
             [this](int n) {
               spin();
               return n;
             },
             i);
  });
  ASSERT_EQ(rows.size(), 20u);
  for (int i = 0; i < 20; ++i)
    EXPECT_EQ(rows[i], expected(i));
}

TEST_P(nesting, effects_that_use_the_same_scope) {
  std::vector<int> order;
  auto identity = [this](int n) {
    spin();
    return n;
  };
  deco::synchronized([&](deco::scope &s) {
    for (int i = 0; i < 20; ++i)
      s.call(
          [&](int n) {
            order.push_back(n);
            s.call([&](int m) { order.push_back(m); }, identity, 100 + n);
            if (n % 2)
              s.wait();
            order.push_back(200 + n);
          },
          identity, i);
  });
  ASSERT_EQ(order.size(), 60u);
  for (int i = 0; i < 20; ++i)
    EXPECT_EQ((std::vector<int>(order.begin() + 3 * i, order.begin() + 3 * i + 3)),
              (std::vector<int>{i, 100 + i, 200 + i}));
}

TEST_P(nesting, an_exception_crosses_all_levels) {
  for (int round = 0; round < 5; ++round)
    try {
      deco::synchronized([&](deco::scope &outer) {
        for (int i = 0; i < 8; ++i)
          outer.spawn(
              [this](int k) {
                deco::synchronized([&](deco::scope &inner) {
                  for (int j = 0; j < 8; ++j)
                    inner.spawn(
                        [this](int code) {
                          spin();
                          if (code >= 43)
                            throw code;
                        },
                        10 * k + j);
                });
              },
              i);
      });
      FAIL();
    } catch (int e) {
      EXPECT_EQ(e, 43);
    }
}

#ifdef _OPENMP
TEST_P(nesting, in_the_users_parallel_region) {
  std::vector<std::vector<int>> rows(8);
#pragma omp parallel for
  for (int i = 0; i < 8; ++i)
    rows[i] = squares(10 * i);
  for (int i = 0; i < 8; ++i)
    EXPECT_EQ(rows[i], expected(10 * i));
}

TEST_P(nesting, in_the_users_tasks) {
  std::vector<std::vector<int>> rows(8);
#pragma omp parallel
#pragma omp single
  for (int i = 0; i < 8; ++i) {
    std::vector<int> *row = &rows[i];
#pragma omp task firstprivate(row, i)
    *row = squares(10 * i);
  }
  for (int i = 0; i < 8; ++i)
    EXPECT_EQ(rows[i], expected(10 * i));
}
#endif

/// Runs f(0), f(1), ... on threads of their own. The threads are never ended: libomp crashes when a
/// thread that created tasks has ended and others free the memory of those tasks (seen with libomp
/// 19 and a plain `omp task` program).
template <class F> void on_threads(int n, F f) {
  struct shared_state {
    std::mutex mutex;
    std::condition_variable changed;
    int running;
  };
  auto *state = new shared_state; // outlives the test, as the threads do
  state->running = n;
  for (int i = 0; i < n; ++i)
    std::thread([state, f, i] {
      f(i);
      std::unique_lock<std::mutex> lock(state->mutex);
      --state->running;
      state->changed.notify_all();
      state->changed.wait(lock, [] { return false; });
    }).detach();
  std::unique_lock<std::mutex> lock(state->mutex);
  state->changed.wait(lock, [state] { return state->running == 0; });
}

TEST_P(nesting, on_several_threads_at_once) {
  std::vector<std::vector<int>> rows(3);
  on_threads(3, [&](int i) { rows[i] = squares(20 * i); });
  for (int i = 0; i < 3; ++i)
    EXPECT_EQ(rows[i], expected(20 * i));
}

TEST_P(nesting, the_body_runs_on_the_calling_thread) {
  for (int i = 0; i < 20; ++i) {
    const std::thread::id caller = std::this_thread::get_id();
    deco::synchronized([&](deco::scope &s) {
      s.spawn([this] { spin(); });
      EXPECT_EQ(std::this_thread::get_id(), caller);
      s.call([&](int) { EXPECT_EQ(std::this_thread::get_id(), caller); }, [] { return 1; });
    });
  }
}

} // namespace
