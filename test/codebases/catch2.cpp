// header: catch2/catch.hpp
// below: catch2
#define CATCH_CONFIG_MAIN
#include <catch2/catch.hpp>
#include <vector>

[[deco::concurrent]] int square(int x) { return x * x; }

[[deco::synchronized]] static void squares(std::vector<int> &out) {
  for (std::size_t i = 0; i < out.size(); ++i)
    out[i] = square(int(i));
}

TEST_CASE("squares") {
  std::vector<int> out(10);
  squares(out);
  for (int i = 0; i < 10; ++i)
    CHECK(out[i] == i * i);
  SECTION("again") {
    squares(out);
    REQUIRE(out[9] == 81);
  }
}
