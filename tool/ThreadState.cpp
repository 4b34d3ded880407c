#include "ThreadState.h"
#include "Callees.h"
#include "StdLibrary.h"
#include "clang/AST/RecursiveASTVisitor.h"
#include "clang/Basic/SourceManager.h"
#include "llvm/ADT/SetVector.h"
#include "llvm/ADT/SmallPtrSet.h"
#include "llvm/ADT/StringSet.h"

using namespace clang;

namespace deco {

namespace {

using Predicate = bool (*)(const FunctionDecl *);

bool isNamed(const FunctionDecl *F, const llvm::StringSet<> &Names) {
  return F->getIdentifier() && isLibrary(F) && Names.contains(F->getName());
}

/// The floating-point environment of the thread.
bool usesFloatingEnvironment(const FunctionDecl *F) {
  static const llvm::StringSet<> Names = {
      "fesetround",   "fegetround",     "feholdexcept",    "fesetenv",       "feupdateenv",
      "fegetenv",     "fetestexcept",   "feclearexcept",   "feraiseexcept",  "fegetexceptflag",
      "feenableexcept", "fedisableexcept", "fesetexceptflag", "_mm_setcsr", "_mm_getcsr"};
  return isNamed(F, Names);
}

bool changesProcessState(const FunctionDecl *F) {
  static const llvm::StringSet<> Names = {"setlocale", "setenv", "unsetenv", "putenv", "clearenv",
                                          "chdir",     "fchdir", "umask",    "tzset"};
  const auto *Method = dyn_cast<CXXMethodDecl>(F);
  if (Method && Method->isStatic() && F->getIdentifier() && F->getName() == "global")
    return isStd(Method) && Method->getParent()->getName() == "locale";
  return !Method && isNamed(F, Names);
}

/// What the tree at \p S runs, for a start of \p Reached.
void addCallees(const Stmt *S, llvm::SmallSetVector<const FunctionDecl *, 16> &Reached) {
  for (const Callee &C : calleesOf(S))
    Reached.insert(C.Function->getCanonicalDecl());
  for (const Stmt *Part : evaluatedParts(S))
    addCallees(Part, Reached);
}

/// Whether one of \p Reached, or what the bodies of the project's functions among them run, is such a function.
/// Those that are seen not to be are added to \p Harmless.
bool reaches(llvm::SmallSetVector<const FunctionDecl *, 16> Reached, Predicate Is, Functions &Harmless) {
  for (size_t I = 0; I < Reached.size(); ++I) {
    const FunctionDecl *F = Reached[I], *Definition = nullptr;
    if (Is(F))
      return true;
    if (Harmless.contains(F) || isLibrary(F) || !F->hasBody(Definition) || !Definition->getBody() || Definition->isDependentContext())
      continue;
    Implied Parts = impliedBy(Definition);
    for (const Expr *Init : Parts.Initialisers)
      addCallees(Init, Reached);
    for (const FunctionDecl *D : Parts.Destructors)
      Reached.insert(D->getCanonicalDecl());
    addCallees(Definition->getBody(), Reached);
  }
  Harmless.insert(Reached.begin(), Reached.end());
  return false;
}

/// Finds where a body reads errno: a function of the library's that gives its address, in anything but an
/// assignment to it.
class ErrnoReads : public RecursiveASTVisitor<ErrnoReads> {
public:
  struct Read {
    SourceLocation At;
    std::vector<const Stmt *> Loops;
  };
  std::vector<Read> Found;

  bool VisitBinaryOperator(BinaryOperator *B) {
    if (B->getOpcode() == BO_Assign)
      if (const auto *Place = dyn_cast<UnaryOperator>(B->getLHS()->IgnoreParens()))
        Written.insert(Place->getSubExpr()->IgnoreParenImpCasts());
    return true;
  }
  bool VisitCallExpr(CallExpr *Call) {
    static const llvm::StringSet<> Names = {"__errno_location", "__error", "_errno", "__errno"};
    const FunctionDecl *F = Call->getDirectCallee();
    if (F && isNamed(F, Names) && !Written.contains(Call))
      Found.push_back({Call->getExprLoc(), Loops});
    return true;
  }
  bool dataTraverseStmtPre(Stmt *S) {
    if (isLoop(S))
      Loops.push_back(S);
    return true;
  }
  bool dataTraverseStmtPost(Stmt *S) {
    if (isLoop(S))
      Loops.pop_back();
    return true;
  }

private:
  static bool isLoop(const Stmt *S) { return isa<ForStmt, WhileStmt, DoStmt, CXXForRangeStmt>(S); }

  llvm::SmallPtrSet<const Stmt *, 8> Written;
  std::vector<const Stmt *> Loops;
};

} // namespace

bool changesProcess(const Stmt *S, Functions &Harmless) {
  llvm::SmallSetVector<const FunctionDecl *, 16> Reached;
  for (const Callee &C : calleesOf(S))
    Reached.insert(C.Function->getCanonicalDecl());
  return !Reached.empty() && reaches(std::move(Reached), changesProcessState, Harmless);
}

void demoteThreadBound(SynchronizedFunction &F) {
  llvm::SmallSetVector<const FunctionDecl *, 16> Reached;
  addCallees(F.Body, Reached);
  for (const Spawn &S : F.Spawns)
    if (S.Callee)
      Reached.remove(S.Callee->getCanonicalDecl());
  Functions Harmless;
  bool Floating = reaches(std::move(Reached), usesFloatingEnvironment, Harmless);
  ErrnoReads Errno;
  Errno.TraverseStmt(const_cast<CompoundStmt *>(F.Body));
  const SourceManager &SM = F.Decl->getASTContext().getSourceManager();
  for (Spawn &S : F.Spawns) {
    if (S.isTask() && Floating) {
      S.InPlace = "the function uses the floating-point environment, of which each thread has its own; do so in the "
                  "called function";
      S.InPlaceCause = S.where();
    }
    for (const ErrnoReads::Read &R : Errno.Found) {
      bool Behind = SM.isBeforeInTranslationUnit(S.where(), R.At) ||
                    llvm::any_of(R.Loops, [&](const Stmt *Loop) { return contains(Loop, S.Call); });
      if (!S.isTask() || !Behind)
        continue;
      S.InPlace = "the function reads errno, which the call may set, and each thread has its own; return what "
                  "went wrong instead";
      S.InPlaceCause = SM.getExpansionLoc(R.At);
    }
  }
}

} // namespace deco
