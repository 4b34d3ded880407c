#include "GlobalNames.h"
#include "LibraryHazards.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/DeclTemplate.h"
#include "clang/Basic/SourceManager.h"
#include "llvm/ADT/STLExtras.h"

using namespace clang;

namespace deco {

/// Whether template arguments are a part of the name of the global \p V.
static bool isOfTemplate(const VarDecl *V) {
  bool Of = isa<VarTemplateSpecializationDecl>(V);
  for (const DeclContext *C = V->getDeclContext(); C; C = C->getParent())
    Of |= isa<ClassTemplateSpecializationDecl>(C);
  return Of;
}

/// Whether a declaration of \p V outside of functions stands in front of \p F.
static bool isDeclaredBefore(const VarDecl *V, const FunctionDecl *F) {
  const SourceManager &SM = F->getASTContext().getSourceManager();
  return llvm::any_of(V->redecls(), [&](const VarDecl *D) {
    return !D->isLocalExternDecl() && SM.isBeforeInTranslationUnit(D->getLocation(), F->getLocation());
  });
}

/// Nobody writes a constant, so that it overlaps nothing that is written. It may even be no object: a static constant
/// that has a value in the class needs no definition.
static bool isConstant(const VarDecl *V) {
  QualType T = V->getASTContext().getBaseElementType(V->getType());
  const CXXRecordDecl *R = T->getAsCXXRecordDecl();
  return T.isConstQualified() && !T.isVolatileQualified() &&
         (T->isArithmeticType() || T->isEnumeralType() || (R && R->hasDefinition() && R->isEmpty()));
}

/// Whether code outside of classes may name \p V.
static bool isPublic(const VarDecl *V) {
  const Decl *D = V;
  for (; isa<CXXRecordDecl>(D->getDeclContext()); D = cast<Decl>(D->getDeclContext()))
    if (D->getAccess() == AS_private || D->getAccess() == AS_protected)
      return false;
  return true;
}

bool isSharedGlobal(const VarDecl *V) {
  return V->hasGlobalStorage() && !isSynchronisation(V->getType()) && !isConstant(V);
}

bool isNameable(const VarDecl *V, const FunctionDecl *F) {
  if (isa<ParmVarDecl>(V))
    return V->getDeclContext() == F;
  if (!isSharedGlobal(V) || V->isStaticLocal() || !V->getIdentifier())
    return false;
  if (isOfTemplate(V)) { // its arguments may have no name here
    const auto *Method = dyn_cast<CXXMethodDecl>(F);
    return Method && V->getDeclContext()->Equals(Method->getParent());
  }
  const auto *Method = dyn_cast<CXXMethodDecl>(F);
  bool OfClass = Method && V->getDeclContext()->Equals(Method->getParent()); // whose bodies know all of its members
  return OfClass || (isDeclaredBefore(V, F) && isPublic(V));
}

bool isBehindNameless(const Location &L, const FunctionDecl *F) {
  const VarDecl *V = L.Base.What == Root::Variable ? L.Base.Var : nullptr;
  return V && V->hasGlobalStorage() && !V->isStaticLocal() && V->getType()->isPointerType() && L.isBehindValue() &&
         !isNameable(V, F);
}

} // namespace deco
