#include "TaskStores.h"
#include "Captures.h"
#include "Throws.h"
#include "llvm/ADT/STLExtras.h"

using namespace clang;

namespace deco {

/// Whether making the copies that the call's parameters and the path need cannot throw.
static bool copiesSilently(const Spawn &S, const ASTContext &Context) {
  auto Silent = [&](const Operand &O) {
    QualType T = O.Type.isNull() ? O.Value->getType() : O.Type.getNonReferenceType();
    return O.How != Travel::Copy || T.getUnqualifiedType().isTriviallyCopyableType(Context);
  };
  return llvm::all_of(S.CallOperands, Silent) && llvm::all_of(S.EffectOperands, Silent);
}

/// Whether nobody can see what is in the target when an exception has left the function.
static bool diesWithException(const SynchronizedFunction &F, const Spawn &S, const Footprint &Touched,
                              const ASTContext &Context) {
  if (!F.Tries.empty() || !S.Target ||
      !S.Target->getType().getUnqualifiedType().isTriviallyCopyableType(Context))
    return false;
  return llvm::all_of(Touched.Effect, [&](const Access &A) {
    const VarDecl *V = A.Where.Base.Var;
    return !A.Writes || (A.Where.Base.What == Root::Variable && V->hasLocalStorage() &&
                         !V->getType()->isReferenceType() && !V->getType()->isPointerType());
  });
}

/// Whether a part of the statement is not in its text as it is evaluated.
static bool isSpeltElsewhere(const Spawn &S) {
  return S.MacroLevels || !S.Expanded.empty() || !S.Defaults.empty() ||
         llvm::any_of(S.CallOperands, [](const Operand &O) { return O.IsDefault; });
}

/// Whether the same barriers stand at the same places, for the same calls.
static bool sameBarriers(const Schedule &A, const Schedule &B) {
  return llvm::equal(A.Barriers, B.Barriers, [](const Barrier &X, const Barrier &Y) {
    return X.Where->At == Y.Where->At && X.Where->What == Y.Where->What &&
           llvm::equal(X.Reasons, Y.Reasons,
                       [](const Reason &P, const Reason &Q) { return P.Waited == Q.Waited; });
  });
}

Schedule storeInTasks(SynchronizedFunction &F, Schedule Deferred,
                      llvm::function_ref<Schedule()> Again) {
  Throws Exceptions;
  const ASTContext &Context = F.Decl->getASTContext();
  std::vector<Spawn *> Stored;
  for (Spawn &S : F.Spawns) {
    if (!S.isTask() || S.Each || !S.Recorded.empty() || isSpeltElsewhere(S))
      continue;
    S.Nothrow = copiesSilently(S, Context) && !Exceptions.mayThrow(S.Whole);
    // (Only where one barrier ends all: between several, what another call sees has not been shown.)
    if (S.Shape == Form::Assign && Deferred.Barriers.size() == 1 &&
        (S.Nothrow || diesWithException(F, S, Deferred.Footprints[S.Id], Context)))
      Stored.push_back(&S);
  }
  if (Stored.empty())
    return Deferred;
  // All of them, or as many as need no barrier of their own.
  for (Spawn *S : Stored)
    S->StoresInTask = true;
  Schedule All = Again();
  if (sameBarriers(Deferred, All))
    return All;
  for (Spawn *S : Stored)
    S->StoresInTask = false;
  Schedule Result = std::move(Deferred);
  for (Spawn *S : Stored) {
    S->StoresInTask = true;
    Schedule Next = Again();
    if (sameBarriers(Result, Next))
      Result = std::move(Next);
    else
      S->StoresInTask = false;
  }
  return Result;
}

} // namespace deco
