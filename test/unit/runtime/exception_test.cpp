// Which exception comes out, and what has happened by then: what the serial program would show.

#include "support.h"

#include <deco/deco.h>

#include <stdexcept>
#include <string>
#include <vector>

namespace {

class exception_test : public each_grain {
protected:
  /// A call that takes its time and throws for the given numbers, the later ones sooner.
  auto failing(std::vector<int> numbers) {
    return [this, numbers](int k) {
      for (std::size_t i = 0; i < numbers.size(); ++i)
        if (numbers[i] == k) {
          if (i == 0)
            ::spin(5 * grain());
          throw k;
        }
      spin();
      return k;
    };
  }

  /// The int thrown by f, or -1.
  template <class F> static int thrown_by(F f) {
    try {
      f();
    } catch (int e) {
      return e;
    }
    return -1;
  }
};
DECO_EACH_GRAIN(exception_test);

TEST_P(exception_test, the_first_in_program_order_wins_and_effects_before_it_are_applied) {
  for (int first : {0, 1, 5, 37}) {
    std::vector<int> applied;
    no_leak check;
    const int e = thrown_by([&] {
      deco::synchronized([&](deco::scope &s) {
        for (int i = 0; i < 60; ++i)
          s.call([&applied, c = counted(i)](int k) { applied.push_back(k); },
                 failing({first, first + 1, 50}), i);
      });
    });
    EXPECT_EQ(e, first);
    EXPECT_EQ(applied.size(), std::size_t(first));
  }
}

TEST_P(exception_test, an_endless_loop_that_a_call_ends_ends) {
  const int e = thrown_by([&] {
    deco::synchronized([&](deco::scope &s) {
      for (int i = 0;; ++i)
        s.spawn(failing({100}), i);
    });
  });
  EXPECT_EQ(e, 100);
}

TEST_P(exception_test, a_call_wins_over_the_body) {
  int applied = 0;
  int e = thrown_by([&] {
    deco::synchronized([&](deco::scope &s) {
      for (int i = 0; i < 10; ++i)
        s.call([&](int) { ++applied; }, failing({7, 8}), i);
      throw 1000;
    });
  });
  EXPECT_EQ(e, 7);
  EXPECT_EQ(applied, 7);
  applied = 0;
  e = thrown_by([&] {
    deco::synchronized([&](deco::scope &s) {
      for (int i = 0; i < 10; ++i)
        s.call([&](int) { ++applied; }, failing({70}), i);
      throw 1000;
    });
  });
  EXPECT_EQ(e, 1000);
  EXPECT_EQ(applied, 10);
}

TEST_P(exception_test, an_effect_that_throws) {
  for (int calls_throw_at : {9, 3}) {
    int applied = 0;
    const int e = thrown_by([&] {
      deco::synchronized([&](deco::scope &s) {
        for (int i = 0; i < 20; ++i)
          s.call(
              [&](int k) {
                if (k == 5)
                  throw 500;
                ++applied;
              },
              failing({calls_throw_at}), i);
      });
    });
    EXPECT_EQ(e, calls_throw_at == 3 ? 3 : 500);
    EXPECT_EQ(applied, calls_throw_at == 3 ? 3 : 5);
  }
}

TEST_P(exception_test, a_copy_of_an_argument_that_throws) {
  struct fragile {
    explicit fragile(int v) : value(v) {}
    fragile(const fragile &other) : value(other.value) {
      if (value == 12)
        throw 12;
    }
    int value;
  };
  int applied = 0;
  no_leak check;
  const int e = thrown_by([&] {
    deco::synchronized([&](deco::scope &s) {
      for (int i = 0; i < 20; ++i) {
        fragile f(i);
        s.call([&, c = counted(i)](int) { ++applied; },
               [this](const fragile &g) {
                 spin();
                 return g.value;
               },
               f);
      }
    });
  });
  EXPECT_EQ(e, 12);
  EXPECT_EQ(applied, 12);
}

TEST_P(exception_test, the_scope_serves_on_after_a_caught_exception) {
  std::vector<int> caught, values;
  deco::synchronized([&](deco::scope &s) {
    for (int round = 0; round < 10; ++round) {
      try {
        for (int i = 0; i < 10; ++i)
          s.call([&](int k) { values.push_back(k); }, failing({round}), i);
        s.wait();
      } catch (int e) {
        caught.push_back(e);
      }
      // By hand, what is in flight when an exception is caught is finished by the next barrier;
      // here the exception came out of a call or of wait(), so nothing is.
    }
  });
  ASSERT_EQ(caught.size(), 10u);
  for (int round = 0; round < 10; ++round)
    EXPECT_EQ(caught[round], round);
  EXPECT_EQ(values.size(), 45u);
}

TEST_P(exception_test, nothing_is_left_over_for_the_next_call) {
  for (int i = 0; i < 3; ++i) {
    EXPECT_EQ(thrown_by([&] {
                deco::synchronized([&](deco::scope &s) { s.spawn(failing({1, 2}), 1 + i % 2); });
              }),
              1 + i % 2);
    EXPECT_EQ(thrown_by([&] {
                deco::synchronized([&](deco::scope &s) { s.spawn(failing({1, 2}), 0); });
              }),
              -1);
  }
}

TEST_P(exception_test, the_exception_object_is_the_one_thrown) {
  try {
    deco::synchronized([&](deco::scope &s) {
      s.spawn([this] {
        spin();
        throw std::out_of_range("cell 3");
      });
    });
    FAIL();
  } catch (const std::logic_error &e) {
    EXPECT_NE(dynamic_cast<const std::out_of_range *>(&e), nullptr);
    EXPECT_STREQ(e.what(), "cell 3");
  }
}

} // namespace
