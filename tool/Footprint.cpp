#include "Footprint.h"
#include "Attributes.h"
#include "Captures.h"
#include "CountedLoops.h"
#include "ElementwiseDecision.h"
#include "GlobalNames.h"
#include "LibraryHazards.h"
#include "OwnObject.h"
#include "PackExpansions.h"
#include "StdLibrary.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallPtrSet.h"
#include <utility>

using namespace clang;

namespace deco {

namespace {

/// The accesses below \p S, without those below the operands and the spawned call.
void treeWithout(const Stmt *S, const llvm::SmallPtrSetImpl<const Stmt *> &Except,
                 const Effects &Of, std::vector<Access> &Out) {
  if (!S || Except.contains(S))
    return;
  // The load of a pointer that was captured by value happened at the spawn.
  if (const auto *Cast = dyn_cast<ImplicitCastExpr>(S);
      Cast && Except.contains(Cast->getSubExpr()->IgnoreParens()))
    return;
  Of.ofOperation(S, Out);
  if (const auto *Default = dyn_cast<CXXDefaultArgExpr>(S))
    return treeWithout(Default->getExpr(), Except, Of, Out);
  for (const Stmt *Child : S->children())
    treeWithout(Child, Except, Of, Out);
}

/// Temporaries of the statement travel with the spawn; only what outlives the statement is shared.
void dropTemporaries(std::vector<Access> &Accesses) {
  llvm::erase_if(Accesses, [](const Access &A) {
    if (A.Where.Base.What != Root::Allocation)
      return false;
    const auto *Temp = dyn_cast<MaterializeTemporaryExpr>(A.Where.Base.Site);
    return Temp ? Temp->getExtendingDecl() == nullptr
                : !isa<CXXNewExpr, CallExpr>(A.Where.Base.Site);
  });
}

/// Moves what the task records from the task to its replay.
void moveRecorded(const Spawn &S, const Effects &Of, Footprint &F) {
  for (const Recording &R : S.Recorded) {
    if (R.Parameter)
      llvm::erase_if(F.Task, [&](const Access &A) { return A.Through == R.Parameter; });
    else
      dropMember(S, R.Member, Of, F.Task);
    for (auto [From, To] : {std::pair(&R.Now, &F.Task), std::pair(&R.Lookups, &F.Lookups),
                            std::pair(&R.Later, &F.Replay)})
      for (const Access &A : *From)
        for (const Location &L : Of.facts().atCall(A.Where, S.Call))
          To->push_back({L, A.Writes, S.Call, false, R.Parameter});
  }
}

/// std::move(x) and the like.
bool isForwarding(const CallExpr *Call) {
  const FunctionDecl *F = Call->getDirectCallee();
  return F && isLibrary(F) && Call->getNumArgs() == 1 && roleOf(F) == LibraryRole::Forward;
}

/// Drops the accesses to variables that a task has its own copy of, and refers to by no other operand.
void dropCopied(const std::vector<Operand> &Operands, const PointsTo &Facts,
                std::vector<Access> &Accesses) {
  llvm::SmallPtrSet<const VarDecl *, 8> Copied, Referred;
  auto Refer = [&](const Locations &Reached) {
    for (const Location &L : Reached)
      if (L.Base.Var)
        Referred.insert(L.Base.Var->getCanonicalDecl());
  };
  for (const Operand &O : Operands) {
    const Expr *E = asWritten(O.Value)->IgnoreParenImpCasts();
    bool Moves = O.Value->isXValue() || isSoleOwner(O.Value->getType());
    if (const auto *Move = dyn_cast<CallExpr>(E); Move && Moves && Move->isXValue() && isForwarding(Move))
      E = Move->getArg(0)->IgnoreParenImpCasts();
    while (const auto *Member = dyn_cast<MemberExpr>(E))
      E = Member->getBase()->IgnoreParenImpCasts();
    // A view of the variable is not a copy of it.
    bool IsCopy = O.How == Travel::Copy && !O.Convert && !asWritten(O.Value)->getType()->isArrayType();
    if (const VarDecl *V = localVariable(E); V && !V->getType()->isReferenceType()) {
      IsCopy &= !isSoleOwner(V->getType()) || Facts.isOnlyWay(V); // what that owns is no copy, but now the task's
      (IsCopy ? Copied : Referred).insert(V->getCanonicalDecl());
    }
    if (!IsCopy && O.Value->isGLValue())
      Refer(Facts.lvalue(O.Value));
    Refer(Facts.reach(Facts.target(O.Value)));
  }
  llvm::erase_if(Accesses, [&](const Access &A) {
    if (A.Where.Base.What != Root::Variable || !Copied.contains(A.Where.Base.Var) ||
        Referred.contains(A.Where.Base.Var))
      return false;
    // What a copied parameter points to is not copied.
    bool Behind = isa<ParmVarDecl>(A.Where.Base.Var) && A.Where.isBehindValue() &&
                  carriesPointers(A.Where.Base.Var->getType());
    return !Behind;
  });
}

/// The elements of a pack are evaluated in the task, but for variables that it has a copy of.
void ofExpansions(const Spawn &S, const Effects &Of, std::vector<Access> &Out) {
  std::vector<Access> Evaluated;
  for (const Operand &O : S.CallOperands)
    if (O.OfPack)
      Of.ofTree(O.Value, Evaluated);
  Mentioned In = mentionedIn(S.Expanded);
  llvm::erase_if(Evaluated, [&](const Access &A) {
    bool Own = A.Where.Steps.empty() || A.Where.Steps.front().What == Step::Header;
    return Own && A.Where.Base.Var && llvm::any_of(In.Variables, [&](const ValueDecl *V) {
             return travelsByValue(V) && V->getLocation() == A.Where.Base.Var->getLocation();
           });
  });
  Of.addEscaped(Evaluated);
  Out.insert(Out.end(), Evaluated.begin(), Evaluated.end());
}

/// An expansion that writes what is not one of the pack's own variables must be evaluated at the spawn.
std::optional<Conflict> writtenByExpansions(const Spawn &S, const Effects &Of) {
  std::vector<Access> Evaluated;
  ofExpansions(S, Of, Evaluated);
  Mentioned In = mentionedIn(S.Expanded);
  for (const Access &A : Evaluated) {
    bool OfPack = A.Where.Base.Var && llvm::any_of(In.Packs, [&](const ValueDecl *P) {
                    return P->getLocation() == A.Where.Base.Var->getLocation();
                  });
    if (A.Writes && !OfPack && A.Where.Base.What != Root::Allocation)
      return Conflict{A, A};
  }
  return std::nullopt;
}

/// Keeps the parameters of the spawned function only: those of other calls in the statement say nothing
/// about what two of its calls may do to each other.
void forgetOtherParameters(const FunctionDecl *Callee, Footprint &F) {
  for (auto *Part : {&F.Spawning, &F.Effect})
    for (Access &A : *Part)
      A.Through = nullptr;
  for (Access &A : F.Task) {
    const auto *Owner = A.Through ? dyn_cast<FunctionDecl>(A.Through->getDeclContext()) : nullptr;
    if (!Owner || Owner->getCanonicalDecl() != Callee->getCanonicalDecl())
      A.Through = nullptr;
  }
}

} // namespace

/// The operands that the task evaluates, but for the variables that it has a copy of.
static void ofPieces(const Spawn &S, const Effects &Of, std::vector<Access> &Out) {
  std::vector<Access> Evaluated;
  for (const auto *Operands : {&S.CallOperands, &S.EffectOperands})
    for (const Operand &O : *Operands)
      Of.ofTree(O.Value, Evaluated);
  Of.addEscaped(Evaluated);
  Out.insert(Out.end(), Evaluated.begin(), Evaluated.end());
  llvm::SmallPtrSet<const VarDecl *, 8> Copied = {S.Counted->Counter};
  for (const NamedInTurns &N : namedInTurns(S))
    if (N.Copied)
      Copied.insert(N.Var);
  llvm::erase_if(Out, [&](const Access &A) {
    return A.Where.Base.What == Root::Variable && Copied.contains(A.Where.Base.Var) && !A.Where.isBehindValue();
  });
}

/// Drops that code which the called function calls might write objects that it knows of itself: by the contract it
/// leaves them alone. Not so if the function uses such objects in another way, be it that it hands one on to that code.
static void dropUnknown(const Spawn &S, const Effects &Of, std::vector<Access> &Task) {
  const Summary *Known = Of.facts().summaries()(S.Callee);
  auto IsUnknown = [](const Location &L) { return L.Base.What == Root::Outside; };
  auto UsesUnknown = [&](const Access &A) {
    bool OnlyMight = A.Writes && A.Assumed && A.Where == Location::outside();
    return !OnlyMight && llvm::any_of(Of.facts().atCall(A.Where, S.Call), IsUnknown);
  };
  if (Known && llvm::none_of(Known->Accesses, UsesUnknown))
    llvm::erase_if(Task, [&](const Access &A) { return A.Writes && A.Assumed && IsUnknown(A.Where); });
}

Footprint footprintOf(const Spawn &S, const Effects &Of) {
  Footprint F;
  if (S.Each) {
    F = elementwiseFootprint(S, Of);
    forgetOtherParameters(S.Callee, F);
    return F;
  }
  for (const auto *Operands : {&S.CallOperands, &S.EffectOperands})
    for (const Operand &O : *Operands) {
      if (O.How == Travel::Verbatim)
        continue;
      if (O.How == Travel::Reference || !O.IsObject)
        Of.ofTree(O.Value, F.Spawning);
      if (O.How == Travel::Copy && O.Value->isGLValue())
        for (const Location &L : Of.facts().lvalue(O.Value))
          F.Spawning.push_back({L, O.Value->isXValue(), O.Value});
    }

  Of.ofCall(S.Call, F.Task);
  for (Access &A : F.Task)
    if (!A.Writes && isBehindNameless(A.Where, Of.facts().function()))
      A.Where = Location::outside();
  moveRecorded(S, Of, F);
  dropUnknown(S, Of, F.Task);
  // What code elsewhere may know is no exception that is handled here: a handler runs when the calls of its try block have
  // ended. But a call may be given a pointer to one that is kept.
  const size_t Known = F.Task.size();
  Of.addEscaped(F.Task);
  F.Task.erase(std::remove_if(F.Task.begin() + Known, F.Task.end(),
                              [](const Access &A) { return A.Where.Base.Var && A.Where.Base.Var->isExceptionVariable(); }),
               F.Task.end());
  if (!S.Counted)
    dropCopied(S.CallOperands, Of.facts(), F.Task);
  ofExpansions(S, Of, F.Task);
  if (S.Counted)
    ofPieces(S, Of, F.Task);
  for (const Expr *Default : S.Defaults)
    Of.ofTree(Default, F.Task);
  std::vector<Access> Allowed;
  Of.ofContract(S.Call, Allowed);
  // The contract of a concurrent function: code that is not at hand writes only what the function was
  // given to write, and memory that it reaches through what it cannot be seen to
  // have been given is only read.
  llvm::erase_if(F.Task, [&](const Access &A) {
    if (A.Writes && A.Assumed && llvm::none_of(Allowed, [&](const Access &W) {
          return mayOverlap(W.Where, A.Where);
        }))
      return true;
    return A.Where.Base.What == Root::Streams || (A.Writes && A.Where.Base.What == Root::Outside);
  });

  dropTemporaries(F.Task);
  if (S.Shape != Form::Call) {
    llvm::SmallPtrSet<const Stmt *, 8> Except = {S.Call};
    for (const Operand &O : S.EffectOperands)
      if (!(O.IsObject && O.How != Travel::Copy))
        Except.insert(O.IsObject ? asWritten(O.Value)->IgnoreParens() : O.Value);
    treeWithout(S.Whole, Except, Of, F.Effect);
    Of.addEscaped(F.Effect);
    // A result by reference is read at the barrier.
    if (S.Call->isGLValue() && !S.Each)
      for (const Location &L : Of.facts().lvalue(S.Call))
        F.Effect.push_back({L, false, S.Call});
    dropCopied(S.EffectOperands, Of.facts(), F.Effect);
    for (const Operand &O : S.EffectOperands)
      if (!O.IsObject && carriesPointers(O.Value->getType()))
        for (const Location &L : Of.facts().reach(Of.facts().target(O.Value)))
          F.Effect.push_back({L, false, O.Value});
    dropTemporaries(F.Effect);
  }
  forgetOtherParameters(S.Callee, F);
  if (S.StoresInTask)
    F.Store = std::exchange(F.Effect, {});
  return F;
}

static std::optional<Conflict> clash(llvm::ArrayRef<Access> First, bool FirstWrites,
                                     llvm::ArrayRef<Access> Later, bool LaterWrites,
                                     ElementsApart Apart, bool OfCalls = false) {
  // The author's word: what two calls write through such parameters does not concern each other.
  auto Disjoint = [](const Access &A) { return A.Through && isDisjoint(A.Through); };
  // Atomics and locks are there for calls at the same time.
  auto Synchronises = [](const Access &A) { return A.Where.Base.Var && isSynchronisation(A.Where.Base.Var->getType()); };
  for (const Access &A : First) {
    if (FirstWrites && !A.Writes)
      continue;
    for (const Access &B : Later)
      if ((!LaterWrites || B.Writes) && conflicts(A, B, Apart) &&
          !(OfCalls && ((Disjoint(A) && Disjoint(B)) || (Synchronises(A) && Synchronises(B)))))
        return Conflict{A, B};
  }
  return std::nullopt;
}

std::optional<Conflict> conflict(const Footprint &InFlight, llvm::ArrayRef<Access> Later,
                                 ElementsApart Apart) {
  for (const auto *Part : {&InFlight.Task, &InFlight.Store, &InFlight.Effect, &InFlight.Replay})
    if (auto C = clash(*Part, false, Later, false, Apart))
      return C;
  return std::nullopt;
}

std::optional<Conflict> conflict(const Footprint &InFlight, const Footprint &Later,
                                 ElementsApart Apart) {
  if (auto C = conflict(InFlight, Later.Spawning, Apart))
    return C;
  if (auto C = clash(InFlight.Task, false, Later.Task, false, Apart, true))
    return C;
  // What tasks store may happen at any time, too.
  for (auto [First, Second] : {std::pair(&InFlight.Store, &Later.Task), std::pair(&InFlight.Task, &Later.Store),
                               std::pair(&InFlight.Store, &Later.Store)})
    if (auto C = clash(*First, false, *Second, false, Apart))
      return C;
  if (auto C = clash(InFlight.Store, true, Later.Lookups, false, Apart))
    return C;
  // Nothing is inserted or removed while a task looks a key up; what is by an earlier effect is another
  // key, as that does not write what the task reads.
  if (auto C = clash(InFlight.Task, true, Later.Lookups, false, Apart))
    return C;
  // The later task would run before the earlier effect. Effects keep their order among themselves,
  // and come behind every task.
  for (const auto *Part : {&InFlight.Effect, &InFlight.Replay})
    for (const auto *InTask : {&Later.Task, &Later.Store})
      if (auto C = clash(*Part, false, *InTask, false, Apart))
        return C;
  return std::nullopt;
}

std::optional<Conflict> selfConflict(const Spawn &S, const Footprint &F, const Effects &Of,
                                     ElementsApart Apart) {
  if (S.Each)
    return elementwiseConflict(S, Of);
  if (auto C = writtenByExpansions(S, Of))
    return C;
  if (S.Shape == Form::Call)
    return std::nullopt;
  // Subscripts, keys and arguments of the outer call come behind the call in the serial program.
  std::vector<Access> Operands;
  for (const Operand &O : S.EffectOperands)
    if (O.How != Travel::Verbatim)
      Of.ofTree(O.Value, Operands);
  for (const auto *Part : {&F.Task, &F.Replay})
    if (auto C = clash(*Part, true, Operands, false, Apart))
      return C;
  // Operands with side effects that the task would see too early.
  if (auto C = clash(F.Task, false, Operands, true, Apart))
    return C;
  if (S.PathInserts)
    return clash(F.Task, false, F.Effect, false, Apart);
  return std::nullopt;
}

} // namespace deco
