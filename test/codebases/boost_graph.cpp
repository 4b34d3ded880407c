// header: boost/graph/adjacency_list.hpp
// below: boost
#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/connected_components.hpp>
#include <boost/graph/dijkstra_shortest_paths.hpp>
#include <boost/property_map/property_map.hpp>
#include <cstdio>
#include <map>
#include <vector>

using Graph = boost::adjacency_list<boost::vecS, boost::vecS, boost::undirectedS, boost::no_property,
                                    boost::property<boost::edge_weight_t, int>>;

[[deco::concurrent]] std::vector<int> distances(const Graph &graph, int from) { // NOLINT(deco-shared-state): its assertions
  std::vector<int> result(num_vertices(graph));
  boost::dijkstra_shortest_paths(
      graph, vertex(from, graph),
      boost::distance_map(boost::make_iterator_property_map(result.begin(), get(boost::vertex_index, graph))));
  return result;
}
[[deco::concurrent]] int components(const Graph &graph) { // NOLINT(deco-shared-state)
  std::vector<int> of(num_vertices(graph));
  return boost::connected_components(graph, &of[0]);
}

[[deco::synchronized]] std::map<int, std::vector<int>> all(const Graph &graph) {
  std::map<int, std::vector<int>> out;
  for (int i = 0; i < int(num_vertices(graph)); ++i)
    out[i] = distances(graph, i);
  return out;
}
[[deco::synchronized]] std::vector<int> counts(const std::vector<Graph> &graphs) {
  std::vector<int> out(graphs.size());
  for (std::size_t i = 0; i < graphs.size(); ++i)
    out[i] = components(graphs[i]);
  return out;
}

int main() {
  std::vector<Graph> graphs;
  for (int n = 1; n < 5; ++n) {
    Graph g(12);
    for (int i = 0; i + n < 12; ++i)
      add_edge(i, i + n, i % 5 + 1, g);
    graphs.push_back(g);
  }
  for (const auto &[from, row] : all(graphs[0]))
    for (int d : row)
      std::printf("%d ", d);
  for (int n : counts(graphs))
    std::printf("%d ", n);
  std::printf("\n");
}
