// How contenders are compared: interleaved, so that a change of the machine's mood hits all of them.

#ifndef DECO_TEST_BENCH_MEASURE_H
#define DECO_TEST_BENCH_MEASURE_H

#include <functional>
#include <string>
#include <vector>

namespace bench {

struct Contender {
  std::string name;
  std::function<void()> run;
};

/// A row of the results: how much faster than serial each contender is.
struct Comparison {
  std::string shape;
  double grain_ns = 0;  ///< of one call, as measured
  long calls = 0;       ///< in one run
  double serial_ns = 0; ///< median of one run
  std::vector<std::pair<std::string, double>> speedups; ///< medians of serial / contender, pair by pair
};

/// Runs each contender in turn, serial first, that many times, and compares pair by pair.
/// @param shortest a sample repeats a run until it takes that many nanoseconds
Comparison compare(const std::string &shape, double grain_ns, long calls, const Contender &serial,
                   const std::vector<Contender> &others, int rounds, double shortest = 2e5);

/// What two threads make of a task that is perfectly divided: 2 on two free cores.
double two_thread_control();

/// Nanoseconds for a cache line to go to another core and back.
double round_trip();

} // namespace bench

#endif
