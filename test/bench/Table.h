// The goals, and what was measured, as tables in Markdown.

#ifndef DECO_TEST_BENCH_TABLE_H
#define DECO_TEST_BENCH_TABLE_H

#include "Cells.h"

namespace bench {

/// A row for each goal. What misses its goal is bold.
std::string goals_table(const std::vector<Compared> &all);

/// Speedups of all contenders in long loops; a dash where the contender cannot express the loop.
std::string peers_table(const std::vector<Compared> &all);

/// The applications.
std::string kernels_table(const std::vector<Compared> &all);

} // namespace bench

#endif
