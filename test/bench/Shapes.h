// The loops that are measured, each written once as a serial program (Shapes.cpp) and by hand for every
// contender. All of them compute the same.

#ifndef DECO_TEST_BENCH_SHAPES_H
#define DECO_TEST_BENCH_SHAPES_H

#include <map>
#include <vector>

namespace bench {

/// Throughput-bound arithmetic behind a call that is not inlined; `rounds` sets how long it takes.
double work(int rounds, int seed);

struct Item {
  int rounds;
  int seed;
  double result;
  Item *next;
};
using Nested = std::map<int, std::map<int, double>>;

// One namespace a contender.
#define DECO_BENCH_SHAPES(contender)                                                               \
  namespace contender {                                                                            \
  void counted(std::vector<double> &out, const std::vector<int> &rounds);                          \
  void linked(Item *first);                                                                        \
  void nested(Nested &out, const std::vector<int> &rounds);                                        \
  long fib(int n);                                                                                 \
  long queens(int n);                                                                              \
  }
DECO_BENCH_SHAPES(serial)
DECO_BENCH_SHAPES(deco)
DECO_BENCH_SHAPES(task)
DECO_BENCH_SHAPES(tbb)
#undef DECO_BENCH_SHAPES
namespace taskloop {
void counted(std::vector<double> &out, const std::vector<int> &rounds);
}
namespace parallel_for {
void counted(std::vector<double> &out, const std::vector<int> &rounds);
}

} // namespace bench

#endif
