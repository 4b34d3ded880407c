#include "ThreadState.h"
#include "Callees.h"
#include "LibraryHazards.h"
#include "StdLibrary.h"
#include "clang/AST/DeclTemplate.h"
#include "clang/AST/ExprCXX.h"
#include "clang/Basic/SourceManager.h"
#include "llvm/ADT/StringSet.h"

using namespace clang;

namespace deco {

namespace {

bool isNamed(const FunctionDecl *F, const llvm::StringSet<> &Names) {
  return F->getIdentifier() && isLibrary(F) && !isRuntime(F) && Names.contains(F->getName());
}

/// The floating-point environment of the thread.
bool usesFloatingEnvironment(const FunctionDecl *F) {
  static const llvm::StringSet<> Names = {
      "fesetround",   "fegetround",     "feholdexcept",    "fesetenv",       "feupdateenv",
      "fegetenv",     "fetestexcept",   "feclearexcept",   "feraiseexcept",  "fegetexceptflag",
      "feenableexcept", "fedisableexcept", "fesetexceptflag", "_mm_setcsr", "_mm_getcsr"};
  return isNamed(F, Names);
}

/// A new locale for the program; the end of all memory that a resource has given out, which anything may lead to.
bool changesForAll(const CXXMethodDecl *Method) {
  static const llvm::StringSet<> Resources = {"monotonic_buffer_resource", "unsynchronized_pool_resource",
                                              "synchronized_pool_resource"};
  llvm::StringRef Class = Method->getParent()->getName(), Name = Method->getName();
  return (Name == "global" && Class == "locale") || (Name == "release" && Resources.contains(Class));
}

bool changesProcessState(const FunctionDecl *F) {
  static const llvm::StringSet<> Names = {
      "setlocale", "setenv", "unsetenv",      "putenv",          "clearenv",       "chdir", "fchdir",
      "umask",     "tzset",  "set_terminate", "set_new_handler", "set_unexpected", "set_default_resource",
      // a process or thread that what calls do may decide about, or that has a copy of what they have done
      "fork",      "vfork",  "daemon",        "posix_spawn",     "posix_spawnp",   "system", "popen", "pclose",
      "wait",      "wait3",  "wait4",         "waitid",          "waitpid",        "pause",  "sigsuspend", "pthread_join"};
  const auto *Method = dyn_cast<CXXMethodDecl>(F);
  if (!Method)
    return isNamed(F, Names);
  return isStd(Method) && F->getIdentifier() && Method->getParent()->getIdentifier() && changesForAll(Method);
}

/// Gives the address of errno, or reads it.
bool usesErrno(const FunctionDecl *F) {
  static const llvm::StringSet<> Names = {"__errno_location", "__error", "_errno", "__errno", "perror",
                                          "err",              "warn",    "error"};
  return !isa<CXXMethodDecl>(F) && isNamed(F, Names); // std::expected has an error()
}

bool isOfOwner(const FunctionDecl *F, const llvm::StringSet<> &Names) {
  const auto *Method = dyn_cast<CXXMethodDecl>(F);
  const CXXRecordDecl *R = Method && isStd(Method) ? Method->getParent() : nullptr;
  bool Owner = R && R->getIdentifier() && (R->getName().contains("shared_ptr") || R->getName().contains("weak_ptr"));
  return Owner && isNamed(F, Names);
}
/// Asks how many owners an object has.
bool countsOwners(const FunctionDecl *F) {
  static const llvm::StringSet<> Names = {"use_count", "unique"};
  return isOfOwner(F, Names);
}
/// The same, or whether there is one.
bool dependsOnOwners(const FunctionDecl *F) {
  static const llvm::StringSet<> Names = {"expired", "lock"};
  return countsOwners(F) || isOfOwner(F, Names);
}

/// Locks a mutex again that its thread may hold.
bool locksAgain(const FunctionDecl *F) {
  auto IsRecursive = [](const TemplateArgument &A) {
    const CXXRecordDecl *R = A.getKind() == TemplateArgument::Type ? A.getAsType()->getAsCXXRecordDecl() : nullptr;
    return R && isStd(R) && R->getIdentifier() && R->getName().contains("recursive_");
  };
  const auto *Method = dyn_cast<CXXMethodDecl>(F);
  if (!Method || !isStd(Method))
    return !Method && isNamed(F, {"omp_set_nest_lock", "omp_test_nest_lock"});
  const CXXRecordDecl *R = Method->getParent();
  if (R->getIdentifier() && R->getName().contains("recursive_"))
    return F->getIdentifier() && F->getName().contains("lock") && F->getName() != "unlock";
  const auto *Lock = dyn_cast<ClassTemplateSpecializationDecl>(R);
  return Lock && isLock(R) && isa<CXXConstructorDecl>(F) &&
         llvm::any_of(Lock->getTemplateArgs().asArray(), [&](const TemplateArgument &A) {
           return A.getKind() == TemplateArgument::Pack ? llvm::any_of(A.pack_elements(), IsRecursive) : IsRecursive(A);
         });
}

/// The exception that a handler of the caller's has caught.
bool usesHandledException(const FunctionDecl *F) {
  static const llvm::StringSet<> Names = {"current_exception", "rethrow_if_nested", "throw_with_nested"};
  return isNamed(F, Names);
}
bool throwsAgain(const Stmt *S) {
  const auto *Throw = dyn_cast<CXXThrowExpr>(S);
  return Throw && !Throw->getSubExpr();
}

/// Whether an object of the type is counted among the owners of another one.
bool isSharedOwner(QualType T, unsigned Depth = 0);

bool areSharedOwners(llvm::ArrayRef<TemplateArgument> Arguments, unsigned Depth) {
  return llvm::any_of(Arguments, [Depth](const TemplateArgument &A) {
    if (A.getKind() == TemplateArgument::Pack)
      return areSharedOwners(A.pack_elements(), Depth);
    return A.getKind() == TemplateArgument::Type && isSharedOwner(A.getAsType(), Depth);
  });
}

bool isSharedOwner(QualType T, unsigned Depth) {
  const CXXRecordDecl *R = T->isReferenceType() ? nullptr : T->getBaseElementTypeUnsafe()->getAsCXXRecordDecl();
  if (!R || !R->hasDefinition() || Depth > 8)
    return false;
  if (isShared(T))
    return true;
  const auto *Special = dyn_cast<ClassTemplateSpecializationDecl>(R);
  if (isLibrary(R))
    return Special && areSharedOwners(Special->getTemplateArgs().asArray(), Depth + 1);
  R = R->getDefinition();
  return llvm::any_of(R->bases(), [&](const auto &Base) { return isSharedOwner(Base.getType(), Depth + 1); }) ||
         llvm::any_of(R->fields(), [&](const FieldDecl *Field) { return isSharedOwner(Field->getType(), Depth + 1); });
}

bool carriesOwner(const Spawn &S) {
  return llvm::any_of(S.CallOperands, [](const Operand &O) {
    return O.How == Travel::Copy && isSharedOwner(O.Type.isNull() ? O.Value->getType() : O.Type.getNonReferenceType());
  });
}

/// Where a body runs code of some kind, in other calls than its spawns.
class UsesInBody {
public:
  UsesInBody(const SynchronizedFunction &F, Reaching Kind) : F(F), Kind(std::move(Kind)) {
    for (const Spawn &S : F.Spawns)
      Spawned.insert(S.Call);
    statement(F.Body);
  }

