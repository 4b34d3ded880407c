// deco::detail::operation_log: what was appended is replayed in order, up to a mark, once.

#include <deco/recorded.h>

#include <gtest/gtest.h>

#include <memory>
#include <stdexcept>
#include <string>
#include <vector>

namespace {

using text = std::string;
using log_of_text = deco::detail::operation_log<text>;

struct append_char {
  char what;
  void replay(text &to) { to += what; }
  void show(deco::recorded<text> &) {}
};
struct append_text {
  text what;
  void replay(text &to) { to += what; }
  void show(deco::recorded<text> &) {}
};
struct fail {
  void replay(text &) { throw std::runtime_error("replayed"); }
  void show(deco::recorded<text> &) {}
};
struct alignas(64) append_aligned {
  char what;
  void replay(text &to) { to += reinterpret_cast<std::uintptr_t>(this) % 64 == 0 ? what : '!'; }
  void show(deco::recorded<text> &) {}
};
struct count_deaths {
  std::shared_ptr<int> alive;
  void replay(text &) {}
  void show(deco::recorded<text> &) {}
};

TEST(operation_log_test, replays_operations_of_several_types_in_order) {
  log_of_text log;
  EXPECT_TRUE(log.is_empty());
  EXPECT_EQ(log.bytes(), 0u);
  log.append<append_char>(append_char{'a'});
  log.append<append_char>(append_char{'b'});
  log.append<append_text>(append_text{"-c-"});
  log.append<append_aligned>(append_aligned{'d'});
  log.append<append_char>(append_char{'e'});
  EXPECT_FALSE(log.is_empty());
  EXPECT_GE(log.bytes(), log.used_bytes());
  text result;
  log.replay(result, log.end());
  EXPECT_EQ(result, "ab-c-de");
  log.replay(result, log.end()); // nothing is left
  EXPECT_EQ(result, "ab-c-de");
}

TEST(operation_log_test, replays_up_to_a_mark) {
  log_of_text log;
  log.append<append_char>(append_char{'a'});
  const log_of_text::mark first = log.end();
  log.append<append_char>(append_char{'b'});
  const log_of_text::mark second = log.end();
  text result;
  log.replay(result, first);
  EXPECT_EQ(result, "a");
  log.replay(result, second);
  EXPECT_EQ(result, "ab");
}

TEST(operation_log_test, holds_more_than_one_piece_of_memory) {
  log_of_text log;
  text expected, result;
  for (int i = 0; i < 100000; ++i) {
    const char c = static_cast<char>('a' + i % 26);
    if (i % 7 == 0)
      log.append<append_text>(append_text{text(1, c)});
    else
      log.append<append_char>(append_char{c});
    expected += c;
  }
  log.replay(result, log.end());
  EXPECT_EQ(result, expected);
}

TEST(operation_log_test, an_operation_may_throw) {
  log_of_text log;
  log.append<append_char>(append_char{'a'});
  log.append<fail>(fail{});
  log.append<append_char>(append_char{'b'});
  const log_of_text::mark end = log.end();
  text result;
  EXPECT_THROW(log.replay(result, end), std::runtime_error);
  EXPECT_EQ(result, "a");
  log.replay(result, end); // what is behind it
  EXPECT_EQ(result, "ab");
}

TEST(operation_log_test, destroys_what_it_holds) {
  const auto alive = std::make_shared<int>(1);
  {
    log_of_text log;
    for (int i = 0; i < 1000; ++i)
      log.append<count_deaths>(count_deaths{alive});
    EXPECT_EQ(alive.use_count(), 1001);
    log.clear();
    EXPECT_EQ(alive.use_count(), 1);
    EXPECT_TRUE(log.is_empty());
    log.append<count_deaths>(count_deaths{alive});
  }
  EXPECT_EQ(alive.use_count(), 1);
}

} // namespace
