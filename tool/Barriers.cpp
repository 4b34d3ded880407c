#include "Barriers.h"
#include "Clashes.h"
#include "clang/Analysis/Analyses/PostOrderCFGView.h"

using namespace clang;

namespace deco {

namespace {

class BarrierAnalysis {
public:
  BarrierAnalysis(SynchronizedFunction &F, ASTContext &Context, const Effects &Of, bool Strict,
                  Schedule &Out)
      : F(F), Of(Of), Strict(Strict), Out(Out), Turns(F, *Out.Places) {
    CFG::BuildOptions Options;
    Options.PruneTriviallyFalseEdges = false;
    Options.AddLifetime = true;
    Options.AddImplicitDtors = true;
    Options.AddTemporaryDtors = true;
    Options.setAllAlwaysAdd();
    Graph = CFG::buildCFG(F.Decl, F.Decl->getBody(), &Context, Options);
    if (Graph)
      order();
  }

  bool valid() const { return Graph != nullptr; }

  /// Returns false if a spawn had to be set to run in place: everything starts anew.
  bool run() {
    prepare();
    for (Spawn &S : F.Spawns)
      if (S.isTask() && Waits->showsItselfIfThrown(S)) {
        S.InPlace = "where its result goes has a side effect, which would show if the call throws";
        S.InPlaceCause = S.where();
        Demoted = true;
      }
    if (Demoted)
      return false;
    // Without one barrier another may be needed that it made idle, so the number of rounds is bounded;
    // a barrier too many is only slower.
    unsigned Rounds = 0;
    do
      solve();
    while (!Demoted && ++Rounds < 8 && prune());
    if (!Demoted && Rounds == 8)
      solve();
    return !Demoted;
  }

  void finish();

private:
  using Flight = Flights::State;

  void order();
  void prepare();
  bool sweep();
  void solve();
  Flight through(const CFGBlock *Block, Flight State);
  void restrict(const Anchor *Place, Flight &State);
  void meet(const Operation &Op, Flight &State);
  void watch(const Operation &Op, Flight &State);
  void require(const Operation &Op, const Anchor *Place, Reason R);
  const Anchor *hoisted(const Anchor *Place, const Spawn &Waited, const Relation &How) const;
  bool prune();
  const Anchor *placeOf(const Spawn &S) const { return Out.Places->of(S.Call); }

