#include "TaskStores.h"
#include "Captures.h"
#include "StdLibrary.h"
#include "Throws.h"
#include "clang/AST/DeclTemplate.h"
#include "clang/AST/RecursiveASTVisitor.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallPtrSet.h"
#include <tuple>

using namespace clang;

namespace deco {

namespace {

/// Whether making the copies that the call's parameters and the path need cannot throw.
bool copiesSilently(const Spawn &S, const ASTContext &Context) {
  auto Silent = [&](const Operand &O) {
    QualType T = O.Type.isNull() ? O.Value->getType() : O.Type.getNonReferenceType();
    return O.How != Travel::Copy || T.getUnqualifiedType().isTriviallyCopyableType(Context);
  };
  return llvm::all_of(S.CallOperands, Silent) && llvm::all_of(S.EffectOperands, Silent);
}

/// Looks through the parts of a type; one that contains itself (`struct Tree { std::vector<Tree> kids; }`) is looked at
/// once.
class SilentEnd {
public:
  bool of(QualType T) {
    if (!T.isDestructedType())
      return true;
    T = T.getCanonicalType();
    if (const Type *Element = T->getArrayElementTypeNoTypeQual())
      return of(QualType(Element, 0));
    const CXXRecordDecl *R = T->getAsCXXRecordDecl();
    if (!R || !R->hasDefinition())
      return false;
    R = R->getDefinition();
    if (!Seen.insert(R).second)
      return true;
    return isLibrary(R) ? ofLibrary(R, T) : ofProject(R);
  }

private:
  bool ofLibrary(const CXXRecordDecl *R, QualType T) {
    const auto *Special = dyn_cast<ClassTemplateSpecializationDecl>(R);
    return Special && !carriesPointers(T) &&
           llvm::all_of(Special->getTemplateArgs().asArray(), [this](const TemplateArgument &A) {
             return A.getKind() == TemplateArgument::Type ? of(A.getAsType())
                                                          : A.getKind() == TemplateArgument::Integral;
           });
  }

  bool ofProject(const CXXRecordDecl *R) {
    const CXXDestructorDecl *Destructor = R->getDestructor();
    return Destructor && !Destructor->isUserProvided() &&
           llvm::all_of(R->bases(), [this](const CXXBaseSpecifier &B) { return of(B.getType()); }) &&
           llvm::all_of(R->fields(), [this](const FieldDecl *F) { return of(F->getType()); });
  }

  llvm::SmallPtrSet<const CXXRecordDecl *, 8> Seen;
};

/// Whether the end of an object's life runs no code of the project's and follows no pointer, so that it looks
/// at no other object.
bool endsSilently(QualType T) { return SilentEnd().of(T); }

/// Whether an object of the function may look at another one when an exception ends its life.
bool hasWatcher(const SynchronizedFunction &F) {
  class Finder : public RecursiveASTVisitor<Finder> {
  public:
    bool VisitVarDecl(VarDecl *V) { return endsSilently(V->getType()); }
  } Search;
  return llvm::any_of(F.Decl->parameters(),
                      [](const ParmVarDecl *P) { return !endsSilently(P->getType()); }) ||
         !Search.TraverseStmt(const_cast<CompoundStmt *>(F.Body));
}

/// Whether the assignment writes only variables that end with the function, and leaves nothing to do for
/// their destructors.
bool isOwn(const Spawn &S, const Footprint &Touched, const ASTContext &Context) {
  return S.Target->getType().getUnqualifiedType().isTriviallyCopyableType(Context) &&
         llvm::all_of(Touched.Effect, [](const Access &A) {
           const VarDecl *V = A.Where.Base.Var;
           return !A.Writes || (A.Where.Base.What == Root::Variable && V->hasLocalStorage() &&
                                !V->getType()->isReferenceType() && !V->getType()->isPointerType());
         });
}

/// Whether a part of the statement is not in its text as it is evaluated.
bool isSpeltElsewhere(const Spawn &S) {
  return S.MacroLevels || !S.Expanded.empty() || !S.Defaults.empty() ||
         llvm::any_of(S.CallOperands, [](const Operand &O) { return O.IsDefault; });
}

/// The assignments that nobody can tell from deferred ones, whether calls throw or not.
///
/// Deferred, what comes behind a call that throws is not assigned. So tasks may assign where no call
/// throws, or where what they assign to is gone when the exception is caught.
std::vector<Spawn *> candidates(SynchronizedFunction &F, const Schedule &Deferred) {
  Throws Exceptions;
  const ASTContext &Context = F.Decl->getASTContext();
  bool AnyThrows = false;
  for (Spawn &S : F.Spawns) {
    S.Nothrow = S.isTask() && !S.Each && S.Recorded.empty() && copiesSilently(S, Context) &&
                !Exceptions.mayThrow(S.Whole);
    AnyThrows |= S.isTask() && !S.Nothrow;
  }
  bool Caught = AnyThrows && (!F.Tries.empty() || hasWatcher(F));
  std::vector<Spawn *> Result;
  for (Spawn &S : F.Spawns)
    if (S.isTask() && S.Shape == Form::Assign && S.Recorded.empty() && !isSpeltElsewhere(S) &&
        (!AnyThrows || (!Caught && isOwn(S, Deferred.Footprints[S.Id], Context))))
      Result.push_back(&S);
  return Result;
}

} // namespace

std::set<const Spawn *> hinderedIn(const Schedule &Trial, const Schedule &Before) {
  using Wait = std::tuple<const Stmt *, Anchor::Kind, const Spawn *>;
  auto Key = [](const Barrier &B, const Reason &R) { return Wait(B.Where->At, B.Where->What, R.Waited); };
  std::set<Wait> Known;
  for (const Barrier &B : Before.Barriers)
    for (const Reason &R : B.Reasons)
      Known.insert(Key(B, R));
  std::set<const Spawn *> Result;
  for (const Barrier &B : Trial.Barriers)
    for (const Reason &R : B.Reasons)
      if (!Known.count(Key(B, R)))
        Result.insert({R.Waited, R.Later});
  return Result;
}

Schedule storeInTasks(SynchronizedFunction &F, Schedule Deferred,
                      llvm::function_ref<Schedule()> Again) {
  std::vector<Spawn *> Stored = candidates(F, Deferred);
  while (!Stored.empty()) {
    // A trial may set spawns to run in place; then it is none that holds.
    std::set<const Spawn *> Tasks, Hindered;
    for (Spawn &S : F.Spawns) {
      S.StoresInTask = false;
      if (S.isTask())
        Tasks.insert(&S);
    }
    for (Spawn *S : Stored)
      S->StoresInTask = true;
    Schedule Trial = Again();
    Hindered = hinderedIn(Trial, Deferred);
    for (Spawn &S : F.Spawns)
      if (!S.isTask() && Tasks.count(&S)) {
        Hindered.insert(&S);
        S.InPlace.clear();
        S.InPlaceCause = SourceLocation();
      }
    if (Hindered.empty())
      return Trial;
    size_t Before = Stored.size();
    llvm::erase_if(Stored, [&](const Spawn *S) { return Hindered.count(S) != 0; });
    if (Stored.size() == Before)
      Stored.clear();
  }
  for (Spawn &S : F.Spawns)
    S.StoresInTask = false;
  return Deferred;
}

} // namespace deco
