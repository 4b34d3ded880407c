// The serial program. It is compiled twice: as it is (SHAPES=serial), and rewritten (SHAPES=deco).
#include "Shapes.h"

namespace bench::SHAPES {

[[deco::concurrent, gnu::const]] static double call(int rounds, int seed) noexcept { return work(rounds, seed); }
[[deco::concurrent]] static void update([[deco::disjoint]] Item &item) noexcept { item.result = work(item.rounds, item.seed); }

[[deco::synchronized]] void counted(std::vector<double> &out, const std::vector<int> &rounds) {
  const int n = static_cast<int>(rounds.size());
  for (int i = 0; i < n; ++i)
    out[i] = call(rounds[i], i);
}

[[deco::synchronized]] void linked(Item *first) {
  for (Item *item = first; item; item = item->next)
    update(*item);
}

[[deco::synchronized]] void nested(Nested &out, const std::vector<int> &rounds) {
  const int n = static_cast<int>(rounds.size());
  for (int i = 0; i < n; ++i)
    out[i % 64][i % 1024] += call(rounds[i], i);
}

[[deco::concurrent, deco::synchronized]] long fib(int n) {
  if (n < 2)
    return n;
  long part[2];
  part[0] = fib(n - 1);
  part[1] = fib(n - 2);
  return part[0] + part[1];
}

[[deco::concurrent, deco::synchronized]] static long place(int n, int row, unsigned columns,
                                                           unsigned left, unsigned right) {
  if (row == n)
    return 1;
  long found[32] = {};
  for (int column = 0; column < n; ++column) {
    const unsigned here = 1u << column;
    if (!((columns | left | right) & here))
      found[column] = place(n, row + 1, columns | here, (left | here) << 1, (right | here) >> 1);
  }
  long sum = 0;
  for (int column = 0; column < n; ++column)
    sum += found[column];
  return sum;
}
long queens(int n) { return place(n, 0, 0, 0, 0); }

} // namespace bench::SHAPES
