#include "Threads.h"
#include "LibraryHazards.h"
#include "StdLibrary.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/DeclCXX.h"
#include "clang/AST/ExprCXX.h"
#include "clang/AST/RecursiveASTVisitor.h"
#include "llvm/ADT/StringSet.h"

using namespace clang;

namespace deco {

static bool isOfClass(const CXXMethodDecl *M, const llvm::StringSet<> &Names) {
  const CXXRecordDecl *R = M->getParent();
  return isStd(R) && R->getIdentifier() && Names.contains(R->getName());
}

bool startsThread(const FunctionDecl *F) {
  static const llvm::StringSet<> Classes = {"thread", "jthread"};
  static const llvm::StringSet<> Functions = {"async", "pthread_create", "thrd_create"};
  if (!isLibrary(F))
    return false;
  if (const auto *Constructor = dyn_cast<CXXConstructorDecl>(F))
    return Constructor->getPrimaryTemplate() && isOfClass(Constructor, Classes);
  return !isa<CXXMethodDecl>(F) && F->getIdentifier() && Functions.contains(F->getName());
}

bool mayReleaseThread(const FunctionDecl *F) {
  if (!isLibrary(F))
    return false;
  Hazard H = hazardOf(F);
  if (H == Hazard::Unlock || H == Hazard::Atomic)
    return true;
  static const llvm::StringSet<> Functions = {"pthread_barrier_wait", "pthread_cond_signal", "pthread_cond_broadcast",
                                              "cnd_signal", "cnd_broadcast"};
  if (!isa<CXXMethodDecl>(F) && F->getIdentifier() && Functions.contains(F->getName()))
    return true;
  static const llvm::StringSet<> Classes = {"promise",     "packaged_task", "unique_lock",
                                            "shared_lock", "lock_guard",    "scoped_lock"};
  const auto *Method = dyn_cast<CXXMethodDecl>(F);
  if (!Method || isa<CXXConstructorDecl>(Method) || !Method->isInstance())
    return false;
  bool Notifies = F->getIdentifier() && F->getName().starts_with("notify");
  return (isSynchronisation(Method->getFunctionObjectParameterType()) || isOfClass(Method, Classes)) &&
         (!Method->isConst() || Notifies || assignsThrough(F));
}

bool Threads::areStarted(ASTContext &Context) {
  struct Search : RecursiveASTVisitor<Search> {
    bool Found = false;
    bool shouldVisitTemplateInstantiations() const { return true; }
    bool look(const FunctionDecl *F) {
      Found |= F && startsThread(F);
      return !Found;
    }
    bool VisitCXXConstructExpr(CXXConstructExpr *E) { return look(E->getConstructor()); }
    bool VisitCallExpr(CallExpr *E) { return look(E->getDirectCallee()); }
  };
  if (!Known) {
    Search Visitor;
    for (Decl *D : Context.getTranslationUnitDecl()->decls())
      if (!Visitor.Found && !isLibrary(D))
        Visitor.TraverseDecl(D);
    Known = Visitor.Found;
  }
  return *Known;
}

} // namespace deco