  bool any() const { return !Found.empty(); }

  /// Where such code may run behind the call \p S, the next turns of loops included; invalid if nowhere.
  SourceLocation behind(const Spawn &S) const {
    const SourceManager &SM = F.Decl->getASTContext().getSourceManager();
    for (const Use &U : Found)
      if (SM.isBeforeInTranslationUnit(S.where(), U.At) ||
          llvm::any_of(U.Loops, [&](const Stmt *Loop) { return contains(Loop, S.Call); }))
        return SM.getExpansionLoc(U.At);
    return SourceLocation();
  }

private:
  struct Use {
    SourceLocation At;
    std::vector<const Stmt *> Loops;
  };

  void statement(const Stmt *S) {
    bool IsLoop = isa<ForStmt, WhileStmt, DoStmt, CXXForRangeStmt>(S);
    if (IsLoop)
      Loops.push_back(S);
    if (!Spawned.contains(S) && Kind.fromOperation(S))
      Found.push_back({S->getBeginLoc(), Loops});
    const Stmt *Written = assigned(S);
    for (const Stmt *Part : evaluatedParts(S))
      if (Part != Written)
        statement(Part);
    if (IsLoop)
      Loops.pop_back();
  }

  /// `errno = 0` in the body itself does not depend on what the calls have left there.
  static const Stmt *assigned(const Stmt *S) {
    const auto *Assign = dyn_cast<BinaryOperator>(S);
    const auto *Place = Assign && Assign->getOpcode() == BO_Assign
                            ? dyn_cast<UnaryOperator>(Assign->getLHS()->IgnoreParens())
                            : nullptr;
    const auto *Call = Place ? dyn_cast<CallExpr>(Place->getSubExpr()->IgnoreParenImpCasts()) : nullptr;
    const FunctionDecl *Callee = Call ? Call->getDirectCallee() : nullptr;
    return Callee && usesErrno(Callee) ? Assign->getLHS() : nullptr;
  }

