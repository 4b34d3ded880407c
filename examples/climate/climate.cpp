// Climate: the mean temperature of a year at every point of a grid over the Earth.
//
//   climate [LATITUDES]      180 by default, and twice as many longitudes
//
// Each point is independent and takes some 20 us; the results go to a map of maps.

#include <chrono>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <map>
#include <vector>

struct Dataset {
  int latitudes;
  std::vector<double> season;  // a factor a day
  std::vector<double> current; // warmth of the sea, by longitude
};

using Results = std::map<int, std::map<int, double>>;

static Dataset load(int latitudes) {
  Dataset data{latitudes, {}, {}};
  for (int day = 0; day < 365; ++day)
    data.season.push_back(std::cos((day - 172) * 0.0172142));
  for (int lon = 0; lon < 2 * latitudes; ++lon)
    data.current.push_back(3.0 * std::sin(lon * 0.05) + (lon * 7919 % 101) * 0.01);
  return data;
}

[[deco::concurrent]]
double process_lat_lon(int lat, int lon, const Dataset &data) {
  const double degrees = 180.0 * (lat + 0.5) / data.latitudes - 90.0;
  const double radians = degrees * 0.017453292519943295;
  double sum = 0;
  for (std::size_t day = 0; day < data.season.size(); ++day) {
    const double declination = 0.4091 * data.season[day];
    const double sun = std::cos(radians - declination);
    const double length = std::acos(
        std::fmax(-1.0, std::fmin(1.0, -std::tan(radians * 0.99) * std::tan(declination))));
    sum += 45.0 * std::fmax(0.0, sun) * length / 3.141592653589793 - 10.0 + data.current[lon];
  }
  return sum / static_cast<double>(data.season.size());
}

[[deco::synchronized]]
Results process_data_set(const Dataset &data) {
  Results results;
  for (int lat = 0; lat < data.latitudes; ++lat)
    for (int lon = 0; lon < 2 * data.latitudes; ++lon)
      results[lat][lon] = process_lat_lon(lat, lon, data);
  return results;
}

int main(int argc, char **argv) {
  const Dataset data = load(argc > 1 ? std::atoi(argv[1]) : 180);

  const auto start = std::chrono::steady_clock::now();
  const Results results = process_data_set(data);
  const std::chrono::duration<double> elapsed = std::chrono::steady_clock::now() - start;

  double checksum = 0;
  for (const auto &[lat, row] : results) {
    double mean = 0;
    for (const auto &[lon, temperature] : row) {
      mean += temperature / static_cast<double>(row.size());
      checksum = checksum * 0.999 + temperature;
    }
    if (lat % ((data.latitudes + 8) / 9) == 0)
      std::printf("row %3d: %6.2f degrees\n", lat, mean);
  }
  std::printf("checksum %.17g\n", checksum);
  std::fprintf(stderr, "elapsed %.3f s\n", elapsed.count());
}
