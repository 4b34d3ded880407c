//===- Random.h - the same random numbers everywhere ----------------------===//
#ifndef DECO_RANDOM_RANDOM_H
#define DECO_RANDOM_RANDOM_H

#include <cstdint>
#include <random>
#include <string>
#include <utility>
#include <vector>

namespace gen {

/// std::mt19937_64 is the same in all standard libraries, their distributions are not.
class Random {
public:
  explicit Random(std::uint64_t Seed) : Engine(Seed) {}

  /// 0 to N - 1.
  int below(int N) { return N < 2 ? 0 : static_cast<int>((Engine() >> 11) % N); }
  int range(int Low, int High) { return Low + below(High - Low + 1); }
  bool chance(int Percent) { return below(100) < Percent; }
  template <class T> const T &pick(const std::vector<T> &From) {
    return From[below(static_cast<int>(From.size()))];
  }
  std::string pick(std::initializer_list<const char *> From) {
    return *(From.begin() + below(static_cast<int>(From.size())));
  }
  /// An index into \p Weights, each as likely as its weight.
  int weighted(const std::vector<int> &Weights) {
    int Sum = 0;
    for (int W : Weights)
      Sum += W;
    int At = below(Sum);
    for (std::size_t I = 0; I < Weights.size(); ++I)
      if ((At -= Weights[I]) < 0)
        return static_cast<int>(I);
    return 0;
  }

private:
  std::mt19937_64 Engine;
};

} // namespace gen

#endif
