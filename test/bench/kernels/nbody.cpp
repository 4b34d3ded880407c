// Bodies under their mutual gravity, stepped from one buffer into another.
#include "Kernel.h"

#include <cmath>
#include <utility>

namespace kernels::KERNEL::nbody {

struct Body {
  double x, y, z;
  double vx, vy, vz;
  double mass;
};

[[deco::concurrent]] Body step(const std::vector<Body> &now, std::size_t i, double dt) {
  Body body = now[i];
  double ax = 0, ay = 0, az = 0;
  for (const Body &other : now) {
    const double dx = other.x - body.x, dy = other.y - body.y, dz = other.z - body.z;
    const double squared = dx * dx + dy * dy + dz * dz + 1e-3; // softened: no collisions
    const double pull = other.mass / (squared * std::sqrt(squared));
    ax += dx * pull, ay += dy * pull, az += dz * pull;
  }
  body.vx += ax * dt, body.vy += ay * dt, body.vz += az * dt;
  body.x += body.vx * dt, body.y += body.vy * dt, body.z += body.vz * dt;
  return body;
}

#ifndef BY_HAND
[[deco::synchronized]] std::vector<Body> simulate(std::vector<Body> now, int steps, double dt) {
  std::vector<Body> next(now.size());
  for (int s = 0; s < steps; ++s) {
    for (std::size_t i = 0; i < now.size(); ++i)
      next[i] = step(now, i, dt);
    std::swap(now, next);
  }
  return now;
}
#else
std::vector<Body> simulate(std::vector<Body> now, int steps, double dt) {
  std::vector<Body> next(now.size());
  for (int s = 0; s < steps; ++s) {
#pragma omp parallel for default(none) shared(now, next, dt)
    for (std::size_t i = 0; i < now.size(); ++i)
      next[i] = step(now, i, dt);
    std::swap(now, next);
  }
  return now;
}
#endif

struct Start {
  std::vector<Body> bodies;
};
static Start input(int count) {
  Start start;
  for (int i = 0; i < count; ++i) {
    const double angle = i * 2.399963229728653, radius = std::sqrt((i + 0.5) / count);
    start.bodies.push_back({radius * std::cos(angle), radius * std::sin(angle), 0.01 * (i % 7 - 3),
                            -radius * std::sin(angle), radius * std::cos(angle), 0, 1.0 / count});
  }
  return start;
}
static std::vector<Body> twenty_steps(const Start &start) {
  return simulate(start.bodies, 20, 0.005);
}
static std::vector<double> numbers(const std::vector<Body> &bodies) {
  std::vector<double> places;
  for (const Body &body : bodies)
    places.insert(places.end(), {body.x, body.y, body.z});
  return places;
}
DECO_BENCH_KERNEL("n-body", twenty_steps, 700, 50)

} // namespace kernels::KERNEL::nbody
