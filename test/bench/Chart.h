// A line chart or bars as SVG, readable on light and dark pages.

#ifndef DECO_TEST_BENCH_CHART_H
#define DECO_TEST_BENCH_CHART_H

#include <functional>
#include <string>
#include <utility>
#include <vector>

namespace bench {

struct Axis {
  std::string label;
  double low, high;
  bool logarithmic = false;
  std::vector<std::pair<double, std::string>> ticks;
};

struct Series {
  std::string name;
  int colour; ///< 0 to 7: the same contender has the same one everywhere
  std::vector<std::pair<double, double>> points;
  bool joined = true; ///< by a line; else dots alone
};

struct Chart {
  std::string title;
  Axis x, y;
  std::vector<Series> series;
  std::vector<double> levels; ///< dashed horizontal lines
  int left = 52;              ///< room for the labels of y
};

/// The charts, in columns, with one legend for all of them.
std::string svg(const std::string &title, const std::vector<Chart> &charts, int columns);

} // namespace bench

#endif
