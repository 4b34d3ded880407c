// Loops of numerical programs: steps, sweeps, products, sums.
#include <array>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <map>
#include <random>
#include <utility>
#include <vector>

struct Body {
  std::array<double, 3> position{}, velocity{};
  double mass = 1;
};
using Grid = std::vector<std::vector<double>>;

[[deco::concurrent]] Body moved(const std::vector<Body> &all, std::size_t i, double dt) {
  Body b = all[i];
  for (std::size_t j = 0; j < all.size(); ++j)
    if (j != i)
      for (int d = 0; d < 3; ++d)
        b.velocity[d] += dt * all[j].mass * (all[j].position[d] - b.position[d]);
  for (int d = 0; d < 3; ++d)
    b.position[d] += dt * b.velocity[d];
  return b;
}
[[deco::concurrent]] void drift(Body &b, double dt) {
  for (int d = 0; d < 3; ++d)
    b.position[d] += dt * b.velocity[d];
}
[[deco::concurrent]] void relax_row(const Grid &from, std::vector<double> &to, std::size_t y) {
  for (std::size_t x = 1; x + 1 < to.size(); ++x)
    to[x] = 0.25 * (from[y - 1][x] + from[y + 1][x] + from[y][x - 1] + from[y][x + 1]);
}
[[deco::concurrent]] double dot(const std::vector<double> &row, const Grid &b, std::size_t j) {
  double sum = 0;
  for (std::size_t k = 0; k < row.size(); ++k)
    sum += row[k] * b[k][j];
  return sum;
}
[[deco::concurrent]] double estimate(unsigned seed, int draws) {
  std::mt19937 engine(seed);
  std::uniform_real_distribution<double> uniform(-1, 1);
  int inside = 0;
  for (int i = 0; i < draws; ++i) {
    double x = uniform(engine), y = uniform(engine);
    inside += x * x + y * y < 1;
  }
  return 4.0 * inside / draws;
}

[[deco::synchronized]] void simulate(std::vector<Body> &bodies, int steps) {
  std::vector<Body> next(bodies.size());
  for (int s = 0; s < steps; ++s) {
    for (std::size_t i = 0; i < bodies.size(); ++i)
      next[i] = moved(bodies, i, 0.01);
    std::swap(bodies, next); // barrier
  }
}
[[deco::synchronized]] void drift_all(std::vector<Body> &bodies) {
  for (Body &b : bodies)
    drift(b, 0.1);
} // barrier
[[deco::synchronized]] void relax(Grid &grid, Grid &other, int sweeps) {
  for (int s = 0; s < sweeps; ++s) {
    for (std::size_t y = 1; y + 1 < grid.size(); ++y)
      relax_row(grid, other[y], y);
    grid.swap(other); // barrier
  }
}
[[deco::synchronized]] Grid product(const Grid &a, const Grid &b) {
  Grid c(a.size(), std::vector<double>(b[0].size()));
  for (std::size_t i = 0; i < a.size(); ++i)
    for (std::size_t j = 0; j < b[0].size(); ++j)
      c[i][j] = dot(a[i], b, j);
  return c; // barrier
}
[[deco::synchronized]] double pi(int rounds) {
  std::vector<double> estimates(rounds);
  auto start = std::chrono::steady_clock::now();
  for (int i = 0; i < rounds; ++i)
    estimates[i] = estimate(static_cast<unsigned>(i), 1000);
  double sum = 0;
  for (double e : estimates) // barrier
    sum += e;
  std::chrono::duration<double> took = std::chrono::steady_clock::now() - start;
  std::printf("%d rounds\n", rounds);
  return took.count() < 0 ? 0 : sum / rounds;
}
[[deco::synchronized]] void histogram(std::map<int, double> &bins, int n) {
  for (int i = 0; i < n; ++i)
    bins[i % 10] += estimate(static_cast<unsigned>(i), 100);
} // barrier
