// DECO's n-body simulation: bodies in a map, each call writes one body of the next map.
#include <cmath>
#include <cstdio>
#include <map>
#include <utility>

static unsigned long long churn(unsigned long long x) { // 0 to 30 us
  for (unsigned long long i = 50 + (x * 0x9E3779B97F4A7C15u >> 50); i != 0; --i)
    x = (x ^ x >> 29) * 0xBF58476D1CE4E5B9u + i;
  return x;
}
struct Body {
  double x = 0, y = 0, vx = 0, vy = 0, mass = 1;
};
using Bodies = std::map<int, Body>;

[[deco::concurrent]]
void SimulateBody(const Bodies &body_list, Bodies &next_body_list, int i, double dt) {
  double ax = 0, ay = 0;
  const Body &me = body_list.at(i);
  for (const auto &[j, other] : body_list) {
    if (j == i)
      continue;
    double dx = other.x - me.x, dy = other.y - me.y;
    double r2 = dx * dx + dy * dy + 0.01, f = other.mass / (r2 * std::sqrt(r2));
    ax += dx * f;
    ay += dy * f;
  }
  next_body_list[i] = me;
  next_body_list[i].vx += ax * dt;
  next_body_list[i].vy += ay * dt;
  next_body_list[i].x += next_body_list[i].vx * dt;
  next_body_list[i].y += next_body_list[i].vy * dt + static_cast<double>(churn(i) % 2) / 1024;
}

[[deco::synchronized]]
void Simulate(Bodies &body_list, int steps, double dt) {
  for (int step = 0; step < steps; ++step) {
    Bodies next_body_list;
    for (int i = 0; i < static_cast<int>(body_list.size()); ++i)
      SimulateBody(body_list, next_body_list, i, dt);
    body_list = std::move(next_body_list);
  }
}

int main() {
  Bodies bodies;
  for (int i = 0; i < 40; ++i)
    bodies[i] = Body{i * 0.7, i * i * 0.13, 0.1 * (i % 3), -0.1 * (i % 5), 1.0 + i % 4};
  Simulate(bodies, 5, 0.01);
  for (auto &[i, b] : bodies)
    std::printf("%d %.17g %.17g %.17g %.17g\n", i, b.x, b.y, b.vx, b.vy);
}
