// F2: results into the elements of a container that the calls must not touch; nested loops.
#include <deco/deco.h>
#include <cstdio>
#include <map>

using Results = std::map<int, std::map<int, double>>;


double process(int lat, int lon, const double *data) {
  return data[lat] * 10 + data[lon];
}


Results process_all(const double *data) { static ::deco::detail::entry deco_e{"process_all", "assign_map.cpp", 13};
if (const auto deco_t = deco_e.serial(); deco_t.pays()) { // deco: too little work for tasks
return [&]() -> Results {

  Results results;
  for (int lat = 0; lat < 8; ++lat)
    for (int lon = 0; lon < 9; ++lon)
      results[lat][lon] = process(lat, lon, data);
  return results;
}(); }
 return ::deco::synchronized(deco_e, [&](::deco::scope &deco_s) -> Results {

  Results results;
  ::deco::detail::unwind_guard deco_g0(deco_s);
  for (int lat = 0; lat < 8; ++lat)
    for (int lon = 0; lon < 9; ++lon)
      { if (auto *deco_1 = deco_s.task({"process", 17}, [lat, lon, data]() -> decltype(auto) { return process(lat, lon, data); }, [&results, lat, lon](auto &deco_r) { results[lat][lon] = deco_r(); }))
#pragma omp task default(none) firstprivate(deco_1)
        deco_1->run(); }
  deco_s.flush();
#pragma omp taskwait
  deco_s.commit(18, "process (line 17)"); // deco: waits for process (line 17)
  return results;
}); }

int main() {
  double data[9];
  for (int i = 0; i < 9; ++i)
    data[i] = 1.0 / (i + 1);
  for (const auto &[lat, row] : process_all(data))
    for (const auto &[lon, value] : row)
      std::printf("%d %d %a\n", lat, lon, value);
}
