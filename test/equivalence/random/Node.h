//===- Node.h - numbered pieces of a program ------------------------------===//
#ifndef DECO_RANDOM_NODE_H
#define DECO_RANDOM_NODE_H

#include <memory>
#include <ostream>
#include <set>
#include <string>
#include <vector>

namespace gen {

/// A piece of the program: a statement, a function. Its number stays the same whatever is left out.
struct Node {
  int Number = 0;
  std::string Head; ///< one or more lines
  std::vector<std::unique_ptr<Node>> Inner;
  std::string Tail; ///< behind the inner ones
  std::unique_ptr<Node> Else;
};

/// Hands out the numbers.
class Numbering {
public:
  std::unique_ptr<Node> make(std::string Head, std::string Tail = "");
  int last() const { return Last; }

private:
  int Last = 0;
};

/// Prints \p N without the nodes in \p Dropped; of those in \p Unwrapped only what is inside.
void print(std::ostream &OS, const Node &N, const std::set<int> &Dropped,
           const std::set<int> &Unwrapped, int Indent = 0);

/// The numbers of \p N and all inner nodes, outer ones first.
void list(const Node &N, std::vector<int> &Numbers);

} // namespace gen

#endif
