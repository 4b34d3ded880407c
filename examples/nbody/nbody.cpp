// N-body: bodies under their mutual gravity, stepped from one buffer into another.
//
//   nbody [BODIES]      2000 by default

#include <chrono>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <utility>
#include <vector>

struct Body {
  double x, y, z;
  double vx, vy, vz;
  double mass;
};

[[deco::concurrent]]
Body step(const std::vector<Body> &now, std::size_t i, double dt) {
  Body body = now[i];
  double ax = 0, ay = 0, az = 0;
  for (const Body &other : now) {
    const double dx = other.x - body.x, dy = other.y - body.y, dz = other.z - body.z;
    const double squared = dx * dx + dy * dy + dz * dz + 1e-3; // softened: no collisions
    const double pull = other.mass / (squared * std::sqrt(squared));
    ax += dx * pull;
    ay += dy * pull;
    az += dz * pull;
  }
  body.vx += ax * dt;
  body.vy += ay * dt;
  body.vz += az * dt;
  body.x += body.vx * dt;
  body.y += body.vy * dt;
  body.z += body.vz * dt;
  return body;
}

[[deco::synchronized]]
std::vector<Body> simulate(std::vector<Body> now, int steps, double dt) {
  std::vector<Body> next(now.size());
  for (int s = 0; s < steps; ++s) {
    for (std::size_t i = 0; i < now.size(); ++i)
      next[i] = step(now, i, dt);
    std::swap(now, next); // waits for every body's step
  }
  return now;
}

int main(int argc, char **argv) {
  const int count = argc > 1 ? std::atoi(argv[1]) : 2000;
  std::vector<Body> bodies;
  for (int i = 0; i < count; ++i) {
    const double angle = i * 2.399963229728653, radius = std::sqrt((i + 0.5) / count);
    bodies.push_back({radius * std::cos(angle), radius * std::sin(angle), 0.01 * (i % 7 - 3),
                      -radius * std::sin(angle), radius * std::cos(angle), 0, 1.0 / count});
  }

  const auto start = std::chrono::steady_clock::now();
  const std::vector<Body> end = simulate(bodies, 40, 0.005);
  const std::chrono::duration<double> elapsed = std::chrono::steady_clock::now() - start;

  double energy = 0, checksum = 0;
  for (const Body &body : end) {
    energy += 0.5 * body.mass * (body.vx * body.vx + body.vy * body.vy + body.vz * body.vz);
    checksum = checksum * 0.999 + body.x + 2 * body.y + 3 * body.z;
  }
  std::printf("%d bodies, kinetic energy %.12f\n", count, energy);
  std::printf("checksum %.17g\n", checksum);
  std::fprintf(stderr, "elapsed %.3f s\n", elapsed.count());
}
