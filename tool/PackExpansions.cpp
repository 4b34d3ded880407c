#include "PackExpansions.h"
#include "clang/AST/RecursiveASTVisitor.h"
#include "llvm/ADT/STLExtras.h"

using namespace clang;

namespace deco {

namespace {

/// Finds expansions, and the call of the template that a call of an instantiation was made from.
class TemplateSearch : public RecursiveASTVisitor<TemplateSearch> {
public:
  explicit TemplateSearch(SourceLocation RParen = {}) : RParen(RParen) {}
  Expansions All;
  std::vector<const CXXFoldExpr *> Folds;
  const CallExpr *Call = nullptr;

  bool VisitPackExpansionExpr(PackExpansionExpr *E) {
    All.push_back(E);
    return true;
  }
  bool VisitCXXFoldExpr(CXXFoldExpr *E) {
    Folds.push_back(E);
    return true;
  }
  bool VisitCallExpr(CallExpr *E) {
    if (RParen.isValid() && E->getRParenLoc() == RParen)
      Call = E;
    return true;
  }

private:
  SourceLocation RParen;
};

class NameSearch : public RecursiveASTVisitor<NameSearch> {
public:
  Mentioned Found;

  bool VisitDeclRefExpr(DeclRefExpr *Ref) {
    Found.Unnameable |= isa<BindingDecl>(Ref->getDecl());
    const auto *V = dyn_cast<VarDecl>(Ref->getDecl());
    if (!V || !V->hasLocalStorage() || V->isConstexpr())
      return true;
    Found.Unnameable |= V->isInitCapture();
    auto &Into = V->isParameterPack() ? Found.Packs : Found.Variables;
    if (!llvm::is_contained(Into, V))
      Into.push_back(V);
    return true;
  }
};

void search(TemplateSearch &Search, const FunctionDecl *F) {
  const FunctionDecl *Pattern = F->getTemplateInstantiationPattern();
  if (Pattern && Pattern->hasBody())
    Search.TraverseStmt(Pattern->getBody());
}

} // namespace

Expansions expansionsIn(const FunctionDecl *F) {
  TemplateSearch Search;
  search(Search, F);
  return std::move(Search.All);
}

Expansions expansionsIn(const CallExpr *Call, const FunctionDecl *F) {
  TemplateSearch Search(Call->getRParenLoc());
  search(Search, F);
  Expansions Result;
  if (Search.Call)
    for (const Expr *A : Search.Call->arguments())
      if (const auto *E = dyn_cast<PackExpansionExpr>(A))
        Result.push_back(E);
  return Result;
}

std::vector<SourceRange> foldsIn(const FunctionDecl *F) {
  TemplateSearch Search;
  search(Search, F);
  std::vector<SourceRange> Result;
  for (const CXXFoldExpr *E : Search.Folds) // the outer one comes first
    if (Result.empty() || !Result.back().fullyContains(E->getSourceRange()))
      Result.push_back(E->getSourceRange());
  return Result;
}

bool hasFold(const Expr *Statement, const FunctionDecl *F) {
  return llvm::any_of(foldsIn(F), [&](SourceRange Fold) {
    return Statement->getBeginLoc() <= Fold.getEnd() && Fold.getBegin() <= Statement->getEndLoc();
  });
}

bool isPackElement(const ValueDecl *V) {
  const auto *F = dyn_cast<FunctionDecl>(V->getDeclContext());
  const FunctionDecl *Pattern = F ? F->getTemplateInstantiationPattern() : nullptr;
  return Pattern && isa<ParmVarDecl>(V) && llvm::any_of(Pattern->parameters(), [&](const ParmVarDecl *P) {
           return P->isParameterPack() && P->getLocation() == V->getLocation();
         });
}

bool isElement(const Operand &O, const Expansions &Of) {
  SourceLocation At = O.Value->getBeginLoc();
  return llvm::any_of(Of, [&](const PackExpansionExpr *E) {
    return E->getBeginLoc() <= At && At < E->getEllipsisLoc();
  });
}

Mentioned mentionedIn(const Expansions &Of) {
  NameSearch Search;
  for (const PackExpansionExpr *E : Of)
    Search.TraverseStmt(const_cast<Expr *>(E->getPattern()));
  return std::move(Search.Found);
}

bool travelsByValue(const ValueDecl *V) {
  return !V->getType()->isDependentType() && V->getType()->isScalarType();
}

} // namespace deco
