// Spheres over a chequered floor, many samples a pixel.
#include "Kernel.h"

#include <cmath>
#include <cstdint>

namespace kernels::KERNEL::raytracer {

struct Vec {
  double x, y, z;
};
static Vec operator+(Vec a, Vec b) { return {a.x + b.x, a.y + b.y, a.z + b.z}; }
static Vec operator-(Vec a, Vec b) { return {a.x - b.x, a.y - b.y, a.z - b.z}; }
static Vec operator*(Vec a, double s) { return {a.x * s, a.y * s, a.z * s}; }
static double dot(Vec a, Vec b) { return a.x * b.x + a.y * b.y + a.z * b.z; }
static Vec unit(Vec a) { return a * (1.0 / std::sqrt(dot(a, a))); }

struct Ray {
  Vec from, to;
};

struct Sphere {
  Vec centre;
  double radius;
  Vec colour;
  double mirror; // share of the light that is reflected
};

struct Scene {
  int width, height, samples;
  Vec light;
  std::vector<Sphere> spheres;
};

struct Pixel {
  std::uint8_t r, g, b;
};

/// Distance along the ray to the sphere, or a negative number.
static double hit(const Sphere &sphere, Ray ray) {
  const Vec offset = ray.from - sphere.centre;
  const double b = dot(offset, ray.to);
  const double discriminant = b * b - dot(offset, offset) + sphere.radius * sphere.radius;
  return discriminant < 0 ? -1.0 : -b - std::sqrt(discriminant);
}

static bool in_shadow(const Scene &scene, Vec point) {
  const Ray ray{point, unit(scene.light - point)};
  for (const Sphere &sphere : scene.spheres)
    if (hit(sphere, ray) > 1e-6)
      return true;
  return false;
}

static Vec trace(const Scene &scene, Ray ray, int depth) {
  double nearest = 1e30;
  const Sphere *sphere = nullptr;
  for (const Sphere &candidate : scene.spheres) {
    const double distance = hit(candidate, ray);
    if (distance > 1e-6 && distance < nearest) {
      nearest = distance;
      sphere = &candidate;
    }
  }
  const double floor = ray.to.y < 0 ? -ray.from.y / ray.to.y : -1.0;
  Vec point, normal, colour;
  double mirror = 0;
  if (floor > 1e-6 && floor < nearest) {
    point = ray.from + ray.to * floor;
    normal = {0, 1, 0};
    const bool odd = (static_cast<int>(std::floor(point.x) + std::floor(point.z)) & 1) != 0;
    colour = odd ? Vec{0.9, 0.9, 0.9} : Vec{0.2, 0.25, 0.3};
    mirror = 0.15;
  } else if (sphere) {
    point = ray.from + ray.to * nearest;
    normal = unit(point - sphere->centre);
    colour = sphere->colour;
    mirror = sphere->mirror;
  } else {
    return Vec{0.35, 0.55, 0.85} * (0.6 + 0.4 * ray.to.y);
  }
  const double lambert = std::fmax(0.0, dot(normal, unit(scene.light - point)));
  const Vec direct = colour * (in_shadow(scene, point) ? 0.15 : 0.15 + 0.85 * lambert);
  if (depth == 0 || mirror == 0)
    return direct;
  const Vec reflected = ray.to - normal * (2.0 * dot(normal, ray.to));
  return direct * (1 - mirror) + trace(scene, {point, unit(reflected)}, depth - 1) * mirror;
}

static std::uint8_t to_byte(double value) {
  return static_cast<std::uint8_t>(255.0 * std::sqrt(std::fmin(1.0, std::fmax(0.0, value))) + 0.5);
}

[[deco::concurrent]] Pixel shade(int x, int y, const Scene &scene) {
  std::uint32_t random = static_cast<std::uint32_t>(y * scene.width + x) * 2654435761u + 1u;
  auto jitter = [&random] {
    random ^= random << 13;
    random ^= random >> 17;
    random ^= random << 5;
    return random / 4294967296.0;
  };
  Vec sum{0, 0, 0};
  for (int sample = 0; sample < scene.samples; ++sample) {
    const double u = (x + jitter() - 0.5 * scene.width) / scene.width;
    const double v = (0.5 * scene.height - y - jitter()) / scene.width;
    sum = sum + trace(scene, {{0, 1.2, -4}, unit({u, v - 0.1, 0.9})}, 4);
  }
  sum = sum * (1.0 / scene.samples);
  return {to_byte(sum.x), to_byte(sum.y), to_byte(sum.z)};
}

#ifndef BY_HAND
[[deco::synchronized]] std::vector<Pixel> render(const Scene &scene) {
  std::vector<Pixel> image(static_cast<std::size_t>(scene.width) * scene.height);
  for (int y = 0; y < scene.height; ++y)
    for (int x = 0; x < scene.width; ++x)
      image[y * scene.width + x] = shade(x, y, scene);
  return image;
}
#else
std::vector<Pixel> render(const Scene &scene) {
  std::vector<Pixel> image(static_cast<std::size_t>(scene.width) * scene.height);
#pragma omp parallel for default(none) shared(image, scene) schedule(dynamic)
  for (int y = 0; y < scene.height; ++y)
    for (int x = 0; x < scene.width; ++x)
      image[y * scene.width + x] = shade(x, y, scene);
  return image;
}
#endif

static Scene input(int width) {
  Scene scene{width, width * 3 / 4, 8, {-4, 7, -5}, {}};
  for (int i = 0; i < 9; ++i)
    scene.spheres.push_back({{(i % 3 - 1) * 1.5, 0.5 + 0.2 * (i % 2), (i / 3) * 1.7},
                             0.5 + 0.05 * (i % 4),
                             {0.3 + 0.2 * (i % 4), 0.9 - 0.2 * (i % 3), 0.2 + 0.1 * i},
                             i % 2 ? 0.6 : 0.1});
  return scene;
}
static std::vector<double> numbers(const std::vector<Pixel> &image) {
  std::vector<double> colours;
  for (const Pixel &pixel : image)
    colours.insert(colours.end(), {double(pixel.r), double(pixel.g), double(pixel.b)});
  return colours;
}
DECO_BENCH_KERNEL("ray tracer", render, 110, 24)

} // namespace kernels::KERNEL::raytracer
