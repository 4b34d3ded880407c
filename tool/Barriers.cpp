#include "Barriers.h"
#include "Collect.h"
#include "Flight.h"
#include "Guards.h"
#include "StdLibrary.h"
#include "ThreadState.h"
#include "clang/Analysis/Analyses/PostOrderCFGView.h"
#include "clang/Analysis/CFG.h"

using namespace clang;

namespace deco {

namespace {

/// One CFG element with what the analysis needs of it, computed once.
struct Operation {
  const Anchor *Place = nullptr;
  std::vector<Access> Accesses;
  std::vector<Access> Deaths; ///< of the variable that it declares, at the end of its life
  const DeclStmt *Declares = nullptr; ///< the whole of the declaration
  bool Guardable = false; ///< a guard can stand behind it before anything can throw
  const Spawn *Spawns = nullptr; ///< the element completes this spawn
  Reason::Kind Kind = Reason::Conflict;
  SourceLocation At;
  bool Waits = false;    ///< deco::wait()
  bool EndsAll = false;  ///< conflicts with everything in flight
  bool OfProcess = false; ///< because it changes the state of the process
};

class BarrierAnalysis {
public:
  BarrierAnalysis(SynchronizedFunction &F, ASTContext &Context, const Effects &Of, bool Strict,
                  Schedule &Out)
      : F(F), Of(Of), Strict(Strict), Out(Out), Turns(F, *Out.Places),
        Subscripts(Of.facts().loops(), Of.facts().subscripts(), Of.facts().growth(),
                   [this](const Symbol &S, const Stmt *Loop) { return isKept(S, Loop); }) {
    CFG::BuildOptions Options;
    Options.PruneTriviallyFalseEdges = false;
    Options.AddLifetime = true;
    Options.AddImplicitDtors = true;
    Options.AddTemporaryDtors = true;
    Options.setAllAlwaysAdd();
    Graph = CFG::buildCFG(F.Decl, F.Decl->getBody(), &Context, Options);
    if (Graph)
      Order = std::make_unique<PostOrderCFGView>(Graph.get());
  }

  bool valid() const { return Graph != nullptr; }

