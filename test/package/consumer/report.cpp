// Nothing to rewrite here.
#include "report.h"

#include <cstdio>

void report(const Grid &grid) {
  for (const auto &[row, columns] : grid)
    for (const auto &[column, value] : columns)
      std::printf("%d %d %a\n", row, column, value);
}
