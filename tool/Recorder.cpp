#include "Recorder.h"
#include "PackExpansions.h"
#include "Attributes.h"
#include "Captures.h"
#include "OwnObject.h"
#include "StdLibrary.h"

using namespace clang;

namespace deco {

const RecordedUses &Recorder::usesOf(const FunctionDecl *F, const Parameters &Of) {
  auto [It, New] = Cache.try_emplace({F->getCanonicalDecl(), Of});
  RecordedUses &Uses = It->second;
  if (!New)
    return Uses;
  if (!Named)
    Named.emplace(F->getASTContext());
  Uses = findRecordedUses(F, Of, Known, CanWrite, *Named);
  if (!Uses.Obstacle.empty())
    return Uses;
  for (const RecordedVersion &V : Uses.Versions)
    if (!haveOneText(Texts.try_emplace({V.written(), V.Parameters}, V).first->second, V)) {
      Uses.Obstacle = "another instance of the template would need another text";
      Uses.At = V.Definition->getLocation();
    }
  return Uses;
}

/// Why the call cannot record the argument, although the function could; or empty.
std::string Recorder::obstacle(const Spawn &S, const Recording &Uses, const Footprint &Touched,
                               const Effects &Of) const {
  const ParmVarDecl *P = Uses.Parameter;
  auto O = llvm::find_if(S.CallOperands, [&](const Operand &O) {
    return O.Parameter && O.Parameter->getFunctionScopeIndex() == P->getFunctionScopeIndex();
  });
  if (O == S.CallOperands.end() || O->How == Travel::Copy || O->OfPack ||
      !P->getASTContext().hasSameUnqualifiedType(O->Value->getType(), P->getType().getNonReferenceType()))
    return "its object cannot be told";
  for (const Access &W : Uses.Later)
    for (const Location &L : Of.facts().atCall(W.Where, S.Call))
      for (const auto *Part : {&Touched.Task, &Touched.Store, &Touched.Replay})
        for (const Access &A : *Part)
          if (A.Through != P && mayOverlap(A.Where, L))
            return "the call also reaches it in another way";
  return "";
}

/// Why the call cannot record members of its own object, although the function could; or empty.
std::string Recorder::obstacleOfObject(const Spawn &S, const Footprint &Touched, const RecordedUses &Uses,
                                       const Effects &Of) const {
  if (!namesObjectPlainly(S, Of))
    return "its object cannot be told";
  for (const Recording &R : Uses.Accesses) {
    if (!R.Member)
      continue;
    std::vector<Access> Others = Touched.Task;
    dropMember(S, R.Member, Of, Others);
    for (const auto *Part : {&Touched.Store, &Touched.Replay})
      Others.insert(Others.end(), Part->begin(), Part->end());
    Step ToMember{Step::Field, R.Member};
    for (const Location &L : Of.facts().atCall(Location::thisObject().then(ToMember), S.Call))
      if (llvm::any_of(Others, [&](const Access &A) { return mayOverlap(A.Where, L); }))
        return "the call also reaches '" + R.Member->getNameAsString() + "' in another way";
  }
  return "";
}

/// Returns whether the argument, or of the call's own object if \p P is null, is now recorded.
bool Recorder::record(Spawn &S, const ParmVarDecl *P, const Footprint &Touched, const Effects &Of) {
  unsigned Number = P ? P->getFunctionScopeIndex() : OwnObject;
  auto Is = [&](const auto &Known) {
    return (Known.Parameter ? Known.Parameter->getFunctionScopeIndex() : OwnObject) == Number;
  };
  if (llvm::any_of(S.Recorded, Is) || llvm::any_of(S.NotRecorded, Is))
    return false;
  Parameters Wanted = recordedBy(S);
  Wanted.insert(Number);
  const RecordedUses &Uses = usesOf(S.Callee, Wanted);
  std::string Why = Uses.Obstacle;
  if (Why.empty() && !isNameableAt(Uses.Versions.front().Definition, S.Call->getBeginLoc()))
    Why = "the function is defined too late";
  if (Why.empty())
    Why = P ? obstacle(S, *llvm::find_if(Uses.Accesses, Is), Touched, Of) : obstacleOfObject(S, Touched, Uses, Of);
  if (!Why.empty()) {
    S.NotRecorded.push_back({P, Why, Uses.At});
    return false;
  }
  S.Recorded = Uses.Accesses;
  if (!P)
    S.NotRecorded.insert(S.NotRecorded.end(), Uses.Left.begin(), Uses.Left.end());
  return true;
}

/// Whether the call may write members of its own object.
static bool mayWriteObject(const Spawn &S) {
  const auto *Method = dyn_cast<CXXMethodDecl>(S.Callee);
  return Method && Method->isInstance() && !Method->isConst() && isa<CXXMemberCallExpr>(S.Call);
}

bool Recorder::record(SynchronizedFunction &F, const Schedule &S, const Effects &Of) {
  bool Changed = false;
  for (const Barrier &B : S.Barriers)
    for (const Reason &R : B.Reasons) {
      if (R.What != Reason::Conflict || !R.Later)
        continue;
      // A barrier between the sweeps of a loop costs less than recording.
      if (R.Later == R.Waited && R.Waited->Loop && !B.Where->isWithin(R.Waited->Loop))
        continue;
      for (auto [Call, Through] : {std::pair(R.Waited, R.WaitedThrough), std::pair(R.Later, R.LaterThrough)})
        if (Through || mayWriteObject(*Call))
          Changed |= record(F.Spawns[Call->Id], Through, S.Footprints[Call->Id], Of);
    }
  return Changed;
}

/// Gives up on the spawns whose calls run one after another all the same.
bool Recorder::undo(SynchronizedFunction &F, const Schedule &S) {
  bool Changed = false;
  for (const Barrier &B : S.Barriers)
    for (const Reason &R : B.Reasons) {
      Spawn &Waited = F.Spawns[R.Waited->Id];
      if (R.What != Reason::Conflict || !R.Later || Waited.Recorded.empty() ||
          !(Waited.Loop ? B.Where->isWithin(Waited.Loop) : R.WaitedThrough != nullptr))
        continue;
      const ParmVarDecl *Last = nullptr;
      for (const Recording &Given : Waited.Recorded)
        if (&Given == &Waited.Recorded.front() || Given.Parameter != Last) { // the members, once
          Last = Given.Parameter;
          Waited.NotRecorded.push_back({Last, "a call may read an element that another one writes", R.At});
        }
      Waited.Recorded.clear();
      Changed = true;
    }
  return Changed;
}

Schedule Recorder::schedule(SynchronizedFunction &F, ASTContext &Context, const Effects &Of,
                            bool StrictExceptions) {
  Schedule S = deco::schedule(F, Context, Of, StrictExceptions);
  for (unsigned Rounds = 0; Rounds < 8 && record(F, S, Of); ++Rounds)
    S = deco::schedule(F, Context, Of, StrictExceptions);
  while (undo(F, S))
    S = deco::schedule(F, Context, Of, StrictExceptions);
  return S;
}

std::vector<RecordedVersion> Recorder::versions(const SynchronizedFunction &F) {
  std::vector<RecordedVersion> Result;
  for (const Spawn &S : F.Spawns)
    if (S.isTask() && !S.Recorded.empty())
      for (const RecordedVersion &V : usesOf(S.Callee, recordedBy(S)).Versions)
        Result.push_back(V);
  return Result;
}

/// The object at \p L up to its elements, if the text can name it.
static std::optional<WatchedObject> watchable(const Location &L, const FunctionDecl *F) {
  const VarDecl *V = L.Base.Var;
  if (L.Base.What != Root::Variable || !V->hasLocalStorage() || !V->getIdentifier() ||
      V->getDeclContext() != F || V->getType().getNonReferenceType()->isPointerType() || isPackElement(V))
    return std::nullopt;
  WatchedObject Result{V, {}};
  for (const Step &S : L.Steps) {
    if (S.What != Step::Field)
      break;
    if (S.Member->getAccess() != AS_public && S.Member->getAccess() != AS_none)
      break;
    if (!S.Member->getIdentifier() || S.Member->isBitField())
      break;
    Result.Members.push_back(S.Member);
  }
  return Result;
}

void watchDisjoint(SynchronizedFunction &F, const Schedule &S) {
  for (Spawn &Call : F.Spawns) {
    Call.Watched.clear();
    if (!Call.isTask())
      continue;
    for (const Access &A : S.Footprints[Call.Id].Task) {
      if (!A.Writes || !A.Through || !isDisjoint(A.Through))
        continue;
      std::optional<WatchedObject> W = watchable(A.Where, F.Decl);
      if (W && llvm::none_of(Call.Watched, [&](const WatchedObject &O) {
            return O.Var == W->Var && O.Members == W->Members;
          }))
        Call.Watched.push_back(*W);
    }
  }
}

} // namespace deco
