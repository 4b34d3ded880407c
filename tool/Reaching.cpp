#include "Reaching.h"
#include "Callees.h"
#include "StdLibrary.h"
#include "clang/AST/StmtCXX.h"
#include "llvm/ADT/SetVector.h"

using namespace clang;

namespace deco {

class Reaching::Worklist : public llvm::SmallSetVector<const FunctionDecl *, 16> {};

/// Adds what \p S runs to \p Into. Returns true if the operation looked for is among it.
bool Reaching::scan(const Stmt *S, Worklist &Into) const {
  if (OutsideHandlers && isa<CXXCatchStmt>(S))
    return false;
  if (IsOperation && IsOperation(S))
    return true;
  for (const Callee &C : calleesOf(S))
    Into.insert(C.Function->getCanonicalDecl());
  for (const Stmt *Part : evaluatedParts(S))
    if (scan(Part, Into))
      return true;
  return false;
}

bool Reaching::from(const FunctionDecl *F) {
  Worklist Reached;
  Reached.insert(F->getCanonicalDecl());
  for (size_t I = 0; I < Reached.size(); ++I) {
    const FunctionDecl *Next = Reached[I], *Definition = nullptr;
    if (IsFunction(Next))
      return true;
    if (Harmless.contains(Next) || isLibrary(Next) || !Next->hasBody(Definition) || !Definition->getBody() ||
        Definition->isDependentContext())
      continue;
    Implied Parts = impliedBy(Definition);
    for (const Expr *Init : Parts.Initialisers)
      if (scan(Init, Reached))
        return true;
    for (const FunctionDecl *D : Parts.Destructors)
      Reached.insert(D->getCanonicalDecl());
    if (scan(Definition->getBody(), Reached))
      return true;
  }
  Harmless.insert(Reached.begin(), Reached.end());
  return false;
}

bool Reaching::fromOperation(const Stmt *S) {
  for (const Callee &C : calleesOf(S))
    if (from(C.Function))
      return true;
  return IsOperation && IsOperation(S);
}

} // namespace deco
