// The program of the documentation's first page.
#include <cmath>
#include <cstdio>
#include <map>
#include <vector>

static unsigned long long churn(unsigned long long x) { // 0 to 30 us
  for (unsigned long long i = 50 + (x * 0x9E3779B97F4A7C15u >> 50); i != 0; --i)
    x = (x ^ x >> 29) * 0xBF58476D1CE4E5B9u + i;
  return x;
}
struct Dataset {
  std::vector<double> samples;
};
using Results = std::map<int, std::map<int, double>>;

[[deco::concurrent]]
double process_lat_lon(int lat, int lon, const Dataset &data) {
  double sum = static_cast<double>(churn(lat * 360 + lon) % 1000);
  for (double sample : data.samples)
    sum += std::sin(lat * sample) * std::cos(lon * sample);
  return sum;
}

[[deco::synchronized]]
Results process_data_set(const Dataset &data) {
  Results results;
  for (int lat = 0; lat < 18; ++lat)
    for (int lon = 0; lon < 36; ++lon)
      results[lat][lon] = process_lat_lon(lat, lon, data);
  return results;
}

int main() {
  Dataset data;
  for (int i = 0; i < 10; ++i)
    data.samples.push_back(i * 0.1);
  double checksum = 0;
  for (auto &[lat, row] : process_data_set(data))
    for (auto &[lon, x] : row)
      checksum = checksum * 0.99 + x * (lat + lon);
  std::printf("%.17g\n", checksum);
}
