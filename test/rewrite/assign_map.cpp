// F2: results into the elements of a container that the calls must not touch; nested loops.
#include <cstdio>
#include <map>

using Results = std::map<int, std::map<int, double>>;

[[deco::concurrent]]
double process(int lat, int lon, const double *data) {
  return data[lat] * 10 + data[lon];
}

[[deco::synchronized]]
Results process_all(const double *data) {
  Results results;
  for (int lat = 0; lat < 8; ++lat)
    for (int lon = 0; lon < 9; ++lon)
      results[lat][lon] = process(lat, lon, data);
  return results;
}

int main() {
  double data[9];
  for (int i = 0; i < 9; ++i)
    data[i] = 1.0 / (i + 1);
  for (const auto &[lat, row] : process_all(data))
    for (const auto &[lon, value] : row)
      std::printf("%d %d %a\n", lat, lon, value);
}
