#include "Instantiations.h"
#include "Captures.h"
#include "RecordedUses.h"
#include "llvm/ADT/STLExtras.h"
#include <map>
#include <set>

using namespace clang;

namespace deco {

/// Where the text of a spawn is: the same in all instantiations.
static SourceLocation keyOf(const Spawn &S) { return S.Call->getRParenLoc(); }

std::vector<Siblings> siblings(Model &M) {
  std::vector<Siblings> Result;
  std::map<SourceLocation, size_t> ByBody;
  for (SynchronizedFunction &F : M.Synchronized) {
    if (F.Decl->isDependentContext() || !F.Body)
      continue;
    auto [It, New] = ByBody.try_emplace(F.Body->getBeginLoc(), Result.size());
    if (New)
      Result.emplace_back();
    Result[It->second].push_back(&F);
  }
  return Result;
}

//===--------------------------------------------------------------------===//
// Spawns
//===--------------------------------------------------------------------===//

/// A copy of one operand and a reference to it become two references: a barrier sees to changes.
static void alignTravel(Operand &A, Operand &B) {
  auto MayRefer = [](const Operand &O) {
    return !O.Type.isNull() && O.Type->isLValueReferenceType() && !O.Convert &&
           asWritten(O.Value)->isLValue();
  };
  bool Differ = A.How != B.How && A.How != Travel::Verbatim && B.How != Travel::Verbatim;
  if (Differ && MayRefer(A) && MayRefer(B))
    for (Operand *O : {&A, &B}) {
      O->How = Travel::Reference;
      O->Consumed = O->ConstUse = false;
    }
  // To move what is trivial is to copy it.
  bool BothByValue = !A.Type.isNull() && !B.Type.isNull() && !A.Type->isReferenceType() &&
                     !B.Type->isReferenceType();
  if (A.How == Travel::Copy && B.How == Travel::Copy && BothByValue)
    A.Consumed = B.Consumed = A.Consumed || B.Consumed;
}

static void alignTravel(std::vector<Operand> &A, std::vector<Operand> &B) {
  if (A.size() == B.size())
    for (size_t I = 0; I < A.size(); ++I)
      alignTravel(A[I], B[I]);
}

void alignOperands(const Siblings &All) {
  std::map<SourceLocation, std::vector<Spawn *>> Same;
  for (SynchronizedFunction *F : All)
    for (Spawn &S : F->Spawns)
      Same[keyOf(S)].push_back(&S);
  unsigned Number = 0;
  for (auto &[Key, Spawns] : Same) {
    ++Number;
    for (Spawn *S : Spawns)
      S->Number = Number;
    // Twice, so that what the last of them decides reaches the first.
    for (int Round = 0; Round < 2; ++Round)
      for (Spawn *S : llvm::drop_begin(Spawns)) {
        alignTravel(Spawns.front()->CallOperands, S->CallOperands);
        alignTravel(Spawns.front()->EffectOperands, S->EffectOperands);
      }
  }
}

bool alignTasks(const Siblings &All) {
  std::map<SourceLocation, const Spawn *> InPlace;
  for (const SynchronizedFunction *F : All)
    for (const Spawn &S : F->Spawns)
      if (!S.isTask())
        InPlace.try_emplace(keyOf(S), &S);
  bool Changed = false;
  for (SynchronizedFunction *F : All)
    for (Spawn &S : F->Spawns) {
      auto It = InPlace.find(keyOf(S));
      if (It == InPlace.end() || !S.isTask())
        continue;
      S.InPlace = It->second->InPlace;
      S.InPlaceCause = It->second->InPlaceCause;
      Changed = true;
    }
  return Changed;
}

bool alignRecorded(const Siblings &All) {
  std::map<SourceLocation, std::set<std::set<unsigned>>> Choices;
  for (const SynchronizedFunction *F : All)
    for (const Spawn &S : F->Spawns)
      Choices[keyOf(S)].insert(recordedBy(S));
  bool Changed = false;
  for (SynchronizedFunction *F : All)
    for (Spawn &S : F->Spawns) {
      if (S.Recorded.empty() || Choices[keyOf(S)].size() == 1)
        continue;
      for (const Recording &R : S.Recorded)
        S.NotRecorded.push_back({R.Parameter, "another instance of this template needs the call as it is", {}});
      S.Recorded.clear();
      Changed = true;
    }
  return Changed;
}

bool alignStores(const Siblings &All) {
  std::map<SourceLocation, const Spawn *> Deferred, Throwing;
  for (const SynchronizedFunction *F : All)
    for (const Spawn &S : F->Spawns) {
      if (!S.StoresInTask)
        Deferred.try_emplace(keyOf(S), &S);
      if (!S.Nothrow)
        Throwing.try_emplace(keyOf(S), &S);
    }
  bool Changed = false;
  for (SynchronizedFunction *F : All)
    for (Spawn &S : F->Spawns) {
      S.Nothrow &= !Throwing.count(keyOf(S));
      Changed |= S.StoresInTask && Deferred.count(keyOf(S));
      S.StoresInTask &= !Deferred.count(keyOf(S));
    }
  return Changed;
}

static const CallExpr *callAt(const Stmt *S, SourceLocation RParen) {
  if (const auto *Call = dyn_cast<CallExpr>(S); Call && Call->getRParenLoc() == RParen)
    return Call;
  for (const Stmt *Child : S->children())
    if (const CallExpr *Call = Child ? callAt(Child, RParen) : nullptr)
      return Call;
  return nullptr;
}

std::optional<Disagreement> ordinaryCall(const Siblings &All) {
  std::map<SourceLocation, const SynchronizedFunction *> Tasks;
  for (const SynchronizedFunction *F : All)
    for (const Spawn &S : F->Spawns)
      if (S.isTask())
        Tasks.try_emplace(keyOf(S), F);
  for (const SynchronizedFunction *F : All) {
    std::set<SourceLocation> Own;
    for (const Spawn &S : F->Spawns)
      Own.insert(keyOf(S));
    for (const auto &[Key, Other] : Tasks)
      if (!Own.count(Key))
        if (const CallExpr *Call = callAt(F->Body, Key))
          return Disagreement{F, Other, Call, /*IsOrdinary=*/true};
  }
  return std::nullopt;
}

//===--------------------------------------------------------------------===//
// Plans
//===--------------------------------------------------------------------===//

/// Adds what is at no place that \p Into has already.
template <class T, class Where>
static void add(std::vector<T> &Into, const std::vector<T> &More, Where At) {
  std::set<SourceLocation> Places;
  for (const T &Old : Into)
    Places.insert(At(Old));
  for (const T &Item : More)
    if (Places.insert(At(Item)).second)
      Into.push_back(Item);
  llvm::stable_sort(Into, [&](const T &A, const T &B) { return At(A) < At(B); });
}

static void addBarriers(std::vector<Barrier> &Into, const std::vector<Barrier> &More) {
  auto Key = [](const Barrier &B) { return std::pair(B.Where->What, B.Where->where()); };
  std::map<std::pair<Anchor::Kind, SourceLocation>, size_t> Places;
  for (const Barrier &Old : Into)
    Places.try_emplace(Key(Old), Places.size());
  for (const Barrier &B : More)
    if (auto [Same, IsNew] = Places.try_emplace(Key(B), Into.size()); IsNew)
      Into.push_back(B);
    else
      add(Into[Same->second].Reasons, B.Reasons, [](const Reason &R) { return keyOf(*R.Waited); });
  llvm::stable_sort(Into, [](const Barrier &A, const Barrier &B) {
    return A.Where->where() < B.Where->where();
  });
}

static void addExtents(std::vector<Extent> &Into, const std::vector<Extent> &More) {
  auto Place = [](const NamedDecl *D) { return D ? D->getLocation() : SourceLocation(); };
  for (const Extent &E : More) {
    auto Same = llvm::find_if(Into, [&](const Extent &Old) {
      return Place(Old.Var) == Place(E.Var) && Place(Old.Field) == Place(E.Field);
    });
    if (Same == Into.end()) {
      Into.push_back(E);
      continue;
    }
    Same->Written |= E.Written;
    Same->NoGlobal |= E.NoGlobal;
  }
}

FunctionPlan unite(const std::vector<FunctionPlan> &Plans) {
  auto Begin = [](const Stmt *S) { return S->getBeginLoc(); };
  FunctionPlan All;
  All.Function = Plans.front().Function;
  All.HasSerialVersion = true;
  for (const FunctionPlan &P : Plans) {
    add(All.Tasks, P.Tasks, [](const Spawn *S) { return keyOf(*S); });
    All.Ordered.insert(P.Ordered.begin(), P.Ordered.end());
    addBarriers(All.Barriers, P.Barriers);
    add(All.Tries, P.Tries, Begin);
    add(All.Waits, P.Waits, Begin);
    add(All.Guards, P.Guards, Begin);
    add(All.MovedReturns, P.MovedReturns, Begin);
    add(All.Names, P.Names, Begin);
    addExtents(All.Extents, P.Extents);
    All.ReturnsLocal |= P.ReturnsLocal;
    All.ReturnsZero |= P.ReturnsZero;
    All.EndsInChoice |= P.EndsInChoice;
    All.HasSerialVersion &= P.HasSerialVersion;
  }
  return All;
}

} // namespace deco
