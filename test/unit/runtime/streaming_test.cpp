// deco::detail::build_at: a record holds the bytes of its call, whatever these are.

#include <deco/detail/record.h>
#include <deco/detail/streaming.h>

#include <gtest/gtest.h>

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace {

using namespace deco::detail;

template <class Call> void make_from_memory(Call call) {
  using type = record<Call, no_effect>;
  alignas(type) std::byte memory[sizeof(type)];
  build_at<type>(memory, std::move(call), no_effect{});
  end_streaming();
  type *const built = std::launder(reinterpret_cast<type *>(memory));
  built->make();
  built->~type();
}

TEST(streaming_test, members_of_all_sizes_arrive) {
  std::vector<long double> seen;
  auto show = [&seen](auto... values) { (seen.push_back(static_cast<long double>(values)), ...); };
  make_from_memory([&show] { show(1); });
  make_from_memory([&show, a = std::int8_t{-2}] { show(a); });
  make_from_memory([&show, a = std::int16_t{-3}, b = true] { show(a, b); });
  make_from_memory([&show, a = 4, b = -5] { show(a, b); });
  make_from_memory([&show, a = 6, b = -7.5] { show(a, b); });
  make_from_memory([&show, a = std::int8_t{8}, b = std::int64_t{-9} * 1234567890123, c = 'a', d = 10.25f] { show(a, b, c, d); });
  make_from_memory([&show, a = std::uint16_t{65535}, b = std::uint32_t{4000000000u}, c = std::uint16_t{11}] {
    show(a, b, c);
  });
  const std::vector<long double> expected{1, -2, -3, 1, 4, -5, 6, -7.5L, 8, static_cast<long double>(std::int64_t{-9} * 1234567890123), 'a',
                                          10.25L, 65535, 4000000000u, 11};
  EXPECT_EQ(seen, expected);
}

TEST(streaming_test, calls_without_members_and_with_many) {
  static int made;
  made = 0;
  make_from_memory([] { ++made; });
  struct wide {
    char letters[37];
  } w{};
  for (std::size_t i = 0; i < sizeof(w.letters); ++i)
    w.letters[i] = static_cast<char>(i);
  make_from_memory([w] {
    for (std::size_t i = 0; i < sizeof(w.letters); ++i)
      made += w.letters[i] == static_cast<char>(i);
  });
  struct wider {
    long numbers[20];
  } v{};
  v.numbers[19] = 1;
  make_from_memory([v] { made += static_cast<int>(v.numbers[19]); });
  EXPECT_EQ(made, 1 + 37 + 1);
}

TEST(streaming_test, objects_that_are_more_than_bytes_are_moved) {
  std::string seen;
  make_from_memory([&seen, text = std::string(100, 'x')] { seen = text; });
  EXPECT_EQ(seen, std::string(100, 'x'));
}

} // namespace
