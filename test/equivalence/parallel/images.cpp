// Pixels of pictures.
#include <algorithm>
#include <cmath>
#include <vector>

struct Color {
  float r = 0, g = 0, b = 0;
};
struct Image {
  int width, height;
  std::vector<Color> pixels;
  Color &at(int x, int y) { return pixels[y * width + x]; }
  const Color &at(int x, int y) const { return pixels[y * width + x]; }
};

[[deco::concurrent]] Color shade(int x, int y) {
  float u = static_cast<float>(x) / 640, v = static_cast<float>(y) / 480;
  return {std::sin(u), std::cos(v), std::sqrt(u * u + v * v)};
}
[[deco::concurrent]] int escape(double re, double im) {
  double x = 0, y = 0;
  int n = 0;
  for (; n < 1000 && x * x + y * y < 4; ++n) {
    double t = x * x - y * y + re;
    y = 2 * x * y + im;
    x = t;
  }
  return n;
}
[[deco::concurrent]] Color blurred(const Image &from, int x, int y) {
  Color sum;
  for (int dy = -1; dy <= 1; ++dy)
    for (int dx = -1; dx <= 1; ++dx) {
      const Color &c = from.at(std::clamp(x + dx, 0, from.width - 1), std::clamp(y + dy, 0, from.height - 1));
      sum.r += c.r / 9;
      sum.g += c.g / 9;
      sum.b += c.b / 9;
    }
  return sum;
}
[[deco::synchronized]] void render(std::vector<Color> &pixels, int w, int h) {
  for (int y = 0; y < h; ++y)
    for (int x = 0; x < w; ++x)
      pixels[y * w + x] = shade(x, y);
} // barrier
[[deco::synchronized]] void render(Image &image) {
  for (int y = 0; y < image.height; ++y)
    for (int x = 0; x < image.width; ++x)
      image.at(x, y) = shade(x, y);
} // barrier
[[deco::synchronized]] std::vector<int> mandelbrot(int w, int h) {
  std::vector<int> counts(static_cast<std::size_t>(w) * h);
  for (int y = 0; y < h; ++y)
    for (int x = 0; x < w; ++x)
      counts[y * w + x] = escape(3.0 * x / w - 2, 2.0 * y / h - 1);
  return counts; // barrier
}
[[deco::synchronized]] void blur(const Image &from, Image &to) {
  for (int y = 0; y < from.height; ++y)
    for (int x = 0; x < from.width; ++x)
      to.pixels[y * from.width + x] = blurred(from, x, y);
} // barrier
