// How often each colour occurs in an image: every call counts some lines into the bins that all of
// them share.
#include "Kernel.h"

#include <cstdint>

namespace kernels::KERNEL::histogram {

struct Image {
  int width, height;
  std::vector<std::uint8_t> pixels;
};
using Bins = std::vector<long>;

#ifndef BY_HAND
[[deco::concurrent]] void count(const Image &image, int line, Bins &bins) {
  for (int x = 0; x < image.width; ++x)
    bins[image.pixels[line * image.width + x]] += 1;
}

[[deco::synchronized]] Bins histogram(const Image &image) {
  Bins bins(256);
  for (int line = 0; line < image.height; ++line)
    count(image, line, bins);
  return bins;
}
#else
Bins histogram(const Image &image) {
  long bins[256] = {};
#pragma omp parallel for default(none) shared(image) reduction(+ : bins)
  for (int line = 0; line < image.height; ++line)
    for (int x = 0; x < image.width; ++x)
      bins[image.pixels[line * image.width + x]] += 1;
  return {bins, bins + 256};
}
#endif

static Image input(int width) {
  Image image{width, width, std::vector<std::uint8_t>(static_cast<std::size_t>(width) * width)};
  std::uint32_t random = 12345;
  for (std::uint8_t &pixel : image.pixels) {
    random = random * 1664525u + 1013904223u;
    pixel = static_cast<std::uint8_t>((random >> 24) * (random >> 16 & 255) >> 8);
  }
  return image;
}
static std::vector<double> numbers(const Bins &bins) { return {bins.begin(), bins.end()}; }
DECO_BENCH_KERNEL("histogram", histogram, 4000, 100)

} // namespace kernels::KERNEL::histogram
