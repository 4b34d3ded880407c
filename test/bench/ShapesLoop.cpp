// The same by hand with `omp taskloop` and `omp parallel for`: the loops that count. A map has a
// mutex around it.
#include "Shapes.h"

#include <mutex>

namespace bench {

void taskloop::counted(std::vector<double> &out, const std::vector<int> &rounds) {
  const int n = static_cast<int>(rounds.size());
#pragma omp parallel default(none) shared(out, rounds) firstprivate(n)
#pragma omp masked
#pragma omp taskloop default(none) shared(out, rounds) firstprivate(n)
  for (int i = 0; i < n; ++i)
    out[i] = work(rounds[i], i);
}

Nested taskloop::nested(const std::vector<int> &rounds) {
  Nested out;
  std::mutex access;
  const int n = static_cast<int>(rounds.size());
#pragma omp parallel default(none) shared(out, rounds, access) firstprivate(n)
#pragma omp masked
#pragma omp taskloop default(none) shared(out, rounds, access) firstprivate(n)
  for (int i = 0; i < n; ++i) {
    const double result = work(rounds[i], i);
    const std::lock_guard<std::mutex> lock(access);
    out[i / 256][i % 256] = result;
  }
  return out;
}

void parallel_for::counted(std::vector<double> &out, const std::vector<int> &rounds) {
  const int n = static_cast<int>(rounds.size());
#pragma omp parallel for default(none) shared(out, rounds) firstprivate(n) schedule(guided)
  for (int i = 0; i < n; ++i)
    out[i] = work(rounds[i], i);
}

Nested parallel_for::nested(const std::vector<int> &rounds) {
  Nested out;
  std::mutex access;
  const int n = static_cast<int>(rounds.size());
#pragma omp parallel for default(none) shared(out, rounds, access) firstprivate(n) schedule(guided)
  for (int i = 0; i < n; ++i) {
    const double result = work(rounds[i], i);
    const std::lock_guard<std::mutex> lock(access);
    out[i / 256][i % 256] = result;
  }
  return out;
}

} // namespace bench
