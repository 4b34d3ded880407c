#pragma once
#include "grid.h"

void report(const Grid &grid);