  /// Returns false if a spawn had to be set to run in place: everything starts anew.
  bool run() {
    prepare();
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

  void prepare();
  void prepare(const CFGElement &Element, std::vector<Operation> &Operations);
  void declares(const DeclStmt *Written, const DeclStmt *Single, Operation &Op);
  static bool goesOn(const CFGBlock *Block);
  bool sweep();
  void solve();
  Flight through(const CFGBlock *Block, Flight State);
  void restrict(const Anchor *Place, Flight &State);
  void meet(const Operation &Op, Flight &State);
  void watch(const Operation &Op, Flight &State);
  void require(const Operation &Op, const Anchor *Place, Reason R);
  const Anchor *hoisted(const Anchor *Place, const Spawn &Waited, const Relation &How) const;
  std::optional<Access> seenIfThrown(const Operation &Op, const Spawn &Waited) const;
  struct Clash {
    Conflict What;
    Relation How;
  };
  std::optional<Reason> clashes(const Operation &Op, unsigned Id, const Flight &State,
                                Relation &How) const;
  std::optional<Clash> conflictOf(const Operation &Op, unsigned Id, const Flight &State) const;
  bool isKept(const Symbol &S, const Stmt *Loop) const;
  bool prune();
  const Anchor *placeOf(const Spawn &S) const { return Out.Places->of(S.Call); }

  SynchronizedFunction &F;
  const Effects &Of;
  bool Strict;
  Schedule &Out;
  Flights Turns;
  Dependence Subscripts;
  Declarations InBlocks;
  Reaching OfProcess = changesOfProcess();
  /// The CFG has a declaration of its own for each variable; these are those in the text.
  llvm::DenseMap<const DeclStmt *, const DeclStmt *> Written;
  std::unique_ptr<CFG> Graph;
  std::unique_ptr<PostOrderCFGView> Order;
  std::vector<std::vector<Operation>> Blocks; ///< by block id
  std::vector<Flight> Leaving;                ///< by block id
  std::map<const Anchor *, std::map<unsigned, Reason>> Needed;
  /// What the last sweep has seen: reasons by place, and spawns that a barrier in front of a loop or
  /// try block held back.
  std::map<const Anchor *, std::map<unsigned, Reason>> Seen;
  std::map<const Anchor *, std::set<unsigned>> Held;
  bool Demoted = false;
  mutable std::map<std::pair<const Stmt *, Symbol>, bool> Kept;
};

/// The operation that ends the evaluation of the spawn's statement.
const Stmt *completes(const Spawn &S) {
  switch (S.Shape) {
  case Form::Call:
  case Form::Elementwise:
    return S.Call;
  case Form::Outer:
    return S.Outer;
  case Form::Assign:
    break;
  }
  const Expr *E = S.Whole->IgnoreUnlessSpelledInSource()->IgnoreParens();
  return E->IgnoreUnlessSpelledInSource();
}

void BarrierAnalysis::prepare() {
  Blocks.assign(Graph->getNumBlockIDs(), {});
  Out.All.clear();
  InBlocks = blockDeclarations(F.Body);
  for (auto [Single, Whole] : Graph->synthetic_stmts())
    Written[Single] = Whole;
  for (const CFGBlock *Block : *Graph)
    if (Block)
      for (const CFGElement &Element : *Block)
        prepare(Element, Blocks[Block->getBlockID()]);
  Operation End;
  End.Place = Out.Places->blockEnd(F.Body);
  End.Kind = Reason::End;
  End.EndsAll = true;
  End.At = F.Body->getEndLoc();
  Blocks[Graph->getExit().getBlockID()] = {End};
  // What else stands at the end, deaths, names its reasons beside those of the end.
  for (const CFGBlock::AdjacentBlock &Pred : Graph->getExit().preds())
    if (const CFGBlock *Block = Pred.getReachableBlock();
        Block && Block->succ_size() == 1 && goesOn(Block))
      Blocks[Block->getBlockID()].push_back(End);
}

/// Whether control goes on behind \p Block, rather than out of the function by a return or a throw.
bool BarrierAnalysis::goesOn(const CFGBlock *Block) {
  return !Block->hasNoReturnElement() && llvm::none_of(*Block, [](const CFGElement &Element) {
    auto S = Element.getAs<CFGStmt>();
    return S && isa<ReturnStmt, CXXThrowExpr>(S->getStmt());
  });
}

void BarrierAnalysis::prepare(const CFGElement &Element, std::vector<Operation> &Operations) {
  Operation Op;
  if (auto Ends = Element.getAs<CFGLifetimeEnds>()) {
    const Stmt *Trigger = Ends->getTriggerStmt();
    if (const auto *Block = dyn_cast_or_null<CompoundStmt>(Trigger))
      Op.Place = Out.Places->blockEnd(Block);
    else
      Op.Place = isa_and_nonnull<BreakStmt, ContinueStmt, ReturnStmt>(Trigger)
                     ? Out.Places->before(Trigger)
                     : nullptr;
    if (!Op.Place)
      Op.Place = Out.Places->behind(Trigger);
    Op.Kind = Reason::Death;
    Op.At = Ends->getVarDecl()->getLocation();
    Of.ofDeath(Ends->getVarDecl(), Op.Accesses);
    Operations.push_back(std::move(Op));
    return;
  }
  auto Statement = Element.getAs<CFGStmt>();
  if (!Statement)
    return;
  const Stmt *S = Statement->getStmt();
  const auto *Decls = dyn_cast<DeclStmt>(S);
  auto Whole = Decls ? Written.find(Decls) : Written.end();
  const Stmt *InText = Whole == Written.end() ? S : Whole->second;
  Op.Place = Out.Places->of(InText);
  if (!Op.Place)
    return;
  Op.At = isa<Expr>(S) ? cast<Expr>(S)->getExprLoc() : S->getBeginLoc();
  for (const Spawn &Candidate : F.Spawns)
    if (Candidate.isTask() && placeOf(Candidate) == Op.Place) {
      if (S != completes(Candidate))
        return; // its parts are accounted for by the spawn itself
      Op.Spawns = &Candidate;
    }
  if (!Op.Spawns) {
    if (Decls)
      declares(cast<DeclStmt>(InText), Decls, Op);
    Of.ofOperation(S, Op.Accesses);
    Of.addEscaped(Op.Accesses);
    Out.All.insert(Out.All.end(), Op.Accesses.begin(), Op.Accesses.end());
    if (const auto *Call = dyn_cast<CallExpr>(S)) {
      Op.Waits = isWait(Call);
      if (const FunctionDecl *Callee = Call->getDirectCallee(); Callee && mayExit(Callee)) {
        Op.EndsAll = true;
        Op.Kind = Reason::NoReturn;
      }
    }
    if (OfProcess.fromOperation(S))
      Op.EndsAll = Op.OfProcess = true;
    if (isa<ReturnStmt>(S)) {
      Op.EndsAll = true;
      Op.Kind = Reason::Return;
    }
    if (Op.Accesses.empty() && Op.Deaths.empty() && !Op.Waits && !Op.EndsAll && Op.Place->Around.empty())
      return;
  }
  Operations.push_back(std::move(Op));
}

/// Notes in \p Op what happens if an exception ends the life of the variable that it declares.
void BarrierAnalysis::declares(const DeclStmt *Written, const DeclStmt *Single, Operation &Op) {
  Op.Declares = Written;
  Op.Guardable = InBlocks.contains(Written);
  bool Behind = false;
  for (const Decl *D : Written->decls()) {
    const auto *V = dyn_cast<VarDecl>(D);
    if (!V || !V->hasLocalStorage())
      continue;
    if (Behind && V->hasInit() && Of.mayThrow(V->getInit()))
      Op.Guardable = false;
    Behind |= D == Single->getSingleDecl();
  }
  if (const auto *V = dyn_cast<VarDecl>(Single->getSingleDecl()); V && V->hasLocalStorage()) {
    Of.ofDeath(V, Op.Deaths);
    Out.Deaths[V->getCanonicalDecl()] = Op.Deaths;
  }
}

/// Leaves in \p State only what can be in flight at \p Place, given that a loop or try block with a
/// barrier in front is entered, and a try block with tasks is left, with nothing in flight.
void BarrierAnalysis::restrict(const Anchor *Place, Flight &State) {
  if (Place->What == Anchor::Nowhere && !Place->At)
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

/// A write that must not be seen if the call throws: in the try block of the spawn, to what lives on
/// behind it; and if exceptions are strict, anywhere, to what outlives the function.
std::optional<Access> BarrierAnalysis::seenIfThrown(const Operation &Op,
                                                    const Spawn &Waited) const {
  bool InTry = Waited.Try && Op.Place->isWithin(Waited.Try);
  bool Evaluates = !Waited.Expanded.empty() || !Waited.Defaults.empty();
  // What becomes of the result may throw as well: at(), an assignment, an allocation.
  if ((!InTry && !Strict) || !(Evaluates || Of.mayThrow(Waited.Callee) || Of.mayThrow(Waited.Whole)))
    return std::nullopt;
  SourceRange Block = (InTry ? Waited.Try->getTryBlock() : F.Body)->getSourceRange();
  std::vector<Access> Now = Op.Accesses;
  // The destructor of what is declared behind the call would run.
  Now.insert(Now.end(), Op.Deaths.begin(), Op.Deaths.end());
  if (Op.Spawns) // its effect is dropped, but what its task writes in place stays
    for (const auto *Part : {&Out.Footprints[Op.Spawns->Id].Spawning, &Out.Footprints[Op.Spawns->Id].Task,
                             &Out.Footprints[Op.Spawns->Id].Store})
      Now.insert(Now.end(), Part->begin(), Part->end());
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
bool BarrierAnalysis::isKept(const Symbol &S, const Stmt *Loop) const {
  auto [It, New] = Kept.try_emplace({Loop, S}, true);
  if (!New)
    return It->second;
  Location Where = locationOf(S);
  const LoopNest &Nest = Of.facts().loops();
  const Stmt *Counts = S.Loop ? Nest.of(S.Loop)->Increment : nullptr;
  auto Steps = [&](const Stmt *By) {
    return S.At && llvm::any_of(Nest.changes(S.Var), [By](const LoopNest::Change &C) { return C.By == By; });
  };
  auto Changes = [&](const Anchor *Place, llvm::ArrayRef<Access> Accesses) {
    return (!Loop || Place->isWithin(Loop)) && llvm::any_of(Accesses, [&](const Access &A) {
             bool Expected = A.By && (A.By == Counts || isa<DeclStmt>(A.By) || Steps(A.By));
             return A.Writes && !Expected && mayOverlap(A.Where, Where);
           });
  };
  bool Changed = false;
  for (const std::vector<Operation> &Block : Blocks)
    for (const Operation &Op : Block)
      Changed |= Op.Kind != Reason::Death && Changes(Op.Place, Op.Accesses);
  for (const Spawn &Call : F.Spawns)
    if (Call.isTask())
      for (const auto *Part : {&Out.Footprints[Call.Id].Spawning, &Out.Footprints[Call.Id].Task,
                               &Out.Footprints[Call.Id].Store, &Out.Footprints[Call.Id].Effect, &Out.Footprints[Call.Id].Replay})
        Changed |= Changes(placeOf(Call), *Part);
  return Kept[{Loop, S}] = !Changed;
}

/// The conflict of \p Op with a call of spawn \p Id, of whichever turn it may be in flight from; if it
/// is of several, the latest.
std::optional<BarrierAnalysis::Clash> BarrierAnalysis::conflictOf(const Operation &Op, unsigned Id,
                                                                  const Flight &State) const {
  const Footprint &InFlight = Out.Footprints[Id];
  std::vector<Relation> Related = Turns.relations(State, Id, Op.Place);
  for (const Relation &How : llvm::reverse(Related)) {
    auto Apart = [&](const Subscript &A, const Subscript &B) { return Subscripts.apart(A, B, How); };
    if (auto C = Op.Spawns ? conflict(InFlight, Out.Footprints[Op.Spawns->Id], Apart)
                           : conflict(InFlight, Op.Accesses, Apart))
      return Clash{*C, How};
  }
  return std::nullopt;
}

/// \param How in which turns they clash, if that is known
std::optional<Reason> BarrierAnalysis::clashes(const Operation &Op, unsigned Id, const Flight &State,
                                               Relation &How) const {
  const Spawn &Waited = F.Spawns[Id];
  Reason R;
  R.What = Op.Kind;
  R.Waited = &Waited;
  R.At = Op.At;
  if (Op.EndsAll) {
    R.Object = Op.OfProcess ? "the locale or the environment of the program" : "";
    R.WritesLater = Op.OfProcess;
    return R;
  }
  if (std::optional<Access> Seen = seenIfThrown(Op, Waited)) {
    R.What = Reason::Handler;
    R.Object = describe(Seen->Where);
    return R;
  }
  std::optional<Clash> Found = conflictOf(Op, Id, State);
  if (!Found)
    return std::nullopt;
  How = Found->How;
  const Conflict *C = &Found->What;
  R.Object = describe(C->InFlight.Where.Base.What == Root::Outside ? C->Later.Where
                                                                    : C->InFlight.Where);
  R.WritesLater = C->Later.Writes;
  R.Later = Op.Spawns;
  R.WaitedThrough = C->InFlight.Through;
  R.LaterThrough = Op.Spawns ? C->Later.Through : nullptr;
  if (C->Later.By && isa<Expr>(C->Later.By))
    R.At = cast<Expr>(C->Later.By)->getExprLoc();
  return R;
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
  for (unsigned Id : Turns.spawns(State)) {
    Relation How;
    if (std::optional<Reason> R = clashes(Op, Id, State, How)) {
      // A return leaves the loop anyway.
      const Anchor *Place = Already || Op.EndsAll ? Op.Place : hoisted(Op.Place, *R->Waited, How);
      require(Op, Place, *R);
    }
  }
  restrict(Op.Place, State);
  if (Needed.count(Op.Place) && isa_and_nonnull<ForStmt, CXXForRangeStmt, CXXTryStmt>(Op.Place->At))
    for (unsigned Id : Turns.spawns(State))
      Held[Op.Place].insert(Id);
  if (Needed.count(Op.Place) || Op.Waits)
    State.reset();
  if (!Op.Deaths.empty())
    watch(Op, State);
  if (Op.Spawns)
    Turns.start(State, Op.Spawns->Id);
}

/// An exception may end the life of the variable that is declared while spawns are in flight: what its
/// destructor is in conflict with is waited for by a guard behind it, or in front.
void BarrierAnalysis::watch(const Operation &Op, Flight &State) {
  Operation Death = Op;
  Death.Accesses = Op.Deaths;
  Death.Deaths.clear();
  for (unsigned Id : Turns.spawns(State)) {
    std::optional<Clash> Found = conflictOf(Death, Id, State);
    if (Found && Op.Guardable) {
      Out.Watching.insert(Op.Declares);
    } else if (Found) {
      Reason R;
      R.What = Reason::Unwinding;
      R.Waited = &F.Spawns[Id];
      R.At = Op.At;
      R.Object = describe(Found->What.InFlight.Where);
      require(Op, Op.Place, R);
    }
  }
  if (Needed.count(Op.Place))
    State.reset();
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

bool BarrierAnalysis::sweep() {
  bool Changed = false;
  for (const CFGBlock *Block : *Order) {
    Flight State = Turns.none();
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
  Leaving.assign(Graph->getNumBlockIDs(), Turns.none());
  size_t Before;
  do {
    Before = Needed.size();
    Seen.clear();
    Held.clear();
    Out.Watching.clear();
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
                            return V.Loop || (V.Var && V.Members.empty() &&
                                              Of.facts().loops().isUnchanged(V.Var));
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
