#include "grid.h"
#include "cell.h"

[[deco::concurrent]]
double cell(int row, int column) {
  double value = row + 1;
  for (int i = 0; i < 2000; ++i)
    value = value * 0.999 + column / (value + 1);
  return value;
}

[[deco::synchronized]]
Grid compute_grid(int rows, int columns) {
  Grid grid;
  for (int row = 0; row < rows; ++row)
    for (int column = 0; column < columns; ++column)
      grid[row][column] = cell(row, column);
  return grid;
}