  SynchronizedFunction &F;
  const Effects &Of;
  bool Strict;
  Schedule &Out;
  Flights Turns;
  std::unique_ptr<CFG> Graph;
  std::vector<const CFGBlock *> Order;
  std::vector<std::vector<Operation>> Blocks; ///< by block id
  std::optional<Clashes> Waits;
  std::vector<Flight> Leaving;                ///< by block id
  std::map<const Anchor *, std::map<unsigned, Reason>> Needed;
  /// What the last sweep has seen: reasons by place, and spawns that a barrier in front of a loop or
  /// try block held back.
  std::map<const Anchor *, std::map<unsigned, Reason>> Seen;
  std::map<const Anchor *, std::set<unsigned>> Held;
  bool InTries = false; ///< some tasks stand in try blocks
  bool Demoted = false;
};

void BarrierAnalysis::prepare() {
  Out.All.clear();
  Blocks = OperationReader(F, Of, Out).read(*Graph);
  Waits.emplace(F, Of, Strict, Out, Turns, Blocks);
  InTries = llvm::any_of(F.Spawns, [this](const Spawn &S) {
    return S.isTask() && llvm::any_of(placeOf(S)->Around, [](const Stmt *C) { return isa<CXXTryStmt>(C); });
  });
}

/// Leaves in \p State only what can be in flight at \p Place, given that a loop or try block with a
/// barrier in front is entered, and a try block with tasks is left, with nothing in flight.
void BarrierAnalysis::restrict(const Anchor *Place, Flight &State) {
  if (Place->What == Anchor::Nowhere && !Place->At)
    return;
  bool Entered = llvm::any_of(Place->Around, [this](const Stmt *Construct) {
    const Anchor *Front = Out.Places->before(Construct);
    return Front && Needed.count(Front);
  });
  if (!Entered && !InTries)
    return;
  for (unsigned Id : Turns.spawns(State)) {
    const Anchor *Home = placeOf(F.Spawns[Id]);
    bool Gone = llvm::any_of(Place->Around, [&](const Stmt *Construct) {
      const Anchor *Front = Out.Places->before(Construct);
      if (!Front || !Needed.count(Front))
        return false;
      if (Home->isWithin(Construct)) {
        if (Turns.landOlder(State, Id, Construct))
          Held[Front].insert(Id);
        return false;
      }
      Held[Front].insert(Id);
      return true;
    });
    Gone |= llvm::any_of(Home->Around, [&](const Stmt *Construct) {
      return isa<CXXTryStmt>(Construct) && !Place->isWithin(Construct);
    });
    if (Gone)
      Turns.land(State, Id);
  }
}

/// The earliest place from which on nothing but what \p Waited stands for at \p How has to be waited for: in
/// front of a loop without the spawn, or of one within that whose turns come between the two.
const Anchor *BarrierAnalysis::hoisted(const Anchor *Place, const Spawn &Waited,
                                       const Relation &How) const {
  for (const Stmt *Construct : Place->Around) {
    size_t Level = llvm::find(How.Common, Construct) - How.Common.begin();
    bool IsNewer = Level == How.Common.size() || Level <= How.Carried;
    if (isa<CXXTryStmt>(Construct) || (placeOf(Waited)->isWithin(Construct) && IsNewer))
      continue;
    if (const Anchor *Front = Out.Places->before(Construct))
      return Front;
  }
  return Place;
}

void BarrierAnalysis::require(const Operation &Op, const Anchor *Place, Reason R) {
  if (Place->What != Anchor::Nowhere) {
    Needed[Place].emplace(R.Waited->Id, R);
    Seen[Place].emplace(R.Waited->Id, R);
    return;
  }
  Spawn &S = F.Spawns[R.Waited->Id];
  S.InPlace = Op.Kind == Reason::Death
                  ? "it refers to an object that ends its life where no barrier can stand"
                  : "the head of the loop uses what it may write, and no barrier can stand there";
  S.InPlaceCause = R.At;
  Demoted = true;
}

void BarrierAnalysis::meet(const Operation &Op, Flight &State) {
  restrict(Op.Place, State);
  // A try block must be entered with nothing in flight: its handlers are for what it spawns itself.
  for (const Stmt *Construct : Op.Place->Around)
    if (isa<CXXTryStmt>(Construct))
      for (unsigned Id : Turns.spawns(State))
        if (!placeOf(F.Spawns[Id])->isWithin(Construct)) {
          Reason R;
          R.What = Reason::TryEntry;
          R.Waited = &F.Spawns[Id];
          R.At = Construct->getBeginLoc();
          Needed[hoisted(Out.Places->before(Construct), *R.Waited, {})].emplace(Id, R);
        }
  restrict(Op.Place, State);
  bool Already = Needed.count(Op.Place);
  for (const Clashes::Clash &C : Waits->of(Op, State)) {
    // A return leaves the loop anyway.
    const Anchor *Place = Already || Op.EndsAll ? Op.Place : hoisted(Op.Place, *C.Why.Waited, C.How);
    require(Op, Place, C.Why);
  }
  restrict(Op.Place, State);
  if (Needed.count(Op.Place) && isa_and_nonnull<ForStmt, CXXForRangeStmt, CXXTryStmt>(Op.Place->At))
    for (unsigned Id : Turns.spawns(State))
      Held[Op.Place].insert(Id);
  if (Needed.count(Op.Place) || Op.Waits)
    State.clear();
  if (Op.Death)
    watch(Op, State);
  if (!Op.Spawns)
    return;
  if (llvm::is_contained(Turns.spawns(State), Op.Spawns->Id))
    Out.Overlapping.insert(Op.Spawns->Id);
  Turns.start(State, Op.Spawns->Id);
}

/// An exception may end the life of the variable that is declared while spawns are in flight: what its
/// destructor is in conflict with is waited for by a guard behind it, or in front.
void BarrierAnalysis::watch(const Operation &Op, Flight &State) {
  for (Clashes::Clash &C : Waits->of(*Op.Death, State)) {
    if (Op.Guardable) {
      Out.Watching.insert(Op.Declares);
      continue;
    }
    C.Why.At = Op.At;
    require(Op, Op.Place, C.Why);
  }
  if (Needed.count(Op.Place))
    State.clear();
}

BarrierAnalysis::Flight BarrierAnalysis::through(const CFGBlock *Block, Flight State) {
  // A barrier stands in front of the whole statement, but which of its operations needs it is only
  // seen on the way: the state in front of the statement is kept for all of them.
  const Anchor *Current = nullptr;
  Flight Front = State;
  for (const Operation &Op : Blocks[Block->getBlockID()]) {
    if (Op.Place != Current) {
      Current = Op.Place;
      Front = State;
    } else if (Needed.count(Op.Place)) {
      Flight Copy = Front;
      meet(Op, Copy);
    }
    meet(Op, State);
  }
  if (const Stmt *Loop = Block->getLoopTarget())
    Turns.turn(State, Loop);
  return State;
}

/// The graph has no edges for what calls throw: what only a handler leads to is reached from its try block.
void BarrierAnalysis::order() {
  PostOrderCFGView::CFGBlockSet Reached(Graph.get());
  auto Add = [&](const CFGBlock *From) {
    if (!Reached.alreadySet(From))
      for (const CFGBlock *Block : llvm::post_order_ext(From, Reached))
        Order.push_back(Block);
  };
  Add(&Graph->getEntry());
  std::for_each(Graph->try_blocks_begin(), Graph->try_blocks_end(), Add);
  std::reverse(Order.begin(), Order.end());
}

bool BarrierAnalysis::sweep() {
  bool Changed = false;
  for (const CFGBlock *Block : Order) {
    Flight State;
    for (const CFGBlock::AdjacentBlock &Pred : Block->preds())
      for (const CFGBlock *P : {Pred.getReachableBlock(), Pred.getPossiblyUnreachableBlock()})
        if (P && (Block != &Graph->getExit() || goesOn(P)))
          State |= Leaving[P->getBlockID()];
    State = through(Block, State);
    if (State != Leaving[Block->getBlockID()]) {
      Leaving[Block->getBlockID()] = State;
      Changed = true;
    }
  }
  return Changed;
}

void BarrierAnalysis::solve() {
  Leaving.assign(Graph->getNumBlockIDs(), Flight());
  size_t Before;
  do {
    Before = Needed.size();
    Seen.clear();
    Held.clear();
    Out.Watching.clear();
    Out.Overlapping.clear();
  } while (!Demoted && (sweep() || Needed.size() != Before));
}

/// Drops what nothing needs once all barriers stand. Returns whether a barrier went.
bool BarrierAnalysis::prune() {
  bool Dropped = false;
  for (auto It = Needed.begin(); It != Needed.end();) {
    auto &[Place, Reasons] = *It;
    for (auto R = Reasons.begin(); R != Reasons.end();) {
      auto Now = Seen.find(Place);
      auto Kept = Held.find(Place);
      bool Needs = (Now != Seen.end() && Now->second.count(R->first)) ||
                   (Kept != Held.end() && Kept->second.count(R->first));
      R = Needs ? std::next(R) : Reasons.erase(R);
    }
    bool Idle = Reasons.empty();
    It = Idle ? Needed.erase(It) : std::next(It);
    Dropped |= Idle;
  }
  return Dropped;
}

void BarrierAnalysis::finish() {
  for (const CXXTryStmt *T : F.Tries) {
    std::vector<const Spawn *> Inside;
    for (const Spawn &S : F.Spawns)
      if (S.isTask() && placeOf(S)->isWithin(T))
        Inside.push_back(&S);
    if (Inside.empty())
      continue;
    Out.Tries.push_back(T);
    std::vector<const Anchor *> Exits;
    const CompoundStmt *Block = T->getTryBlock();
    if (Block->body_empty() || !isa<ReturnStmt, BreakStmt, ContinueStmt>(Block->body_back()))
      Exits.push_back(Out.Places->blockEnd(Block));
    for (const Stmt *Jump : Out.Places->jumpsOut(T))
      Exits.push_back(Out.Places->before(Jump));
    for (const Anchor *Exit : Exits)
      for (const Spawn *S : Inside) {
        Reason R;
        R.What = Reason::TryExit;
        R.Waited = S;
        R.At = Exit->where();
        Needed[Exit].emplace(S->Id, R);
      }
  }
  for (auto &[Place, Reasons] : Needed) {
    Barrier B;
    B.Where = Place;
    for (auto &[Id, R] : Reasons)
      B.Reasons.push_back(R);
    Out.Barriers.push_back(std::move(B));
  }
  llvm::sort(Out.Barriers, [](const Barrier &A, const Barrier &B) {
    return A.Where->where() < B.Where->where();
  });
}

} // namespace

Schedule schedule(SynchronizedFunction &F, ASTContext &Context, const Effects &Of,
                  bool StrictExceptions) {
  Schedule Out;
  Out.Places = std::make_unique<Anchors>(F);
  for (Spawn &S : F.Spawns) {
    Out.Footprints.push_back(footprintOf(S, Of));
    if (!S.isTask())
      continue;
    Relation Same = sameTurn(Out.Places->of(S.Call));
    Dependence Subscripts(Of.facts().loops(), Of.facts().subscripts(), Of.facts().growth(),
                          [&](const Symbol &V, const Stmt *) {
                            // Whether a walk comes to another object every time is not asked here.
                            const Loop *L = V.Loop ? Of.facts().loops().of(V.Loop) : nullptr;
                            if (V.Loop)
                              return !L || !L->walks(V.Var);
                            return V.Var && V.Members.empty() && Of.facts().loops().isUnchanged(V.Var);
                          });
    auto Apart = [&](const Subscript &A, const Subscript &B) { return Subscripts.apart(A, B, Same); };
    if (auto C = selfConflict(S, Out.Footprints.back(), Of, Apart)) {
      S.InPlace = S.Each ? "a call may change what a later one uses of " + describe(C->InFlight.Where)
                         : "its operands depend on " + describe(C->InFlight.Where) +
                               ", which the call itself may change";
      S.InPlaceCause = S.where();
    }
  }
  while (true) {
    BarrierAnalysis Analysis(F, Context, Of, StrictExceptions, Out);
    if (!Analysis.valid()) {
      for (Spawn &S : F.Spawns)
        S.InPlace = "the control flow of the function could not be analysed";
      return Out;
    }
    if (!Analysis.run())
      continue; // one spawn fewer
    Analysis.finish();
    break;
  }
  for (const Spawn &S : F.Spawns)
    if (S.isTask())
      for (const auto *Part : {&Out.Footprints[S.Id].Spawning, &Out.Footprints[S.Id].Task,
                               &Out.Footprints[S.Id].Store, &Out.Footprints[S.Id].Effect, &Out.Footprints[S.Id].Replay})
        Out.All.insert(Out.All.end(), Part->begin(), Part->end());
  return Out;
}

} // namespace deco
