// Shortest ways on a terrain: Dijkstra from several depots, A* for single journeys, a table of distances between
// depots, and a tour by nearest neighbours that two-opt improves.
#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <functional>
#include <limits>
#include <map>
#include <optional>
#include <queue>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

struct Point {
  int x = 0, y = 0;
  friend bool operator==(Point a, Point b) { return a.x == b.x && a.y == b.y; }
  friend bool operator<(Point a, Point b) { return a.y != b.y ? a.y < b.y : a.x < b.x; }
};

class Terrain {
public:
  Terrain(int width, int height, std::uint32_t seed) : width_(width), height_(height), cost_(width * height) {
    for (int &c : cost_) {
      seed = seed * 1664525u + 1013904223u;
      const int n = static_cast<int>(seed >> 24);
      c = n < 40 ? 0 : 1 + n % 9; // 0: a wall
    }
  }
  int width() const { return width_; }
  int height() const { return height_; }
  bool contains(Point p) const { return p.x >= 0 && p.y >= 0 && p.x < width_ && p.y < height_; }
  int cost(Point p) const { return cost_[p.y * width_ + p.x]; }
  int index(Point p) const { return p.y * width_ + p.x; }
  template <class Visit> void neighbours(Point p, Visit visit) const {
    static constexpr int Steps[4][2] = {{1, 0}, {0, 1}, {-1, 0}, {0, -1}};
    for (const auto &[dx, dy] : Steps)
      if (const Point q{p.x + dx, p.y + dy}; contains(q) && cost(q) > 0)
        visit(q);
  }

private:
  int width_, height_;
  std::vector<int> cost_;
};

constexpr int Unreachable = std::numeric_limits<int>::max();

/// The distances of all cells from one.
[[deco::concurrent]] std::vector<int> distances_from(const Terrain &terrain, Point start) {
  std::vector<int> distance(static_cast<std::size_t>(terrain.width()) * terrain.height(), Unreachable);
  using Entry = std::pair<int, Point>;
  std::priority_queue<Entry, std::vector<Entry>, std::greater<>> open;
  distance[terrain.index(start)] = 0;
  open.push({0, start});
  while (!open.empty()) {
    const auto [d, p] = open.top();
    open.pop();
    if (d > distance[terrain.index(p)])
      continue;
    terrain.neighbours(p, [&, so_far = d](Point q) {
      const int next = so_far + terrain.cost(q);
      if (next < distance[terrain.index(q)]) {
        distance[terrain.index(q)] = next;
        open.push({next, q});
      }
    });
  }
  return distance;
}

struct Journey {
  int cost = 0;
  std::vector<Point> way;
};

/// A* with the Manhattan distance; nothing if there is no way.
[[deco::concurrent]] std::optional<Journey> travel(const Terrain &terrain, Point from, Point to) {
  struct Node {
    int estimate, cost;
    Point at;
    bool operator<(const Node &o) const { // the heap has the largest in front
      if (estimate != o.estimate)
        return estimate > o.estimate;
      return o.at < at;
    }
  };
  auto left = [to](Point p) { return std::abs(p.x - to.x) + std::abs(p.y - to.y); };
  std::unordered_map<int, std::pair<int, Point>> best; // cost, came from
  std::priority_queue<Node> open;
  open.push({left(from), 0, from});
  best[terrain.index(from)] = {0, from};
  while (!open.empty()) {
    const Node node = open.top();
    open.pop();
    if (node.at == to) {
      Journey journey{node.cost, {to}};
      while (!(journey.way.back() == from))
        journey.way.push_back(best.at(terrain.index(journey.way.back())).second);
      std::reverse(journey.way.begin(), journey.way.end());
      return journey;
    }
    if (node.cost > best[terrain.index(node.at)].first)
      continue;
    terrain.neighbours(node.at, [&](Point q) {
      const int cost = node.cost + terrain.cost(q);
      auto [it, fresh] = best.try_emplace(terrain.index(q), cost, node.at);
      if (!fresh && cost >= it->second.first)
        return;
      it->second = {cost, node.at};
      open.push({cost + left(q), cost, q});
    });
  }
  return std::nullopt;
}

