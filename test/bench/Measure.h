// How contenders are compared: interleaved, so that a change of the machine's mood hits all of
// them.

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

struct Comparison {
  double serial_ns = 0; ///< median of one run
  std::vector<std::pair<std::string, double>>
      speedups; ///< medians of serial / contender, pair by pair
};

struct Effort {
  int rounds = 15;       ///< how often each contender runs in turn
  double shortest = 2e5; ///< a sample repeats a run until it takes that many nanoseconds
  double longest =
      1e9; ///< fewer rounds, but no fewer than 5, if they would take longer than that
};

/// Runs all contenders in turn, serial first, and compares them pair by pair. Those of OpenMP
/// change places from round to round: the first one finds the threads asleep. Those of oneTBB
/// ("tbb...") come last, when OpenMP's idle threads have gone to sleep and leave them the cores.
Comparison compare(const Contender &serial, const std::vector<Contender> &others,
                   const Effort &effort);

/// What two threads make of a task that is perfectly divided: 2 on two free cores.
double two_thread_control();

/// Nanoseconds for a cache line to go to another core and back.
double round_trip();

/// Rounds of work() that take that many nanoseconds, the call included.
int rounds_for(double nanoseconds);

double median(std::vector<double> values);

/// Nanoseconds of one run, as the mean of several in a row.
double sample(const std::function<void()> &run, int times);

} // namespace bench

#endif
