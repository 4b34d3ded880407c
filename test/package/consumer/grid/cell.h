#pragma once

[[deco::concurrent]]
double cell(int row, int column);
