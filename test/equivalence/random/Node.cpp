#include "Node.h"
#include <sstream>

namespace gen {

std::unique_ptr<Node> Numbering::make(std::string Head, std::string Tail) {
  auto N = std::make_unique<Node>();
  N->Number = ++Last;
  N->Head = std::move(Head);
  N->Tail = std::move(Tail);
  return N;
}

static void printLines(std::ostream &OS, const std::string &Text, int Indent) {
  std::istringstream Lines(Text);
  for (std::string Line; std::getline(Lines, Line);) {
    if (!Line.empty() && Line[0] != '#')
      OS << std::string(Indent, ' ');
    OS << Line << '\n';
  }
}

void print(std::ostream &OS, const Node &N, const std::set<int> &Dropped,
           const std::set<int> &Unwrapped, int Indent) {
  if (Dropped.count(N.Number))
    return;
  const bool Shell = !Unwrapped.count(N.Number);
  if (Shell)
    printLines(OS, N.Head, Indent);
  const bool Deeper = Shell && !N.Tail.empty() && !N.Head.empty();
  for (auto &Kid : N.Inner)
    print(OS, *Kid, Dropped, Unwrapped, Deeper ? Indent + 2 : Indent);
  if (Shell)
    printLines(OS, N.Tail, Indent);
  if (Shell && N.Else)
    print(OS, *N.Else, Dropped, Unwrapped, Indent);
}

void list(const Node &N, std::vector<int> &Numbers) {
  Numbers.push_back(N.Number);
  for (auto &Kid : N.Inner)
    list(*Kid, Numbers);
  if (N.Else)
    list(*N.Else, Numbers);
}

} // namespace gen
