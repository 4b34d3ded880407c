// F5: the loop that stands for a transform.
//
//   std::transform(v.begin(), v.end(), w.begin(), f);
// becomes
//   { auto deco_i1 = v.begin(); auto deco_e1 = v.end(); auto deco_o1 = w.begin();
//     for (; deco_i1 != deco_e1; ++deco_i1, (void)++deco_o1)
//       if (auto *deco_1 = deco_s.task({"f", 9}, [&deco_a0 = *deco_i1]() -> decltype(auto) {
//             return (f)(deco_a0); }, [deco_o1](auto &deco_r) mutable { *deco_o1 = deco_r(); }))
//   #pragma omp task default(none) firstprivate(deco_1)
//       deco_1->run(); }
#include "Captures.h"
#include "Render.h"
#include "llvm/ADT/StringExtras.h"

using namespace clang;

namespace deco {

namespace {

/// The names of what walks one source.
struct Walk {
  std::string Range, At, End;
};

Walk walkOf(const Spawn &S, size_t Source) {
  std::string Id = std::to_string(S.Number);
  return Source == 0 ? Walk{"deco_v" + Id, "deco_i" + Id, "deco_e" + Id}
                     : Walk{"deco_w" + Id, "deco_j" + Id, "deco_f" + Id};
}

} // namespace

/// Whether the results go to elements that are still to be read: then the calls follow one another.
static std::string overlap(const Spawn &S) {
  std::vector<std::string> Pairs;
  std::string Out = "deco_o" + std::to_string(S.Number);
  for (size_t I = 0; I < S.Each->Sources.size(); ++I) {
    const Elementwise::Source &From = S.Each->Sources[I];
    if (!From.MayOverlap)
      continue;
    Walk W = walkOf(S, I), First = walkOf(S, 0);
    std::string Size = From.IsRange || From.Last
                           ? W.End + " - " + W.At
                           : "std::distance(" + First.At + ", " + First.End + ")";
    Pairs.push_back("::deco::detail::overlap(" + W.At + ", " + Out + ", " + Size + ")");
  }
  return llvm::join(Pairs, " || ");
}

/// The call for one element.
std::string Renderer::elementClosure(const Spawn &S) const {
  std::vector<std::string> Captures, Arguments;
  bool Mutable = false;
  for (size_t I = 0; I < S.CallOperands.size(); ++I) {
    const Operand &O = S.CallOperands[I];
    std::string Name = "deco_a" + std::to_string(I), Element = "*" + walkOf(S, I).At;
    if (O.How == Travel::Reference)
      Captures.push_back("&" + Name + " = " + Element);
    else if (O.Convert)
      Captures.push_back(Name + " = ::deco::detail::value<" +
                         typeName(O.Type.getNonReferenceType().getCanonicalType().getUnqualifiedType()) +
                         ">(" + Element + ")");
    else
      Captures.push_back(Name + " = " + Element);
    Mutable |= O.How == Travel::Copy && O.Consumed;
    bool Moves = O.How == Travel::Copy && O.Consumed;
    Arguments.push_back(Moves ? "std::move(" + Name + ")" : Name);
  }
  // In parentheses, the name stands for the function that was named, whatever the arguments are.
  return "[" + llvm::join(Captures, ", ") + "]()" + (Mutable ? " mutable" : "") +
         " -> decltype(auto) { return (" + text(S.Each->Function) + ")(" +
         llvm::join(Arguments, ", ") + "); }";
}

std::string Renderer::elementwise(const Spawn &S) const {
  const Elementwise &Each = *S.Each;
  std::string Id = std::to_string(S.Number), Node = "deco_" + Id, Out = "deco_o" + Id;
  unsigned Begin = SM.getFileOffset(SM.getExpansionLoc(S.Whole->getBeginLoc()));
  bool OnlyBlank = false;
  std::string Indent = indentation(Begin, OnlyBlank);
  std::string NewLine = "\n" + line(lineOf(Begin)) + Indent;

  std::string Text = "{ ", Tests, Steps;
  for (size_t I = 0; I < Each.Sources.size(); ++I) {
    const Elementwise::Source &From = Each.Sources[I];
    Walk W = walkOf(S, I);
    if (From.IsRange)
      Text += "auto &&" + W.Range + " = " + text(From.First) + "; auto " + W.At +
              " = std::ranges::begin(" + W.Range + "); auto " + W.End + " = std::ranges::end(" +
              W.Range + "); ";
    else
      Text += "auto " + W.At + " = " + text(From.First) + "; " +
              (From.Last ? "auto " + W.End + " = " + text(From.Last) + "; " : "");
    if (From.IsRange || From.Last)
      Tests += (Tests.empty() ? "" : " && ") + W.At + " != " + W.End;
    Steps += (I ? ", (void)++" : "++") + W.At;
  }
  std::string Assign = "[" + Out + "](auto &deco_r) mutable { *" + Out + " = deco_r(); }";
  Text += "auto " + Out + " = ";
  if (Each.KeepsState) {
    // Where the next result goes is known only when this one is there.
    Text += "::deco::detail::shared(" + text(Each.Out) + ");";
    Assign = "[" + Out + "](auto &deco_r) { **" + Out + " = deco_r(); ++*" + Out + "; }";
  } else {
    Text += text(Each.Out) + ";";
    Steps += ", (void)++" + Out;
  }
  std::string Overlap = overlap(S), Overlaps = "deco_x" + Id;
  if (!Overlap.empty())
    Text += NewLine + "  const bool " + Overlaps + " = " + Overlap + ";";
  Text += NewLine + "  for (; " + Tests + "; " + Steps + ")" + (Overlap.empty() ? "" : " {") + NewLine;
  if (!Overlap.empty())
    Text += "    if (" + Overlaps + ") deco_s.taskwait(" + std::to_string(lineOf(Begin)) + ", \"the call before, which writes the input\");" + NewLine;
  Text += "    if (auto *" + Node + " = deco_s.task(" + mark(S) + elementClosure(S) + ", " + Assign + "))\n" +
          task(Node, lineOf(Begin), Indent + "  ") + (Overlap.empty() ? "" : " }") + " }\n";
  return Text;
}

} // namespace deco
