#include "NamedFunctions.h"
#include "clang/AST/RecursiveASTVisitor.h"
#include "clang/Basic/SourceManager.h"

using namespace clang;

namespace deco {

/// The declaration as it is written that all others of the function go back to.
static const FunctionDecl *pattern(const FunctionDecl *F) {
  if (const FunctionDecl *Of = F->getTemplateInstantiationPattern())
    F = Of;
  return F->getCanonicalDecl();
}

namespace {

class NameSearch : public RecursiveASTVisitor<NameSearch> {
public:
  explicit NameSearch(llvm::SmallPtrSetImpl<const FunctionDecl *> &Named) : Named(Named) {}

  bool shouldVisitTemplateInstantiations() const { return true; } // `&T::add`

  bool VisitCallExpr(CallExpr *Call) {
    Called.insert(Call->getCallee()->IgnoreParenImpCasts());
    return true;
  }
  bool VisitDeclRefExpr(DeclRefExpr *Ref) {
    add(Ref, Ref->getDecl());
    return true;
  }
  bool VisitOverloadExpr(OverloadExpr *Names) {
    for (const NamedDecl *D : Names->decls())
      add(Names, D);
    return true;
  }

private:
  void add(const Expr *E, const NamedDecl *D) {
    if (Called.contains(E))
      return;
    if (const FunctionDecl *F = D->getUnderlyingDecl()->getAsFunction())
      Named.insert(pattern(F));
  }

  llvm::SmallPtrSetImpl<const FunctionDecl *> &Named;
  llvm::SmallPtrSet<const Expr *, 32> Called;
};

} // namespace

NamedFunctions::NamedFunctions(const ASTContext &Context) {
  NameSearch Search(Named);
  const SourceManager &SM = Context.getSourceManager();
  for (Decl *D : Context.getTranslationUnitDecl()->decls())
    if (!SM.isInSystemHeader(D->getLocation()))
      Search.TraverseDecl(D);
}

bool NamedFunctions::contains(const FunctionDecl *F) const { return Named.contains(pattern(F)); }

} // namespace deco
