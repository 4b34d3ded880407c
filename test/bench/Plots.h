// The plots, as SVG.

#ifndef DECO_TEST_BENCH_PLOTS_H
#define DECO_TEST_BENCH_PLOTS_H

#include "Cells.h"

namespace bench {

/// Speedup by the length of a call, a chart for each shape of loop.
std::string plot_loops(const std::vector<Compared> &all, const std::string &compiler);

/// deco alone, by the work of the whole loop: where it pays, and that it never costs.
std::string plot_little_work(const std::vector<Compared> &all);

/// The applications.
std::string plot_kernels(const std::vector<Compared> &all);

/// The time of rewriting by the size of the body.
std::string plot_rewriting(const std::vector<Compared> &all);

} // namespace bench

#endif
