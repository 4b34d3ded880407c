#include "Clashes.h"
#include "Callees.h"
#include "Reaching.h"
#include "StdLibrary.h"
#include "llvm/ADT/StringSet.h"
#include <array>

using namespace clang;

namespace deco {

/// So many spawns in all are named as reasons for barriers that wait for whatever is in flight: a body with as many
/// returns as calls would have as many reasons as pairs of them. Each such barrier may name some.
static constexpr size_t MostNamed = 200'000, SomeNamed = 64;

/// The lists of accesses of a spawn that can be in flight.
static std::array<const std::vector<Access> *, 4> partsOf(const Footprint &P) {
  return {&P.Task, &P.Store, &P.Effect, &P.Replay};
}

Clashes::Clashes(const SynchronizedFunction &F, const Effects &Of, bool Strict, const Schedule &Decided,
                 const Flights &Turns, const std::vector<std::vector<Operation>> &Blocks)
    : F(F), Of(Of), Strict(Strict), Decided(Decided), Turns(Turns), Blocks(Blocks),
      Subscripts(Of.facts().loops(), Of.facts().subscripts(), Of.facts().growth(),
                 [this](const Symbol &S, const Stmt *Loop) { return isKept(S, Loop); }) {
  for (const std::vector<Operation> &Block : Blocks)
    for (const Operation &Op : Block) {
      Ends += Op.EndsAll;
      if (Op.Kind != Reason::Death)
        index(Op.Place, Op.Accesses, nullptr);
    }
  findUnwound();
  for (const Spawn &Call : F.Spawns)
    if (Call.Try)
      Turns.mark(Tries[Call.Try], Call.Id);
  for (const Spawn &Call : F.Spawns)
    if (Call.isTask()) {
      const Anchor *Place = Decided.Places->of(Call.Call);
      index(Place, Decided.Footprints[Call.Id].Spawning, nullptr); // that is over when it is in flight
      for (const auto *Part : partsOf(Decided.Footprints[Call.Id]))
        index(Place, *Part, &Call);
    }
}

Clashes::Part Clashes::Rooted::partOf(const Location &L) const {
  if (!Members)
    return {};
  const Step *S = L.Steps.begin();
  for (const FieldDecl *F : *Members)
    if (S == L.Steps.end() || S->What != Step::Field || S++->Member != F)
      return {};
  if (S == L.Steps.end() || (S->What != Step::Header && S->What != Step::Element))
    return {};
  if (S->What == Step::Header)
    return {Part::Header};
  std::optional<int64_t> Number = S->Index ? S->Index->asConstant() : std::nullopt;
  return Number ? Part{Part::Numbered, *Number} : Part{Part::Elements};
}

/// Lets \p Mark mark all that \p A, of a spawn, belongs to.
void Clashes::Rooted::add(const Access &A, llvm::function_ref<void(Spawns &)> Mark) {
  if (auto Inner = llvm::find_if(A.Where.Steps, [](const Step &S) { return S.What != Step::Field; });
      !Members && Inner != A.Where.Steps.end() && Inner->Index && Inner->Index->asConstant()) {
    Members.emplace();
    for (const Step &S : llvm::make_range(A.Where.Steps.begin(), Inner))
      Members->push_back(S.Member);
  }
  Mark(All);
  switch (Part P = partOf(A.Where); P.What) {
  case Part::Header:
    return Mark(Headers);
  case Part::Numbered:
    Mark(AnyNumber);
    return Mark(Numbered[P.Number]);
  case Part::Elements:
    return Mark(Elements);
  case Part::Others:
    return Mark(Others);
  }
}

/// Appends the sets of the spawns that may be in conflict with \p A.
void Clashes::Rooted::facing(const Access &A, std::vector<const Flights::State *> &Out) const {
  Part P = partOf(A.Where);
  if (P.What == Part::Others)
    return Out.push_back(&All.facing(A));
  Out.push_back(&Others.facing(A));
  if (P.What == Part::Header)
    return Out.push_back(&Headers.facing(A));
  Out.push_back(&Elements.facing(A));
  if (P.What == Part::Elements)
    Out.push_back(&AnyNumber.facing(A));
  else if (auto Same = Numbered.find(P.Number); Same != Numbered.end())
    Out.push_back(&Same->second.facing(A));
}

/// \param Of the spawn that they belong to; null if it is another operation
void Clashes::index(const Anchor *Place, llvm::ArrayRef<Access> Accesses, const Spawn *Of) {
  for (const Access &A : Accesses) {
    Rooted &Here = Roots[A.Where.Base];
    if (A.Writes) {
      Here.Written[nullptr].push_back(&A);
      for (const Stmt *Construct : Place->Around)
        Here.Written[Construct].push_back(&A);
    }
    if (Of)
      Here.add(A, [&](Spawns &Set) {
        Turns.mark(Set.Touching, Of->Id);
        if (A.Writes)
          Turns.mark(Set.Writing, Of->Id);
      });
  }
}

bool isOneObject(const Root &R) { return R.What != Root::Outside && R.What != Root::Globals; }

/// What begins at the roots that may overlap \p R.
std::vector<const Clashes::Rooted *> Clashes::around(const Root &R) {
  std::vector<const Rooted *> Result;
  if (isOneObject(R)) {
    for (const Root &Other : {R, Location::outside().Base, Location::globals().Base})
      if (auto Found = Roots.find(Other); Found != Roots.end() && mayOverlap(R, Other))
        Result.push_back(&Found->second);
    return Result;
  }
  auto [It, New] = Around.try_emplace(R);
  Rooted &Whole = It->second;
  if (New)
    for (const auto &[Other, What] : Roots) {
      if (!mayOverlap(R, Other))
        continue;
      Whole.All.Touching |= What.All.Touching;
      Whole.All.Writing |= What.All.Writing;
      for (const auto &[Construct, Accesses] : What.Written)
        llvm::append_range(Whole.Written[Construct], Accesses);
    }
  return {&Whole};
}

/// Sets of the spawns that \p Op is to be compared with.
std::vector<const Flights::State *> Clashes::near(const Operation &Op) {
  std::vector<const Flights::State *> Sets;
  auto Add = [&](llvm::ArrayRef<Access> Accesses) {
    for (const Access &A : Accesses)
      for (const Rooted *Near : around(A.Where.Base))
        Near->facing(A, Sets);
  };
  Add(Op.Accesses);
  if (Op.Spawns) { // its effect comes behind all others
    const Footprint &Own = Decided.Footprints[Op.Spawns->Id];
    for (const auto *Part : {&Own.Spawning, &Own.Task, &Own.Store, &Own.Lookups})
      Add(*Part);
  }
  for (const Stmt *Construct : Op.Place->Around)
    if (auto Inside = Tries.find(Construct); Inside != Tries.end())
      Sets.push_back(&Inside->second);
  llvm::erase_if(Sets, [](const Flights::State *S) { return S->empty(); });
  llvm::sort(Sets);
  Sets.erase(std::unique(Sets.begin(), Sets.end()), Sets.end());
  return Sets;
}

std::vector<Clashes::Clash> Clashes::of(const Operation &Op, const Flights::State &InFlight) {
  std::vector<Clash> Found;
  if (InFlight.empty())
    return Found;
  Flights::State Open;
  if (Op.EndsAll || Strict || mayShowInUnwinding(Op)) {
    Open = InFlight;
  } else {
    if (!Op.Near)
      Op.Near = near(Op);
    for (const Flights::State *Set : *Op.Near)
      Open |= InFlight & *Set;
  }
  Open.intersectWithComplement(Op.Clear);
  std::vector<unsigned> Ids = Turns.spawns(Open);
  if (size_t Most = std::max(SomeNamed, MostNamed / std::max<size_t>(Ends, 1)); Op.EndsAll && Ids.size() > Most)
    Ids.resize(Most);
  for (unsigned Id : Ids)
    if (std::optional<Clash> C = between(Op, Id, Open))
      Found.push_back(std::move(*C));
    else
      Turns.add(Op.Clear, Id, Open);
  return Found;
}

/// An exception runs the destructors of variables: `~Transaction() { if (!done) roll back }`.
void Clashes::findUnwound() {
  auto Look = [this](const VarDecl *V, llvm::ArrayRef<Access> Death) {
    auto Shows = [V](const Access &A) {
      bool Elsewhere = A.Where.Base.Var != V || A.Where.hasBeyond();
      return A.Writes && Elsewhere && A.Where.Base.What != Root::Allocation;
    };
    if (llvm::none_of(Death, Shows))
      return;
    Unwound.emplace(V, Location::variable(V));
    for (const Access &A : Death)
      if (A.Where.Base.What != Root::Streams)
        Unwound.emplace(V, A.Where);
  };
  for (const auto &[V, Death] : Decided.Deaths)
    Look(V, Death);
  for (const ParmVarDecl *P : F.Decl->parameters())
    if (!P->getType()->isReferenceType()) {
      std::vector<Access> Death;
      Of.ofDeath(P, Death);
      Look(cast<VarDecl>(P->getCanonicalDecl()), Death);
    }
}

/// Whether the destructor of a variable that is there at \p From sees what \p A has written behind it; but not of one
/// that \p By, to which A belongs, declares.
bool Clashes::isReadInUnwinding(const Access &A, const DeclStmt *By, SourceLocation From) const {
  return llvm::any_of(Unwound, [&](const auto &Read) {
    const auto &[V, Where] = Read;
    bool Declares = By && llvm::is_contained(By->getDeclGroup(), V);
    return V->getLocation() < From && !Declares && mayOverlap(A.Where, Where);
  });
}

/// Whether \p A, a write, may be seen when the body ends with an exception, or, if it is not null, \p Try does: it is of
/// what lives on behind that. Of the whole body, that matters only if exceptions are strict.
bool Clashes::showsIfThrown(const Access &A, const CXXTryStmt *Try) const {
  if (!Try && !Strict)
    return false;
  SourceRange Block = (Try ? Try->getTryBlock() : F.Body)->getSourceRange();
  const VarDecl *V = A.Where.Base.Var;
  bool Inside = V && Block.getBegin() < V->getLocation() && V->getLocation() < Block.getEnd();
  bool Kept = A.Where.Base.What != Root::Allocation && (Strict || A.Where.Base.What != Root::Streams);
  bool OwnValue = V && !Try && !isOutside(A.Where.Base);
  return Kept && !Inside && !OwnValue;
}

bool Clashes::showsItselfIfThrown(const Spawn &S) const {
  if ((!S.Try && !Strict && Unwound.empty()) || !Of.mayThrow(S.Callee))
    return false;
  std::vector<Access> Evaluated;
  for (const Operand &O : S.EffectOperands) {
    if (O.How != Travel::Verbatim)
      Of.ofTree(O.Value, Evaluated);
    if (O.How == Travel::Copy && O.Value->isXValue()) // it is moved into the task
      for (const Location &L : Of.facts().lvalue(O.Value))
        Evaluated.push_back({L, true, O.Value});
  }
  return llvm::any_of(Evaluated, [&](const Access &A) {
    return A.Writes && (showsIfThrown(A, S.Try) || isReadInUnwinding(A, nullptr, S.Call->getBeginLoc()));
  });
}

bool Clashes::mayShowInUnwinding(const Operation &Op) const {
  return !Unwound.empty() && llvm::any_of(changes(Op), [&](const Access &A) {
    return A.Writes && isReadInUnwinding(A, Op.Declares, F.Body->getEndLoc());
  });
}

/// What \p Op does at once: of a call in flight, what its task writes in place stays, whatever becomes of its effect.
std::vector<Access> Clashes::changes(const Operation &Op) const {
  std::vector<Access> Now = Op.Accesses;
  // The destructor of what is declared behind the call would run.
  if (Op.Death)
    Now.insert(Now.end(), Op.Death->Accesses.begin(), Op.Death->Accesses.end());
  if (Op.Spawns) {
    const Footprint &Own = Decided.Footprints[Op.Spawns->Id];
    for (const auto *Part : {&Own.Spawning, &Own.Task, &Own.Store})
      Now.insert(Now.end(), Part->begin(), Part->end());
  }
  return Now;
}

/// A write that must not be seen if the call throws: in the try block of the spawn, to what lives on
/// behind it; and if exceptions are strict, anywhere, to what outlives the function. Nor may it be seen by a destructor
/// that the exception runs.
std::optional<Access> Clashes::seenIfThrown(const Operation &Op, const Spawn &Waited) const {
  if (Op.Kind == Reason::Unwinding) // a part of the operation that declares
    return std::nullopt;
  bool InTry = Waited.Try && Op.Place->isWithin(Waited.Try);
  bool Evaluates = !Waited.Expanded.empty() || !Waited.Defaults.empty();
  // What becomes of the result may throw as well: at(), an assignment, an allocation.
  if ((!InTry && !Strict && Unwound.empty()) ||
      !(Evaluates || Of.mayThrow(Waited.Callee) || Of.mayThrow(Waited.Whole)))
    return std::nullopt;
  for (const Access &A : changes(Op))
    if (A.Writes && (showsIfThrown(A, InTry ? Waited.Try : nullptr) ||
                     isReadInUnwinding(A, Op.Declares, Waited.Call->getBeginLoc())))
      return A;
  return std::nullopt;
}

/// Whether nothing in \p Loop (in the function, if it is null) changes the memory of \p S, so that
/// subscripts with it can be compared. LoopNest sees changes by name; this one those through aliases.
bool Clashes::isKept(const Symbol &S, const Stmt *Loop) {
  auto [It, New] = Kept.try_emplace({Loop, S}, true);
  if (!New)
    return It->second;
  Location Where = locationOf(S);
  const LoopNest &Nest = Of.facts().loops();
  const deco::Loop *Own = S.Loop ? Nest.of(S.Loop) : nullptr;
  bool Walks = Own && Own->walks(S.Var);
  const Stmt *Counts = Walks ? Own->Walk->Advance : Own ? Own->Increment : nullptr;
  auto Steps = [&](const Stmt *By) {
    return S.At && llvm::any_of(Nest.changes(S.Var), [By](const LoopNest::Change &C) { return C.By == By; });
  };
  It->second = llvm::none_of(around(Where.Base), [&](const Rooted *Near) {
    auto Inside = Near->Written.find(Loop);
    return Inside != Near->Written.end() && llvm::any_of(Inside->second, [&](const Access *A) {
      bool Expected = A->By && (A->By == Counts || isa<DeclStmt>(A->By) || Steps(A->By));
      return !Expected && mayOverlap(A->Where, Where);
    });
  });
  if (Walks)
    It->second = It->second && neverReturns(*Own);
  return It->second;
}

/// Whether an operation or a call in \p Loop, the end of a variable's life included, writes what \p Fits.
bool Clashes::isWrittenIn(const Stmt *Loop, llvm::function_ref<bool(const Access &)> Fits) const {
  auto Writes = [&](const Access &A) { return A.Writes && Fits(A); };
  for (const std::vector<Operation> &Block : Blocks)
    for (const Operation &Op : Block)
      if (Op.Place->isWithin(Loop) && llvm::any_of(Op.Accesses, Writes))
        return true;
  return llvm::any_of(F.Spawns, [&](const Spawn &Call) {
    const Footprint &Own = Decided.Footprints[Call.Id];
    return Call.isTask() && Decided.Places->of(Call.Call)->isWithin(Loop) &&
           (llvm::any_of(Own.Spawning, Writes) ||
            llvm::any_of(partsOf(Own), [&](const auto *Part) { return llvm::any_of(*Part, Writes); }));
  });
}

/// Code that ends a loop, and what is around it, without an exception.
static bool endsLoops(const FunctionDecl *F) {
  static const llvm::StringSet<> Names = {"longjmp", "siglongjmp", "_longjmp", "pthread_exit", "thrd_exit"};
  return endsProgram(F) || (F->getIdentifier() && Names.contains(F->getName()));
}

static bool mayEnd(const Stmt *S, Reaching &Ends) {
  return Ends.fromOperation(S) ||
         llvm::any_of(evaluatedParts(S), [&](const Stmt *Part) { return mayEnd(Part, Ends); });
}

/// Whether the two are the same member, of whatever objects: those of a list may be reached in other ways than along it,
/// which addresses do not show.
static bool areOfOneMember(const Location &A, const Location &B) {
  auto Last = [](const Location &L) -> const FieldDecl * {
    auto Found = llvm::find_if(llvm::reverse(L.Steps), [](const Step &S) { return S.What == Step::Field; });
    return Found == L.Steps.rend() ? nullptr : Found->Member;
  };
  return Last(A) && Last(A) == Last(B);
}

/// Whether the walk of \p L comes to no object twice. It would never end if it did: where it goes and whether it
/// goes on is the same whenever it is at an object, unless something in the loop changes that; and nothing but its
/// condition ends the loop. One that prints in every turn might be meant to go on for ever.
bool Clashes::neverReturns(const Loop &L) const {
  Reaching Ends(endsLoops);
  if (Of.mayThrow(L.Source) || mayEnd(L.Source, Ends))
    return false;
  std::vector<Access> Decide;
  for (const Expr *E : L.Walk->Deciding)
    Of.ofTree(E, Decide);
  return !isWrittenIn(L.Source, [&](const Access &A) {
    if (A.Where.Base.What == Root::Streams)
      return true;
    // Nothing but the advance moves the cursor, whose address nobody has.
    bool Moves = A.Where.Base.Var == L.Walk->Cursor && (A.By == L.Walk->Advance || isa_and_nonnull<DeclStmt>(A.By));
    return !Moves && llvm::any_of(Decide, [&](const Access &D) {
      return D.Writes || mayOverlap(A.Where, D.Where) || areOfOneMember(A.Where, D.Where);
    });
  });
}

/// The conflict of \p Op with a call of spawn \p Id, of whichever turn it may be in flight from; if it
/// is of several, the latest.
std::optional<Clashes::Clash> Clashes::conflictOf(const Operation &Op, unsigned Id,
                                                  const Flights::State &InFlight) {
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
                                               const Flights::State &InFlight) {
  std::optional<Clash> Found;
  if (Op.EndsAll) {
    Found.emplace();
    Found->Why.What = Op.Kind;
    Found->Why.Object = Op.OfProcess ? "what any call may use: the locale, the environment, a handler, a memory resource, other processes" : "";
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
