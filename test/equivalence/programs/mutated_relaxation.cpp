// A graph's values flow along its edges into a map: sums are recorded; what reads the map is not.
#include <algorithm>
#include <cstdio>
#include <map>
#include <string>
#include <unordered_map>
#include <vector>

static unsigned long long churn(unsigned long long x) { // 0 to 30 us
  for (unsigned long long i = 50 + (x * 0x9E3779B97F4A7C15u >> 50); i != 0; --i)
    x = (x ^ x >> 29) * 0xBF58476D1CE4E5B9u + i;
  return x;
}
struct Edge {
  int to;
  double weight;
};
using Graph = std::vector<std::vector<Edge>>;

[[deco::concurrent]]
void push(const Graph &graph, const std::vector<double> &now, std::map<int, double> &next, int from) {
  for (const Edge &edge : graph[from])
    next[edge.to] += now[from] * edge.weight + static_cast<double>(churn(from + edge.to) % 3) / 7;
}
[[deco::concurrent]]
void relax(const Graph &graph, std::map<int, double> &distance, int from) {
  for (const Edge &edge : graph[from])
    distance[edge.to] = std::min(distance[edge.to], distance[from] + edge.weight);
  churn(from);
}
[[deco::concurrent]]
void visit(const Graph &graph, std::unordered_map<std::string, std::map<int, int>> &seen, int from) {
  for (const Edge &edge : graph[from]) {
    ++seen[edge.to % 2 ? "odd" : "even"][edge.to];
    seen["last"][0] = from;
  }
  churn(from);
}

[[deco::synchronized]]
void run(const Graph &graph) {
  int n = static_cast<int>(graph.size());
  std::vector<double> now(n, 1);
  for (int round = 0; round < 3; ++round) {
    std::map<int, double> next;
    for (int i = 0; i < n; ++i)
      push(graph, now, next, i);
    for (int i = 0; i < n; ++i)
      now[i] = next[i];
  }
  for (double x : now)
    std::printf("%.17g ", x);
  std::map<int, double> distance;
  for (int i = 0; i < n; ++i)
    distance[i] = i == 0 ? 0 : 1e9;
  for (int i = 0; i < n; ++i)
    relax(graph, distance, i);
  for (auto [i, x] : distance)
    std::printf("%d:%.17g ", i, x);
  std::unordered_map<std::string, std::map<int, int>> seen;
  for (int i = 0; i < n; ++i)
    visit(graph, seen, i);
  for (auto &[name, counts] : seen) { // in the order that insertions gave it
    std::printf("%s ", name.c_str());
    for (auto [i, k] : counts)
      std::printf("%d:%d ", i, k);
  }
  std::printf("\n");
}

int main() {
  Graph graph(40);
  for (int i = 0; i < 40; ++i)
    for (int k = 1; k < 5; ++k)
      graph[i].push_back({(i * 7 + k * k * 3) % 40, 0.1 * ((i + k) % 9) + 0.05});
  run(graph);
}
