#include "Locks.h"
#include "Model.h"
#include "clang/AST/ExprCXX.h"
#include "llvm/ADT/STLExtras.h"

using namespace clang;

namespace deco {

static bool isNamed(const Stmt *S, std::initializer_list<llvm::StringRef> Names) {
  const auto *Call = dyn_cast<CXXMemberCallExpr>(S);
  const CXXMethodDecl *Method = Call ? Call->getMethodDecl() : nullptr;
  return Method && Method->getIdentifier() && llvm::is_contained(Names, Method->getName()) &&
         (isSynchronisation(Call->getObjectType()) || isLock(Call->getObjectType()));
}

Hazard hazardOfCall(const Stmt *S) {
  const auto *Call = dyn_cast<CallExpr>(S);
  const FunctionDecl *Callee = Call ? Call->getDirectCallee() : nullptr;
  return Callee ? hazardOf(Callee) : Hazard::None;
}

bool takesLock(const Stmt *S) {
  if (const auto *Decls = dyn_cast<DeclStmt>(S))
    return llvm::any_of(Decls->decls(), [](const Decl *D) {
      const auto *V = dyn_cast<VarDecl>(D);
      return V && V->hasLocalStorage() && holdsLock(V->getType());
    });
  if (const auto *Whole = dyn_cast<Expr>(S))
    S = Whole->IgnoreUnlessSpelledInSource();
  return hazardOfCall(S) == Hazard::Lock ||
         isNamed(S, {"lock", "lock_shared", "try_lock", "try_lock_for", "try_lock_until"});
}

bool releasesLock(const Stmt *S) {
  if (const auto *Whole = dyn_cast<Expr>(S))
    S = Whole->IgnoreUnlessSpelledInSource();
  return hazardOfCall(S) == Hazard::Unlock || isNamed(S, {"unlock", "unlock_shared"});
}

bool synchronises(const Stmt *S) {
  Hazard H = hazardOfCall(S);
  if (H == Hazard::Lock || H == Hazard::Unlock || H == Hazard::Atomic || isa<AtomicExpr>(S))
    return true;
  if (const auto *Construct = dyn_cast<CXXConstructExpr>(S))
    return isLock(Construct->getType());
  if (const auto *Unary = dyn_cast<UnaryOperator>(S))
    return isSynchronisation(Unary->getSubExpr()->getType());
  if (const auto *Binary = dyn_cast<BinaryOperator>(S))
    return Binary->isAssignmentOp() && isSynchronisation(Binary->getLHS()->getType());
  const auto *Call = dyn_cast<CallExpr>(S);
  const Expr *Object = Call ? objectArgument(Call) : nullptr;
  QualType T = Object ? Object->getType() : QualType();
  return Object && isSynchronisation(T->isPointerType() ? T->getPointeeType() : T);
}

} // namespace deco
