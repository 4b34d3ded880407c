inline constexpr int factor = 5;
