// m[c] = build(ws, c) into std::map<int, Tree>, where Tree has a map (or vector) of unique_ptr: "runs in place: it
// refers to 'c', which is declared in the head of a statement; declare it in front" (c is an int passed by value). With
// declared-in-front c, or unique_ptr<Tree> results, it is serialized with other reasons ('may use ws', 'the head of the
// loop uses what it may write'). A map of structs without owning pointers is parallel.
#include <cstdio>
#include <map>
#include <memory>
#include <string>
#include <vector>
[[gnu::pure]] int slow(int v);
struct Node {
  std::map<char, std::unique_ptr<Node>> kids;
  int n = 0;
};
struct Doc {
  std::vector<std::unique_ptr<int>> parts;
  int n = 0;
};
using W = std::vector<std::string>;
[[deco::concurrent]] Doc parse(const W &ws, int c) {
  Doc t;
  t.n = slow(c) + int(ws.size());
  return t;
}
[[deco::concurrent]] std::unique_ptr<Node> tree(const W &ws, int c) {
  auto t = std::make_unique<Node>();
  t->n = slow(c) + int(ws.size());
  return t;
}
[[deco::synchronized]] int docs(const W &ws) {
  std::map<int, Doc> ts;
  for (int c = 0; c < 5; ++c)
    ts[c] = parse(ws, c);
  return ts[3].n;
} // in place
[[deco::synchronized]] int trees(const W &ws) {
  std::vector<std::unique_ptr<Node>> ts(5);
  for (int c = 0; c < 5; ++c)
    ts[c] = tree(ws, c);
  return ts[3]->n;
} // serialized
[[deco::synchronized]] int named(const W &ws) {
  std::map<std::string, std::unique_ptr<Node>> ts;
  for (auto &w : ws)
    ts[w] = tree(ws, 3);
  return ts.begin()->second->n;
} // in place
int main() {
  W w{"abc", "abd", "b"};
  std::printf("%d %d %d\n", docs(w), trees(w), named(w));
}
int slow(int v) { return v; }
