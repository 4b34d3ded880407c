#include "Uses.h"
#include "Attributes.h"
#include "StdLibrary.h"
#include "clang/AST/DeclCXX.h"
#include "clang/AST/RecursiveASTVisitor.h"
#include "clang/Index/USRGeneration.h"
#include "llvm/ADT/SmallPtrSet.h"

using namespace clang;

namespace deco {

/// The template that \p F is an instantiation of, or itself.
static const FunctionDecl *pattern(const FunctionDecl *F) {
  const FunctionDecl *Pattern = F->getTemplateInstantiationPattern();
  return Pattern ? Pattern : F;
}

/// The names of \p F and of what it overrides.
static void addNames(const FunctionDecl *F, std::vector<std::string> &Out) {
  llvm::SmallString<128> Name;
  if (!index::generateUSRForDecl(pattern(F)->getCanonicalDecl(), Name))
    Out.push_back(Name.str().str());
  if (const auto *Method = dyn_cast<CXXMethodDecl>(F))
    for (const CXXMethodDecl *Base : Method->overridden_methods())
      addNames(Base, Out);
}

namespace {

/// Every function that a piece of code may refer to. In a template nothing is resolved yet, so that
/// the same name is enough.
class References : public RecursiveASTVisitor<References> {
public:
  References(const Model &M, std::vector<std::string> &Out) : M(M), Out(Out) {}

  bool VisitDeclRefExpr(DeclRefExpr *E) { return refer(E->getDecl()); }
  bool VisitMemberExpr(MemberExpr *E) { return refer(E->getMemberDecl()); }
  bool VisitOverloadExpr(OverloadExpr *E) { return refer(E->getName()); }
  bool VisitCXXDependentScopeMemberExpr(CXXDependentScopeMemberExpr *E) {
    return refer(E->getMember());
  }
  bool VisitDependentScopeDeclRefExpr(DependentScopeDeclRefExpr *E) {
    return refer(E->getDeclName());
  }

private:
  bool refer(const ValueDecl *D) {
    if (const auto *F = dyn_cast<FunctionDecl>(D); F && hasAttribute(F, Attribute::Concurrent))
      addNames(F, Out);
    return true;
  }
  bool refer(DeclarationName Name) {
    for (const FunctionDecl *F : M.Concurrent)
      if (F->getDeclName() == Name)
        addNames(F, Out);
    return true;
  }

  const Model &M;
  std::vector<std::string> &Out;
};

/// Calls of the runtime, such as deco::scope::spawn, with all that is handed to them.
class HandWritten : public RecursiveASTVisitor<HandWritten> {
public:
  explicit HandWritten(References &Found) : Found(Found) {}

  bool shouldVisitTemplateInstantiations() const { return true; }
  bool VisitCallExpr(CallExpr *Call) {
    if (const FunctionDecl *F = Call->getDirectCallee(); F && isRuntime(F))
      Found.TraverseStmt(Call);
    return true;
  }

private:
  References &Found;
};

} // namespace

Uses findUses(const Model &M) {
  Uses Result;
  llvm::SmallPtrSet<const FunctionDecl *, 16> Known;
  for (const FunctionDecl *F : M.Concurrent) {
    const FunctionDecl *Decl = pattern(F);
    if (!Known.insert(Decl->getCanonicalDecl()).second)
      continue;
    ConcurrentFunction &C = Result.Functions.emplace_back();
    C.Decl = Decl->getDefinition() ? Decl->getDefinition() : Decl;
    addNames(Decl, C.Names);
  }
  if (Result.Functions.empty())
    return Result;
  References Found(M, Result.Used);
  for (const SynchronizedFunction &F : M.Synchronized)
    Found.TraverseStmt(F.Decl->getBody());
  HandWritten ByHand(Found);
  for (Decl *D : M.Context->getTranslationUnitDecl()->decls())
    if (!isLibrary(D))
      ByHand.TraverseDecl(D);
  return Result;
}

} // namespace deco
