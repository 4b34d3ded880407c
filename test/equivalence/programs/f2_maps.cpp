// F2 into maps: entries appear in program order, whatever finished first.
#include <cstdio>
#include <deque>
#include <map>
#include <string>
#include <unordered_map>

static unsigned long long churn(unsigned long long x) { // 0 to 30 us
  for (unsigned long long i = 50 + (x * 0x9E3779B97F4A7C15u >> 50); i != 0; --i)
    x = (x ^ x >> 29) * 0xBF58476D1CE4E5B9u + i;
  return x;
}
struct Journal { // a container that shows the order in which its entries were made
  std::deque<std::pair<int, double>> entries;
  double &operator[](int key) {
    for (auto &entry : entries)
      if (entry.first == key)
        return entry.second;
    entries.emplace_back(key, 0.0);
    return entries.back().second;
  }
};

[[deco::concurrent]]
double cell(int lat, int lon) {
  return static_cast<double>(churn(lat * 1000 + lon) >> 20) / 4096.0;
}

[[deco::synchronized]]
std::map<int, std::map<int, double>> nested() {
  std::map<int, std::map<int, double>> results;
  for (int lat = 9; lat >= 0; --lat)
    for (int lon = 0; lon < 12; ++lon)
      results[lat * 7 % 10][lon * 5 % 12] = cell(lat, lon);
  return results;
}

[[deco::synchronized]]
Journal journal() {
  Journal journal;
  for (int i = 0; i < 120; ++i)
    journal[i * 37 % 50] = cell(i, i);
  return journal;
}

[[deco::synchronized]]
std::unordered_map<std::string, double> hashed() {
  std::unordered_map<std::string, double> results;
  for (int i = 0; i < 80; ++i)
    results["key" + std::to_string(i % 60)] = cell(-i, i);
  return results;
}

int main() {
  for (auto &[lat, row] : nested())
    for (auto &[lon, x] : row)
      std::printf("%d %d %.17g\n", lat, lon, x);
  for (auto &[key, x] : journal().entries)
    std::printf("%d %.17g\n", key, x);
  for (auto &[key, x] : hashed()) // the order of insertion shows in the buckets
    std::printf("%s %.17g\n", key.c_str(), x);
}
