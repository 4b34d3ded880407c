#pragma once
#include <map>

using Grid = std::map<int, std::map<int, double>>;

[[deco::synchronized]]
Grid compute_grid(int rows, int columns);
