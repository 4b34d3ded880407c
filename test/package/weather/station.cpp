#include "station.h"
#include <cmath>

double year(const Station &station) {
  double sum = 0;
  for (int hour = 0; hour < 24 * 365; ++hour)
    sum += std::cos(station.latitude * 0.0175) + 0.2 * std::sin(hour * 0.0007 + station.longitude * 0.05);
  return 30 * sum / (24 * 365) - 5;
}