class Planner {
public:
  Planner(const Terrain &terrain, std::vector<Point> depots) : terrain_(terrain), depots_(std::move(depots)) {}

  [[deco::synchronized]] void survey() {
    fields_.resize(depots_.size());
    for (std::size_t i = 0; i < depots_.size(); ++i)
      fields_[i] = distances_from(terrain_, depots_[i]);
    table_.assign(depots_.size(), std::vector<int>(depots_.size()));
    for (std::size_t i = 0; i < depots_.size(); ++i)
      for (std::size_t j = 0; j < depots_.size(); ++j)
        table_[i][j] = fields_[i][terrain_.index(depots_[j])];
  }

  [[deco::synchronized]] std::map<std::pair<Point, Point>, Journey> journeys() const {
    std::vector<std::optional<Journey>> found(depots_.size());
    std::map<std::pair<Point, Point>, Journey> result;
    for (std::size_t i = 0; i + 1 < depots_.size(); ++i)
      found[i] = travel(terrain_, depots_[i], depots_[i + 1]);
    for (std::size_t i = 0; i + 1 < depots_.size(); ++i)
      if (found[i])
        result.emplace(std::pair(depots_[i], depots_[i + 1]), *found[i]);
    return result;
  }

  /// Tours from every depot; the best one.
  [[deco::synchronized]] std::vector<int> tour() const {
    const int n = static_cast<int>(depots_.size());
    std::vector<std::vector<int>> tours(n);
    for (int start = 0; start < n; ++start)
      tours[start] = improved(nearest(start));
    int best = 0;
    for (int start = 1; start < n; ++start)
      if (length(tours[start]) < length(tours[best]))
        best = start;
    return tours[best];
  }

  long length(const std::vector<int> &tour) const {
    long sum = 0;
    for (std::size_t i = 0; i < tour.size(); ++i)
      sum += between(tour[i], tour[(i + 1) % tour.size()]);
    return sum;
  }

private:
  long between(int i, int j) const { return table_[i][j] == Unreachable ? 100000 : table_[i][j]; }

  std::vector<int> nearest(int start) const {
    std::vector<int> tour{start}, left;
    for (int i = 0; i < static_cast<int>(depots_.size()); ++i)
      if (i != start)
        left.push_back(i);
    while (!left.empty()) {
      auto next = std::min_element(left.begin(), left.end(), [&](int a, int b) {
        return std::pair(between(tour.back(), a), a) < std::pair(between(tour.back(), b), b);
      });
      tour.push_back(*next);
      left.erase(next);
    }
    return tour;
  }

  [[deco::concurrent]] std::vector<int> improved(std::vector<int> tour) const {
    bool better = true;
    while (better) {
      better = false;
      for (std::size_t i = 1; i + 1 < tour.size(); ++i)
        for (std::size_t j = i + 1; j < tour.size(); ++j) {
          std::vector<int> other = tour;
          std::reverse(other.begin() + i, other.begin() + j + 1);
          if (length(other) < length(tour)) {
            tour = std::move(other);
            better = true;
          }
        }
    }
    return tour;
  }

  const Terrain &terrain_;
  std::vector<Point> depots_;
  std::vector<std::vector<int>> fields_, table_;
};

int main() {
  const Terrain terrain(70, 50, 2024);
  std::vector<Point> depots;
  for (int i = 0; depots.size() < 14; ++i)
    if (const Point p{i * 29 % 70, i * 17 % 50}; terrain.cost(p) > 0)
      depots.push_back(p);
  Planner planner(terrain, depots);
  planner.survey();
  for (const auto &[ends, journey] : planner.journeys())
    std::printf("(%d,%d)-(%d,%d): %d in %zu steps\n", ends.first.x, ends.first.y, ends.second.x, ends.second.y,
                journey.cost, journey.way.size());
  const std::vector<int> tour = planner.tour();
  for (int i : tour)
    std::printf("%d ", i);
  std::printf("%ld\n", planner.length(tour));
}
