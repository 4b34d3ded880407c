// Barnes-Hut: bodies in a quadtree whose nodes know their centre of mass; forces by the opening angle; leapfrog steps.
// The quarters of the tree are built by divide and conquer.
#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <memory>
#include <vector>

namespace galaxy {

struct Vec2 {
  double x = 0, y = 0;
  Vec2 &operator+=(Vec2 o) {
    x += o.x;
    y += o.y;
    return *this;
  }
  friend Vec2 operator+(Vec2 a, Vec2 b) { return a += b; }
  friend Vec2 operator-(Vec2 a, Vec2 b) { return {a.x - b.x, a.y - b.y}; }
  friend Vec2 operator*(double k, Vec2 a) { return {k * a.x, k * a.y}; }
};
static double squared(Vec2 a) { return a.x * a.x + a.y * a.y; }

struct Body {
  Vec2 at, velocity;
  double mass = 1;
};

struct Square {
  Vec2 centre;
  double half = 1;
  int quarter(Vec2 p) const { return (p.x >= centre.x) + 2 * (p.y >= centre.y); }
  Square of(int q) const {
    const double h = half / 2;
    return {{centre.x + (q & 1 ? h : -h), centre.y + (q & 2 ? h : -h)}, h};
  }
};

struct Node {
  Square square;
  double mass = 0;
  Vec2 centre; // of mass
  int count = 0;
  std::vector<int> bodies; // of a leaf
  std::array<std::unique_ptr<Node>, 4> quarters;
};

constexpr std::size_t LeafSize = 4;
constexpr int MaxDepth = 24;
constexpr double Softening = 0.01, Opening = 0.6, Gravity = 1e-3;

/// The tree of some of the bodies, in their order.
[[deco::concurrent]] [[deco::synchronized]]
std::unique_ptr<Node> build(const std::vector<Body> &bodies, std::vector<int> members, Square square, int depth) {
  auto node = std::make_unique<Node>();
  node->square = square;
  node->count = static_cast<int>(members.size());
  if (members.size() <= LeafSize || depth == MaxDepth) {
    for (int i : members) {
      node->mass += bodies[i].mass;
      node->centre += bodies[i].mass * bodies[i].at;
    }
    node->bodies = std::move(members);
  } else {
    std::array<std::vector<int>, 4> parts;
    for (int i : members)
      parts[square.quarter(bodies[i].at)].push_back(i);
    std::unique_ptr<Node> quarters[4];
    for (int q = 0; q < 4; ++q)
      if (!parts[q].empty())
        quarters[q] = build(bodies, parts[q], square.of(q), depth + 1);
    for (int q = 0; q < 4; ++q)
      if (quarters[q]) {
        node->mass += quarters[q]->mass;
        node->centre += quarters[q]->mass * quarters[q]->centre;
        node->quarters[q] = std::move(quarters[q]);
      }
  }
  if (node->mass > 0)
    node->centre = (1 / node->mass) * node->centre;
  return node;
}

static Vec2 pull(Vec2 from, Vec2 to, double mass) {
  const Vec2 d = to - from;
  const double r2 = squared(d) + Softening;
  return (Gravity * mass / (r2 * std::sqrt(r2))) * d;
}

static Vec2 force(const Node &node, const std::vector<Body> &bodies, int self) {
  const Vec2 at = bodies[self].at;
  const Vec2 d = node.centre - at;
  if (const double size = 2 * node.square.half; size * size < Opening * Opening * squared(d))
    return pull(at, node.centre, node.mass);
  Vec2 sum;
  for (int i : node.bodies)
    if (i != self)
      sum += pull(at, bodies[i].at, bodies[i].mass);
  for (const auto &quarter : node.quarters)
    if (quarter)
      sum += force(*quarter, bodies, self);
  return sum;
}

[[deco::concurrent]] Vec2 acceleration(const Node &root, const std::vector<Body> &bodies, int i) {
  return force(root, bodies, i);
}

[[deco::concurrent]] double potential(const std::vector<Body> &bodies, std::size_t i) {
  double sum = 0;
  for (std::size_t j = i + 1; j < bodies.size(); ++j)
    sum -= Gravity * bodies[i].mass * bodies[j].mass / std::sqrt(squared(bodies[i].at - bodies[j].at) + Softening);
  return sum;
}

class Simulation {
public:
  explicit Simulation(int n) : bodies_(n), accelerations_(n) {
    std::uint64_t seed = 12345;
    auto uniform = [&seed] {
      seed = seed * 6364136223846793005u + 1442695040888963407u;
      return static_cast<double>(seed >> 11) / 9007199254740992.0;
    };
    for (Body &b : bodies_) {
      const double r = 0.1 + 0.8 * uniform(), a = 6.283185307179586 * uniform();
      b.at = {r * std::cos(a), r * std::sin(a)};
      b.velocity = {-0.3 * std::sin(a), 0.3 * std::cos(a)};
      b.mass = 0.5 + uniform();
    }
  }

  [[deco::synchronized]] void step(double dt) {
    std::vector<int> all(bodies_.size());
    Square square;
    for (std::size_t i = 0; i < bodies_.size(); ++i) {
      all[i] = static_cast<int>(i);
      square.half = std::max({square.half, std::fabs(bodies_[i].at.x), std::fabs(bodies_[i].at.y)});
    }
    const std::unique_ptr<Node> root = build_all(all, square);
    nodes_ = count(*root);
    for (std::size_t i = 0; i < bodies_.size(); ++i)
      accelerations_[i] = acceleration(*root, bodies_, static_cast<int>(i));
    for (std::size_t i = 0; i < bodies_.size(); ++i) {
      bodies_[i].velocity += dt * accelerations_[i];
      bodies_[i].at += dt * bodies_[i].velocity;
    }
  }

  [[deco::synchronized]] double energy() const {
    double terms[2] = {};
    for (std::size_t i = 0; i < bodies_.size(); ++i) {
      terms[0] += potential(bodies_, i);
      terms[1] += 0.5 * bodies_[i].mass * squared(bodies_[i].velocity);
    }
    return terms[0] + terms[1];
  }

  int nodes() const { return nodes_; }
  Vec2 centre() const {
    Vec2 sum;
    for (const Body &b : bodies_)
      sum += b.at;
    return sum;
  }

private:
  std::unique_ptr<Node> build_all(std::vector<int> all, Square square) const { return build(bodies_, all, square, 0); }
  static int count(const Node &node) {
    int n = 1;
    for (const auto &quarter : node.quarters)
      if (quarter)
        n += count(*quarter);
    return n;
  }

  std::vector<Body> bodies_;
  std::vector<Vec2> accelerations_;
  int nodes_ = 0;
};

} // namespace galaxy

int main() {
  galaxy::Simulation simulation(300);
  for (int i = 0; i < 5; ++i) {
    simulation.step(0.05);
    const galaxy::Vec2 centre = simulation.centre();
    std::printf("%d nodes, %.17g, (%.17g, %.17g)\n", simulation.nodes(), simulation.energy(), centre.x, centre.y);
  }
}
