// Calls that all write into one container: a million writes, serially, by deco, with a mutex around the container, and
// into a container of each thread, which are merged in order. All of them compute the same.

#ifndef DECO_TEST_BENCH_WRITES_H
#define DECO_TEST_BENCH_WRITES_H

#include "Measure.h"

#include <cstdint>
#include <map>
#include <string>
#include <unordered_map>
#include <vector>

namespace bench {

struct Writes {
  int calls, each; ///< how many, and how many writes each makes
  unsigned keys;
  int rounds; ///< of work in front of each write

  unsigned key(int write) const {
    std::uint32_t x = static_cast<std::uint32_t>(write) * 0x9E3779B9u;
    x = (x ^ x >> 16) * 0x85EBCA6Bu;
    return (x ^ x >> 13) % keys;
  }
};

using Ordered = std::map<unsigned, long>;
using Unordered = std::unordered_map<unsigned, long>;
using Bins = std::vector<long>;

#define DECO_BENCH_WRITES(contender)                                                               \
  namespace contender {                                                                            \
  void tally(const Writes &writes, Ordered &bins);                                                 \
  void tally(const Writes &writes, Unordered &bins);                                               \
  void tally(const Writes &writes, Bins &bins);                                                    \
  }
DECO_BENCH_WRITES(serial)
DECO_BENCH_WRITES(deco)
DECO_BENCH_WRITES(mutex)
DECO_BENCH_WRITES(merged)
#undef DECO_BENCH_WRITES

struct WritesCell {
  std::string shape; ///< "map", "unordered_map", "vector"
  Writes writes;
  double grain_ns; ///< of the work in front of a write
};
std::vector<WritesCell> writes_grid(long writes);

/// Those of a cell, serial first.
/// @throws std::runtime_error if they do not compute the same, the order of the elements included
std::vector<Contender> contenders(const WritesCell &cell);

} // namespace bench

#endif
