// What a call of the library does through functions of the project that it calls back: comparisons that
// a container keeps, operators of elements, what a wrapper of callables holds.
#include "Effects.h"
#include "StdLibrary.h"
#include "Summaries.h"
#include "clang/AST/DeclCXX.h"
#include "llvm/ADT/STLExtras.h"

using namespace clang;

namespace deco {

/// Whether \p F overrides a function of the library, which may have its object from anywhere: the default memory resource.
static bool overridesLibrary(const FunctionDecl *F) {
  const auto *Method = dyn_cast<CXXMethodDecl>(F);
  return Method && llvm::any_of(Method->overridden_methods(), [](const CXXMethodDecl *M) { return isLibrary(M); });
}

/// Made, assigned and destroyed objects have memory of their own, which is not the caller's.
static bool isSpecial(const FunctionDecl *F) {
  const auto *Method = dyn_cast<CXXMethodDecl>(F);
  return isa<CXXConstructorDecl, CXXDestructorDecl>(F) ||
         (Method && (Method->isCopyAssignmentOperator() || Method->isMoveAssignmentOperator()));
}

void Effects::ofCallbacks(const CallSite &Site, std::vector<Access> &Out) const {
  const CalledBack &Runs = Facts.summaries().CalledBackBy(Site.Callee);
  if (Runs.Opaque)
    byUnknownCode(Site, Out);
  for (const Expr *Default : Runs.Defaults)
    ofTree(Default, Out);
  for (const FunctionDecl *F : Runs.Functions) {
    const Summary *S = Known.ofBody(F); // overrides are among what is called back
    if (!S)
      continue;
    for (const Access &A : S->Accesses) {
      bool OfObject = A.Where.Base.What == Root::This;
      const auto *P = dyn_cast_or_null<ParmVarDecl>(A.Where.Base.Var);
      if (!OfObject && !(P && P->getDeclContext() == F)) {
        add(Facts.atCall(A.Where, Site.Whole), A.Writes, Site.Whole, Out);
        continue;
      }
      if (OfObject && overridesLibrary(F))
        add(Location::outside(), A.Writes, Site.Whole, Out);
      bool Behind = llvm::any_of(A.Where.Steps, [](const Step &S) {
        return S.What == Step::Element || S.What == Step::Beyond;
      });
      if (!Behind && (isSpecial(F) || !A.Writes))
        continue; // that the elements are read is known of the call itself
      std::vector<const Expr *> Given = Site.Args;
      if (Site.Object)
        Given.push_back(Site.Object);
      for (const Expr *E : Given) {
        add(Facts.reach(Facts.target(E)), A.Writes, Site.Whole, Out);
        if (E->isGLValue())
          add(Facts.reach(Facts.stored(Facts.lvalue(E))), A.Writes, Site.Whole, Out);
        if (E->isGLValue() && !Behind)
          add(Facts.lvalue(E), A.Writes, Site.Whole, Out);
      }
    }
  }
}

} // namespace deco
