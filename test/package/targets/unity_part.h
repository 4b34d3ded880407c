inline constexpr int part = 2;
