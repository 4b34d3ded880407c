// The results of one run, by what was compared.

#ifndef DECO_TEST_BENCH_CELLS_H
#define DECO_TEST_BENCH_CELLS_H

#include "Results.h"

#include <functional>
#include <map>

namespace bench {

/// One comparison: serial in nanoseconds, others as speedups.
struct Compared {
  Result what; ///< without contender and value
  std::map<std::string, double> values;

  double total_ns() const { return what.grain_ns * static_cast<double>(what.calls); }
  bool has(const std::string &contender) const { return values.count(contender) != 0; }
  double of(const std::string &contender) const {
    return has(contender) ? values.at(contender) : 0;
  }
  /// The best that a person writes by hand, or 0.
  double best_peer() const;
};

using Filter = std::function<bool(const Compared &)>;

/// In the order in which they were measured.
std::vector<Compared> compared(const std::vector<Result> &results);
std::vector<Compared> select(const std::vector<Compared> &all, const Filter &filter);

/// The loops of a compiler, of a shape ("" for all) and a spread, that have the most calls of each
/// length.
std::vector<Compared> longest_loops(const std::vector<Compared> &all, const std::string &compiler,
                                    const std::string &shape, const std::string &spread);

/// Compilers, in the order in which they were measured.
std::vector<std::string> compilers_of(const std::vector<Compared> &all);

/// "10 ns", "1 us", "1 ms"
std::string duration(double nanoseconds);

/// "counted, 10 ns x 1000"
std::string name_of(const Compared &cell);

} // namespace bench

#endif
