// deco::scope by hand: what spawn, assign, call and wait do, and in which order.

#include "support.h"

#include <deco/deco.h>

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace {

class scope_test : public each_grain {};
DECO_EACH_GRAIN(scope_test);

TEST_P(scope_test, effects_happen_in_program_order) {
  std::vector<int> order;
  deco::synchronized([&](deco::scope &s) {
    for (int i = 0; i < 300; ++i)
      s.call([&](int k) { order.push_back(k); },
             [this](int k) {
               if (k % 7 == 0)
                 spin();
               return k;
             },
             i);
  });
  ASSERT_EQ(order.size(), 300u);
  for (int i = 0; i < 300; ++i)
    EXPECT_EQ(order[i], i);
}

TEST_P(scope_test, a_sum_of_doubles_is_the_serial_sum) {
  auto term = [this](int k) {
    if (k % 11 == 0)
      spin();
    return 1.0 / (k + 1);
  };
  double serial = 0;
  for (int i = 0; i < 1000; ++i)
    serial += term(i);
  double sum = 0;
  deco::synchronized([&](deco::scope &s) {
    for (int i = 0; i < 1000; ++i)
      s.call([&sum](double t) { sum += t; }, term, i);
  });
  EXPECT_EQ(sum, serial);
}

TEST_P(scope_test, assign_takes_an_lvalue_or_a_callable) {
  std::vector<int> in_place(100);
  std::map<int, int> by_key;
  std::vector<bool> proxies(100);
  deco::synchronized([&](deco::scope &s) {
    for (int i = 0; i < 100; ++i) {
      auto square = [this](int k) {
        spin();
        return k * k;
      };
      s.assign(in_place[i], square, i);
      s.assign([&by_key, i]() -> int & { return by_key[i]; }, square, i);
      s.assign([&proxies, i] { return proxies[i]; }, [](int k) { return k % 3 == 0; }, i);
    }
  });
  ASSERT_EQ(by_key.size(), 100u);
  for (int i = 0; i < 100; ++i) {
    EXPECT_EQ(in_place[i], i * i);
    EXPECT_EQ(by_key[i], i * i);
    EXPECT_EQ(proxies[i], i % 3 == 0);
  }
}

TEST_P(scope_test, wait_applies_what_came_before) {
  deco::synchronized([&](deco::scope &s) {
    std::map<int, int> m;
    for (int i = 0; i < 20; ++i) {
      for (int k = 0; k < 10; ++k)
        s.assign([&m, k]() -> int & { return m[k]; },
                 [this](int v) {
                   spin();
                   return v;
                 },
                 100 * i + k);
      s.wait();
      for (int k = 0; k < 10; ++k)
        EXPECT_EQ(m.at(k), 100 * i + k);
    }
  });
}

TEST_P(scope_test, arguments_are_copied_when_the_call_is_made) {
  std::vector<std::string> out(50);
  std::string text = "a";
  int total = 0;
  deco::synchronized([&](deco::scope &s) {
    for (int i = 0; i < 50; ++i) {
      s.assign(
          out[i],
          [this](const std::string &t) {
            spin();
            return t;
          },
          text);
      text += 'a';
    }
    s.wait();
    s.spawn([](int &t) { t = 42; }, std::ref(total));
  });
  EXPECT_EQ(total, 42);
  for (int i = 0; i < 50; ++i)
    EXPECT_EQ(out[i], std::string(i + 1, 'a'));
}

TEST_P(scope_test, move_only_arguments_and_results) {
  std::vector<std::unique_ptr<int>> out(40);
  deco::synchronized([&](deco::scope &s) {
    for (int i = 0; i < 40; ++i)
      s.assign(
          out[i],
          [this](std::unique_ptr<int> p) {
            spin();
            return std::make_unique<int>(*p + 1);
          },
          std::make_unique<int>(i));
  });
  for (int i = 0; i < 40; ++i)
    EXPECT_EQ(*out[i], i + 1);
}

struct alignas(256) wide {
  explicit wide(int v) : value(v) {}
  bool aligned() const { return reinterpret_cast<std::uintptr_t>(this) % 256 == 0; }
  int value;
};

TEST_P(scope_test, over_aligned_without_default_constructor) {
  std::vector<int> seen;
  deco::synchronized([&](deco::scope &s) {
    for (int i = 0; i < 40; ++i)
      s.call(
          [&](wide &&w) {
            EXPECT_TRUE(w.aligned());
            seen.push_back(w.value);
          },
          [this](const wide &w) {
            spin();
            EXPECT_TRUE(w.aligned());
            return wide(w.value + 1);
          },
          wide(i));
  });
  ASSERT_EQ(seen.size(), 40u);
  for (int i = 0; i < 40; ++i)
    EXPECT_EQ(seen[i], i + 1);
}

TEST_P(scope_test, references_and_void) {
  std::vector<int> cells(40);
  std::vector<int *> addresses(40);
  int calls = 0;
  deco::synchronized([&](deco::scope &s) {
    for (int i = 0; i < 40; ++i) {
      s.call([&, i](int &cell) { addresses[i] = &cell; },
             [this, &cells](int k) -> int & {
               spin();
               return cells[k];
             },
             i);
      s.call([&] { ++calls; }, [this] { spin(); });
      s.call([](int &&r) { EXPECT_EQ(r, 3); }, [](int &&r) -> int && { return std::move(r); }, 3);
    }
  });
  for (int i = 0; i < 40; ++i)
    EXPECT_EQ(addresses[i], &cells[i]);
  EXPECT_EQ(calls, 40);
}

TEST_P(scope_test, no_more_than_a_bounded_number_is_in_flight) {
  struct big {
    char bytes[1024] = {};
  };
  std::atomic<int> live{0};
  struct token {
    explicit token(std::atomic<int> *c) : count(c) { ++*count; }
    token(const token &o) : count(o.count) { ++*count; }
    ~token() { --*count; }
    std::atomic<int> *count;
  };
  int applied = 0, most = 0;
  const int calls = grain() == 30 ? 3000 : 20000;
  deco::synchronized([&](deco::scope &s) {
    s.spawn([] { ::spin(500); }); // so that those behind it cannot be applied at once
    for (int i = 0; i < calls; ++i) {
      s.call([&](int) { ++applied; },
             [this](const token &, const big &, int k) {
               if (k % 16 == 0)
                 spin();
               return k;
             },
             token(&live), big(), i);
      most = std::max(most, live.load());
    }
  });
  EXPECT_EQ(applied, calls);
  EXPECT_EQ(live, 0);
  EXPECT_LE(most, 2200); // 2 MiB of a good KiB each
}

TEST(scope_result, of_the_body) {
  int cell = 0;
  struct fixed {
    explicit fixed(int v) : value(v) {}
    fixed(const fixed &) = delete;
    int value;
  };
  EXPECT_EQ(deco::synchronized([](deco::scope &) { return 3; }), 3);
  EXPECT_EQ(&deco::synchronized([&](deco::scope &) -> int & { return cell; }), &cell);
  EXPECT_EQ(*deco::synchronized([](deco::scope &) { return std::make_unique<int>(4); }), 4);
  EXPECT_TRUE(deco::synchronized([](deco::scope &) { return wide(5); }).aligned());
  EXPECT_EQ(deco::synchronized([](deco::scope &s) {
              int v = 0;
              s.assign(v, [] { return 6; });
              s.wait();
              return fixed(v);
            }).value,
            6);
  const std::string text = deco::synchronized([](deco::scope &s) -> const std::string {
    std::string t;
    s.assign(t, [] { return std::string(100, 'x'); });
    s.wait();
    return t;
  });
  EXPECT_EQ(text.size(), 100u);
}

} // namespace
