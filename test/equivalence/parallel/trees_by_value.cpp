// Classes that contain themselves by way of a container: parsed documents, trees.
#include <map>
#include <string>
#include <utility>
#include <vector>
struct Tree {
  int key;
  std::vector<Tree> kids;
};
struct Node {
  int key;
  std::map<std::string, Node> kids;
};
[[deco::concurrent]] int count(Tree t);
[[deco::concurrent]] int number(int v);

[[deco::concurrent]] [[deco::synchronized]] Tree build(int depth, int key) {
  Tree t{key, {}};
  if (depth == 0)
    return t;
  t.kids.resize(2);
  for (int i = 0; i < 2; ++i)
    t.kids[i] = build(depth - 1, key * 2 + i);
  return t; // barrier
}
[[deco::synchronized]] void ofLocals(std::vector<int> &r) {
  for (int i = 0; i < 3; ++i) {
    Tree t{i, {}};
    r[i] = count(std::move(t));
  }
} // barrier
[[deco::synchronized]] int intoMaps() {
  Node n{1, {}};
  for (int i = 0; i < 3; ++i)
    n.kids["a"].key += number(i);
  return n.kids["a"].key; // barrier
}
