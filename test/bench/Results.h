// What was measured: a line of a TSV file for each number, so that the table and the plots need no
// second run.

#ifndef DECO_TEST_BENCH_RESULTS_H
#define DECO_TEST_BENCH_RESULTS_H

#include <string>
#include <vector>

namespace bench {

struct Result {
  std::string compiler;  ///< or "-", where it does not matter
  std::string part;      ///< "loop", "recursion", "kernel", "writes", "machine", "memory", "rewrite", "stats"
  std::string shape;     ///< what is measured
  std::string spread;    ///< of loops: "uniform" or "irregular" calls; else "-"
  double grain_ns = 0;   ///< of loops: mean length of a call
  long calls = 0;        ///< of loops: in one run; else a size
  std::string contender; ///< "serial", "deco", "omp task", ...
  double value = 0;      ///< loops, recursions, kernels: "serial" in nanoseconds, others as speedup
};

/// Prints one line to standard output.
void print(const Result &result);

/// @throws std::runtime_error if the file cannot be read or is none of ours
std::vector<Result> read_results(const std::string &file);

} // namespace bench

#endif
