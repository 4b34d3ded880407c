// The Mandelbrot set: how often each point of the plane is iterated. Lines take very different
// times.
#include "Kernel.h"

namespace kernels::KERNEL::mandelbrot {

struct View {
  double left, top, step;
  int width, height, limit;
};

[[deco::concurrent]] int iterations(double x, double y, int limit) {
  double a = 0, b = 0;
  int n = 0;
  for (; n < limit && a * a + b * b < 4; ++n) {
    const double next = a * a - b * b + x;
    b = 2 * a * b + y;
    a = next;
  }
  return n;
}

#ifndef BY_HAND
[[deco::synchronized]] std::vector<int> plane(const View &view) {
  std::vector<int> counts(static_cast<std::size_t>(view.width) * view.height);
  for (int y = 0; y < view.height; ++y)
    for (int x = 0; x < view.width; ++x)
      counts[y * view.width + x] =
          iterations(view.left + x * view.step, view.top + y * view.step, view.limit);
  return counts;
}
#else
std::vector<int> plane(const View &view) {
  std::vector<int> counts(static_cast<std::size_t>(view.width) * view.height);
#pragma omp parallel for default(none) shared(counts, view) schedule(dynamic)
  for (int y = 0; y < view.height; ++y)
    for (int x = 0; x < view.width; ++x)
      counts[y * view.width + x] =
          iterations(view.left + x * view.step, view.top + y * view.step, view.limit);
  return counts;
}
#endif

static View input(int width) { return {-2.2, -1.2, 3.2 / width, width, width * 3 / 4, 300}; }
static std::vector<double> numbers(const std::vector<int> &counts) {
  return {counts.begin(), counts.end()};
}
DECO_BENCH_KERNEL("Mandelbrot", plane, 320, 32)

} // namespace kernels::KERNEL::mandelbrot
