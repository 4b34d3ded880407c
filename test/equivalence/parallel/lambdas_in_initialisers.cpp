// Lambdas in the initialisers of members and in default arguments: what they declare is nobody else's.
#include <array>
#include <vector>

struct Board {
  std::array<int, 4> digits = [] {
    std::array<int, 4> none{};
    none.fill(-1);
    return none;
  }();
};
struct Pair {
  int first, second;
  Pair()
      : first([] {
          int none[4] = {};
          none[2] = 3;
          return none[2];
        }()),
        second([this] {
          int both[2] = {first, first};
          return both[1];
        }()) {}
};

[[deco::concurrent]] int of_board(int i) {
  Board board;
  return board.digits[0] + i;
}
[[deco::concurrent]] int of_pair(int i) {
  Pair pair;
  return pair.second + i;
}
[[deco::concurrent]] int of_default(int i, int k = [] {
  int none[4] = {};
  none[2] = 3;
  return none[2];
}()) {
  return k + i;
}

[[deco::synchronized]] void all(std::vector<int> &out) {
  for (int i = 0; i < 9; ++i)
    out[i] = of_board(i);
} // barrier
[[deco::synchronized]] void others(std::vector<int> &out) {
  for (int i = 0; i < 9; ++i)
    out[i] = of_pair(i);
} // barrier
[[deco::synchronized]] void defaults(std::vector<int> &out) {
  for (int i = 0; i < 9; ++i)
    out[i] = of_default(i);
} // barrier

int main() {
  std::vector<int> out(9);
  all(out);
  others(out);
  defaults(out);
}
