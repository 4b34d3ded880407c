#include "Clashes.h"
#include <array>

using namespace clang;

namespace deco {

/// The lists of accesses of a spawn that can be in flight.
static std::array<const std::vector<Access> *, 5> partsOf(const Footprint &P) {
  return {&P.Spawning, &P.Task, &P.Store, &P.Effect, &P.Replay};
}

Clashes::Clashes(const SynchronizedFunction &F, const Effects &Of, bool Strict, const Schedule &Decided,
                 const Flights &Turns, const std::vector<std::vector<Operation>> &Blocks)
    : F(F), Of(Of), Strict(Strict), Decided(Decided), Turns(Turns),
      Subscripts(Of.facts().loops(), Of.facts().subscripts(), Of.facts().growth(),
                 [this](const Symbol &S, const Stmt *Loop) { return isKept(S, Loop); }) {
  for (const std::vector<Operation> &Block : Blocks)
    for (const Operation &Op : Block)
      if (Op.Kind != Reason::Death)
        index(Op.Place, Op.Accesses, nullptr);
  for (const Spawn &Call : F.Spawns)
    if (Call.isTask())
      for (const auto *Part : partsOf(Decided.Footprints[Call.Id]))
        index(Decided.Places->of(Call.Call), *Part, &Call);
}

/// \param Of the spawn that they belong to; null if it is another operation
void Clashes::index(const Anchor *Place, llvm::ArrayRef<Access> Accesses, const Spawn *Of) {
  for (const Access &A : Accesses) {
    auto [It, New] = Roots.try_emplace(A.Where.Base, Rooted{Turns.none(), Turns.none(), {}});
    if (A.Writes)
      It->second.Writes.push_back({Place, &A});
    if (!Of)
      continue;
    Turns.mark(It->second.Touching, Of->Id);
    if (A.Writes)
      Turns.mark(It->second.Writing, Of->Id);
  }
}

const Clashes::Rooted &Clashes::around(const Root &R) const {
  auto [It, New] = Around.try_emplace(R, Rooted{Turns.none(), Turns.none(), {}});
  Rooted &All = It->second;
  auto Add = [&](const Root &Other, const Rooted &What) {
    if (!mayOverlap(R, Other))
      return;
    All.Touching |= What.Touching;
    All.Writing |= What.Writing;
    All.Writes.insert(All.Writes.end(), What.Writes.begin(), What.Writes.end());
  };
  if (!New)
    return All;
  auto IsWide = [](const Root &R) { return R.What == Root::Outside || R.What == Root::Globals; };
  if (IsWide(R)) {
    for (const auto &[Other, What] : Roots)
      Add(Other, What);
    return All;
  }
  // Others are one object each.
  for (const Root &Other : {R, Location::outside().Base, Location::globals().Base})
    if (auto Found = Roots.find(Other); Found != Roots.end())
      Add(Other, Found->second);
  return All;
}

/// The spawns that \p Op is to be compared with.
Flights::State Clashes::mayClash(const Operation &Op) const {
  Flights::State All = Turns.none();
  if (Op.EndsAll || Strict) {
    All.set();
    return All;
  }
  for (const Spawn &S : F.Spawns)
    if (S.Try && Op.Place->isWithin(S.Try))
      Turns.mark(All, S.Id);
  auto Add = [&](llvm::ArrayRef<Access> Accesses) {
    for (const Access &A : Accesses) {
      const Rooted &Near = around(A.Where.Base);
      All |= A.Writes ? Near.Touching : Near.Writing;
    }
  };
  Add(Op.Accesses);
  if (Op.Spawns) {
    for (const auto *Part : partsOf(Decided.Footprints[Op.Spawns->Id]))
      Add(*Part);
    Add(Decided.Footprints[Op.Spawns->Id].Lookups);
  }
  return All;
}

std::vector<Clashes::Clash> Clashes::of(const Operation &Op, const Flights::State &InFlight) const {
  std::vector<Clash> Found;
  if (InFlight.none())
    return Found;
  if (Op.Clear.empty())
    Op.Clear = mayClash(Op).flip();
  Flights::State Open = InFlight;
  Open.reset(Op.Clear);
  for (unsigned Id : Turns.spawns(Open))
    if (std::optional<Clash> C = between(Op, Id, Open))
      Found.push_back(std::move(*C));
    else
      Turns.add(Op.Clear, Id, Open);
  return Found;
}

/// A write that must not be seen if the call throws: in the try block of the spawn, to what lives on
/// behind it; and if exceptions are strict, anywhere, to what outlives the function.
std::optional<Access> Clashes::seenIfThrown(const Operation &Op, const Spawn &Waited) const {
  if (Op.Kind == Reason::Unwinding) // a part of the operation that declares
    return std::nullopt;
  bool InTry = Waited.Try && Op.Place->isWithin(Waited.Try);
  bool Evaluates = !Waited.Expanded.empty() || !Waited.Defaults.empty();
  // What becomes of the result may throw as well: at(), an assignment, an allocation.
  if ((!InTry && !Strict) || !(Evaluates || Of.mayThrow(Waited.Callee) || Of.mayThrow(Waited.Whole)))
    return std::nullopt;
  SourceRange Block = (InTry ? Waited.Try->getTryBlock() : F.Body)->getSourceRange();
  std::vector<Access> Now = Op.Accesses;
  // The destructor of what is declared behind the call would run.
  if (Op.Death)
    Now.insert(Now.end(), Op.Death->Accesses.begin(), Op.Death->Accesses.end());
  if (Op.Spawns) { // its effect is dropped, but what its task writes in place stays
    const Footprint &Own = Decided.Footprints[Op.Spawns->Id];
    for (const auto *Part : {&Own.Spawning, &Own.Task, &Own.Store})
      Now.insert(Now.end(), Part->begin(), Part->end());
  }
  for (const Access &A : Now) {
    const VarDecl *V = A.Where.Base.Var;
    bool Inside = V && Block.getBegin() < V->getLocation() && V->getLocation() < Block.getEnd();
    bool Kept = A.Where.Base.What != Root::Allocation &&
                (Strict || A.Where.Base.What != Root::Streams);
    bool OwnValue = V && !InTry && !isOutside(A.Where.Base);
    if (A.Writes && Kept && !Inside && !OwnValue)
      return A;
  }
  return std::nullopt;
}

/// Whether nothing in \p Loop (in the function, if it is null) changes the memory of \p S, so that
/// subscripts with it can be compared. LoopNest sees changes by name; this one those through aliases.
bool Clashes::isKept(const Symbol &S, const Stmt *Loop) const {
  auto [It, New] = Kept.try_emplace({Loop, S}, true);
  if (!New)
    return It->second;
  Location Where = locationOf(S);
  const LoopNest &Nest = Of.facts().loops();
  const Stmt *Counts = S.Loop ? Nest.of(S.Loop)->Increment : nullptr;
  auto Steps = [&](const Stmt *By) {
    return S.At && llvm::any_of(Nest.changes(S.Var), [By](const LoopNest::Change &C) { return C.By == By; });
  };
  It->second = llvm::none_of(around(Where.Base).Writes, [&](const auto &Write) {
    auto [Place, A] = Write;
    bool Expected = A->By && (A->By == Counts || isa<DeclStmt>(A->By) || Steps(A->By));
    return (!Loop || Place->isWithin(Loop)) && !Expected && mayOverlap(A->Where, Where);
  });
  return It->second;
}

/// The conflict of \p Op with a call of spawn \p Id, of whichever turn it may be in flight from; if it
/// is of several, the latest.
std::optional<Clashes::Clash> Clashes::conflictOf(const Operation &Op, unsigned Id,
                                                  const Flights::State &InFlight) const {
  std::vector<Relation> Related = Turns.relations(InFlight, Id, Op.Place);
  for (Relation &How : llvm::reverse(Related)) {
    auto Apart = [&](const Subscript &A, const Subscript &B) { return Subscripts.apart(A, B, How); };
    auto C = Op.Spawns ? conflict(Decided.Footprints[Id], Decided.Footprints[Op.Spawns->Id], Apart)
                       : conflict(Decided.Footprints[Id], Op.Accesses, Apart);
    if (!C)
      continue;
    Clash Found;
    Found.Why.What = Op.Kind;
    Found.Why.Object = describe(C->InFlight.Where.Base.What == Root::Outside ? C->Later.Where
                                                                              : C->InFlight.Where);
    Found.Why.WritesLater = C->Later.Writes;
    Found.Why.Later = Op.Spawns;
    Found.Why.WaitedThrough = C->InFlight.Through;
    Found.Why.LaterThrough = Op.Spawns ? C->Later.Through : nullptr;
    const auto *By = dyn_cast_or_null<Expr>(C->Later.By);
    Found.Why.At = By ? By->getExprLoc() : Op.At;
    Found.How = std::move(How);
    return Found;
  }
  return std::nullopt;
}

std::optional<Clashes::Clash> Clashes::between(const Operation &Op, unsigned Id,
                                               const Flights::State &InFlight) const {
  std::optional<Clash> Found;
  if (Op.EndsAll) {
    Found.emplace();
    Found->Why.What = Op.Kind;
    Found->Why.Object = Op.OfProcess ? "the locale or the environment of the program" : "";
    Found->Why.WritesLater = Op.OfProcess;
    Found->Why.At = Op.At;
  } else if (std::optional<Access> Seen = seenIfThrown(Op, F.Spawns[Id])) {
    Found.emplace();
    Found->Why.What = Reason::Handler;
    Found->Why.Object = describe(Seen->Where);
    Found->Why.At = Op.At;
  } else {
    Found = conflictOf(Op, Id, InFlight);
  }
  if (Found)
    Found->Why.Waited = &F.Spawns[Id];
  return Found;
}

} // namespace deco
