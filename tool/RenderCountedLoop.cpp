// Renderer's text for loops of which tasks run pieces: a lambda around the loop, whose head then counts
// between the lambda's parameters, and a loop that makes a task of each piece.
#include "CountedLoops.h"
#include "OwnObject.h"
#include "Render.h"
#include "llvm/ADT/StringExtras.h"

using namespace clang;

namespace deco {

/// The first value of the counter, as an expression of the counter's type.
std::string Renderer::firstValue(const VarDecl *Counter) {
  const Expr *Init = Counter->getInit()->IgnoreImplicit();
  TypeLoc Type = Counter->getTypeSourceInfo()->getTypeLoc();
  unsigned Begin, End;
  bool Converts = !Type.getType()->getContainedAutoType() &&
                  (Counter->isTemplated() || Counter->getTemplateInstantiationPattern() ||
                   !Context.hasSameUnqualifiedType(Init->getType(), Counter->getType()));
  if (Converts && range(Type.getUnqualifiedLoc().getSourceRange(), Begin, End))
    return "static_cast<" + text(Begin, End) + ">(" + text(Init) + ")";
  return text(Init);
}

/// What stands in front of the loop.
std::string Renderer::loopHead(const Spawn &S) {
  const CountedLoop &L = *S.Counted;
  std::vector<std::string> Captures;
  for (const NamedInTurns &N : namedInTurns(S))
    if (!(N.Copied && N.Var->isUsableInConstantExpressions(Context)))
      Captures.push_back((N.Copied ? "" : "&") + N.Var->getNameAsString());
  if (mentionsThis(S.Whole))
    Captures.push_back("this");
  std::vector<std::string> Parameters;
  for (size_t I : recordedOperands(S))
    Parameters.push_back("auto &deco_a" + std::to_string(I));
  std::string Wrapper = S.Recorded.empty() ? "" : recorder(S);
  Parameters.insert(Parameters.end(), {"auto deco_first", "auto deco_last"});
  if (recordsMembers(S))
    Parameters.push_back("auto &...deco_m");
  return "{ auto deco_p" + std::to_string(S.Number) + " = deco_s.taskloop" + (L.Closed ? "_through<" : "<") + std::to_string(L.Step) + ">(" + mark(S) +
         firstValue(L.Counter) + ", " + text(L.Bound->IgnoreImplicit()) + ", " + Wrapper + "[" +
         llvm::join(Captures, ", ") + "](" + llvm::join(Parameters, ", ") + ")" + (S.Nothrow ? " noexcept" : "") + " {";
}

void Renderer::countedLoop(const Spawn &S, std::vector<Edit> &Edits) {
  const CountedLoop &L = *S.Counted;
  unsigned Begin = offsetOf(L.For->getBeginLoc());
  bool OnlyBlank = false;
  std::string Indent = indentation(Begin, OnlyBlank);
  Edits.push_back({Begin, 0, loopHead(S) + "\n" + line(lineOf(Begin)) + Indent + "  ", OpenLoop});
  for (auto [Part, Name] : {std::pair(L.Counter->getInit()->IgnoreImplicit(), "deco_first"),
                            std::pair(L.Bound->IgnoreImplicit(), "deco_last")}) {
    unsigned Begin, End;
    if (range(Part->getSourceRange(), Begin, End))
      Edits.push_back({Begin, End - Begin, Name, 0});
  }
  std::string Objects = membersOf(S);
  if (!Objects.empty())
    Edits.push_back({offsetOf(openingOf(cast<CXXMemberCallExpr>(S.Call))) + 1, 0, membersInFront(S), 0});
  for (size_t I : recordedOperands(S)) {
    const Operand &O = S.CallOperands[I];
    Objects += ", " + text(O);
    unsigned Begin, End;
    if (range(O.Value->getSourceRange(), Begin, End))
      Edits.push_back({Begin, End - Begin, "deco_a" + std::to_string(I), 0});
  }
  if (!Objects.empty())
    Objects += ")";
  std::string Node = "deco_" + std::to_string(S.Number), Pieces = "deco_p" + std::to_string(S.Number);
  unsigned End = endOf(L.For);
  Tails.push_back({Edits.size(), End});
  Edits.push_back({End, 0, " }" + Objects + ");\n" + line(lineOf(Begin)) + Indent + "  while (auto *" + Node + " = " + Pieces + ".next())\n" +
                               task(Node, lineOf(Begin), Indent + "  ") + " }\n",
                   CloseLoop});
}

} // namespace deco