  const SynchronizedFunction &F;
  Reaching Kind;
  llvm::SmallPtrSet<const Stmt *, 16> Spawned;
  std::vector<const Stmt *> Loops;
  std::vector<Use> Found;
};

void runInPlace(Spawn &S, const char *Why, SourceLocation Cause) {
  S.InPlace = Why;
  S.InPlaceCause = Cause;
}

/// Whether the function itself has directives that make teams, which are no part of the syntax tree without -fopenmp.
bool hasPragmas(const FunctionDecl *F, const OpenMPPragmas *Pragmas) {
  const FunctionDecl *Definition = nullptr;
  return Pragmas && F->hasBody(Definition) && Definition->getBody() &&
         Pragmas->areIn(Definition->getBody()->getSourceRange(), F->getASTContext().getSourceManager(), /*OfTeams=*/true);
}

} // namespace

Reaching changesOfProcess() { return Reaching(changesProcessState); }

void demoteThreadBound(SynchronizedFunction &F, const OpenMPPragmas *Pragmas) {
  const SourceManager &SM = F.Decl->getASTContext().getSourceManager();
  bool HasDirectives = Pragmas && Pragmas->areIn(F.Body->getSourceRange(), SM);
  bool DependsOnTeam = UsesInBody(F, Reaching(dependsOnTeam, startsTeam)).any();
  Reaching HasTeam(dependsOnTeam, startsTeam);
  UsesInBody Floating(F, Reaching(usesFloatingEnvironment)), Errno(F, Reaching(usesErrno)),
      Counts(F, Reaching(dependsOnOwners));
  Reaching LocksAgain(locksAgain), Handled(usesHandledException, throwsAgain, /*OutsideHandlers=*/true), Counted(countsOwners);
  for (Spawn &S : F.Spawns) {
    if (!S.isTask())
      continue;
    if (HasDirectives || DependsOnTeam)
      runInPlace(S, "the function has directives of OpenMP, or asks for its team, and tasks would put it into a parallel "
                    "region; move them into a function that calls this one", S.where());
    else if (S.Callee && (HasTeam.from(S.Callee) || hasPragmas(S.Callee, Pragmas)))
      runInPlace(S, "the called function has a parallel region of its own, which would have one thread in a task", S.where());
    else if (Floating.any())
      runInPlace(S, "the function uses the floating-point environment, of which each thread has its own; do so in the "
                    "called function", S.where());
    else if (SourceLocation At = Errno.behind(S); At.isValid())
      runInPlace(S, "the function reads errno, which the call may set, and each thread has its own; return what "
                    "went wrong instead", At);
    else if (S.Callee && Handled.from(S.Callee))
      runInPlace(S, "the called function uses the exception that its caller handles, and each thread has its own",
                 S.where());
    else if (S.Callee && LocksAgain.from(S.Callee))
      runInPlace(S, "the called function locks a recursive mutex, which the thread that calls it may hold", S.where());
    else if (S.Callee && Counted.from(S.Callee))
      runInPlace(S, "the called function asks how many owners an object has, and other calls and this function may make "
                    "some meanwhile; ask in front of the call", S.where());
    else if (!carriesOwner(S))
      continue;
    else if (SourceLocation At = Counts.behind(S); At.isValid())
      runInPlace(S, "the function asks how many owners an object has, and a task would be one; pass a reference to "
                    "the object", At);
  }
}

} // namespace deco
