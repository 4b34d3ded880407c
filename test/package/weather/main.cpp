#include "station.h"
#include <cstdio>
#include <vector>

std::vector<double> all_stations(const std::vector<Station> &stations) {
  std::vector<double> means(stations.size());
  for (std::size_t i = 0; i < stations.size(); ++i)
    means[i] = year(stations[i]);
  return means;
}

int main() {
  std::vector<Station> stations;
  for (int i = 0; i < 400; ++i)
    stations.push_back({-80.0 + 0.4 * i, 0.9 * i});
  for (double mean : all_stations(stations))
    std::printf("%.17g\n", mean);
}
