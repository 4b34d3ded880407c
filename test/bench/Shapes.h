// The loops and recursions that are measured: each written once as a serial program (Shapes.cpp),
// and by hand for every contender that can express it. All of them compute the same.

#ifndef DECO_TEST_BENCH_SHAPES_H
#define DECO_TEST_BENCH_SHAPES_H

#include <list>
#include <map>
#include <vector>

namespace bench {

/// Throughput-bound arithmetic behind a call that is not inlined; `rounds` sets how long it takes.
double work(int rounds, int seed);

struct Job {
  int rounds;
  int seed;
};

/// An element of a list that somebody made by hand; the result goes into it.
struct Node {
  int rounds;
  int seed;
  double result;
  Node *next;
};

using Nested = std::map<int, std::map<int, double>>;

// One namespace a contender. A function that is only declared is one that this contender cannot
// express.
#define DECO_BENCH_SHAPES(contender)                                                               \
  namespace contender {                                                                            \
  void counted(std::vector<double> &out, const std::vector<int> &rounds);                          \
  void list(std::vector<double> &out, const std::list<Job> &jobs);                                 \
  void linked(Node *first);                                                                        \
  Nested nested(const std::vector<int> &rounds);                                                   \
  std::vector<double> append(const std::vector<int> &rounds);                                      \
  long fib(int n);                                                                                 \
  long queens(int n);                                                                              \
  }
DECO_BENCH_SHAPES(serial)
DECO_BENCH_SHAPES(deco)
DECO_BENCH_SHAPES(task)
DECO_BENCH_SHAPES(taskloop)
DECO_BENCH_SHAPES(parallel_for)
DECO_BENCH_SHAPES(tbb_for)
DECO_BENCH_SHAPES(tbb_group)
#undef DECO_BENCH_SHAPES

} // namespace bench

#endif
