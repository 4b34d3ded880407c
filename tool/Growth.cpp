#include "Growth.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/Expr.h"
#include "llvm/ADT/STLExtras.h"
#include <limits>
#include <queue>

using namespace clang;

namespace deco {

static constexpr int64_t Never = std::numeric_limits<int64_t>::max();
/// Questions times blocks of one function; beyond, nothing is known, so that time stays bounded.
static constexpr size_t MostWork = 20'000'000;

bool Growth::build() const {
  if (Built)
    return Graph != nullptr;
  Built = true;
  CFG::BuildOptions Options;
  Options.PruneTriviallyFalseEdges = false;
  Options.setAllAlwaysAdd();
  Graph = CFG::buildCFG(F, F->getBody(), &F->getASTContext(), Options);
  if (!Graph)
    return false;
  for (const CFGBlock *Block : *Graph)
    for (unsigned I = 0; I < Block->size(); ++I)
      if (auto S = (*Block)[I].getAs<CFGStmt>())
        Positions[S->getStmt()] = {Block, I};
  return true;
}

/// Where \p V is first named in \p In.
std::optional<Growth::Position> Growth::find(const VarDecl *V, const Stmt *In) const {
  if (!In)
    return std::nullopt;
  if (const auto *Ref = dyn_cast<DeclRefExpr>(In); Ref && Ref->getDecl() == V)
    if (auto It = Positions.find(Ref); It != Positions.end())
      return It->second;
  for (const Stmt *Child : In->children())
    if (auto Found = find(V, Child))
      return Found;
  return std::nullopt;
}

/// The steps of \p V in each block, in order, with the sums up to and with them.
const Growth::Steps &Growth::stepsOf(const VarDecl *V) const {
  auto [It, New] = ByVariable.try_emplace(V);
  if (!New)
    return It->second;
  for (const LoopNest::Change &C : Nest.changes(V))
    if (auto At = Positions.find(C.By); At != Positions.end())
      It->second[At->second.Block->getBlockID()].push_back(
          {At->second.Index, std::abs(Nest.amount(C.By).value_or(0))});
  for (auto &[Block, Here] : It->second) {
    llvm::sort(Here);
    int64_t Sum = 0;
    for (auto &[Index, By] : Here)
      Sum = By += Sum;
  }
  return It->second;
}

/// What the elements of \p Block from \p Begin on, up to \p End, add.
int64_t Growth::within(const Steps &All, const CFGBlock *Block, unsigned Begin, unsigned End) {
  auto It = All.find(Block->getBlockID());
  if (It == All.end() || Begin >= End)
    return 0;
  auto Before = [&](unsigned Index) {
    auto Behind = llvm::partition_point(It->second, [&](const auto &Step) { return Step.first < Index; });
    return Behind == It->second.begin() ? 0 : std::prev(Behind)->second;
  };
  return Before(End) - Before(Begin);
}

/// Whether another turn of \p In, or of a loop around it, begins behind \p Block.
bool Growth::isTurn(const CFGBlock *Block, const Loop *In) const {
  const Stmt *Source = Block->getLoopTarget();
  const Loop *L = Source && In ? Nest.of(Source) : nullptr;
  return L && In->isWithin(L);
}

Growth::Distances
Growth::distances(const Steps &All, std::vector<std::pair<const CFGBlock *, int64_t>> Starts,
                  const Loop *In) const {
  Distances Result(Graph->getNumBlockIDs(), Never);
  using Entry = std::pair<int64_t, const CFGBlock *>;
  std::priority_queue<Entry, std::vector<Entry>, std::greater<>> Queue;
  auto Reach = [&](const CFGBlock *Block, int64_t Distance) {
    if (Block && Distance < Result[Block->getBlockID()]) {
      Result[Block->getBlockID()] = Distance;
      Queue.push({Distance, Block});
    }
  };
  for (auto [Block, Distance] : Starts)
    Reach(Block, Distance);
  while (!Queue.empty()) {
    auto [Distance, Block] = Queue.top();
    Queue.pop();
    if (Distance != Result[Block->getBlockID()] || isTurn(Block, In))
      continue;
    int64_t Behind = Distance + within(All, Block, 0, Block->size());
    for (const CFGBlock::AdjacentBlock &Next : Block->succs())
      for (const CFGBlock *B : {Next.getReachableBlock(), Next.getPossiblyUnreachableBlock()})
        Reach(B, Behind);
  }
  return Result;
}

/// From behind the beginning of \p P on.
Growth::Distances Growth::from(const Steps &All, Position P, const Loop *In) const {
  std::vector<std::pair<const CFGBlock *, int64_t>> Starts;
  int64_t Rest = within(All, P.Block, P.Index, P.Block->size());
  if (!isTurn(P.Block, In))
    for (const CFGBlock::AdjacentBlock &Next : P.Block->succs())
      for (const CFGBlock *B : {Next.getReachableBlock(), Next.getPossiblyUnreachableBlock()})
        Starts.push_back({B, Rest});
  return distances(All, std::move(Starts), In);
}

Growth::Distances Growth::fromTurn(const Steps &All, const Loop *In) const {
  std::vector<std::pair<const CFGBlock *, int64_t>> Starts;
  for (const CFGBlock *Block : *Graph)
    if (Block->getLoopTarget() == In->Source)
      for (const CFGBlock::AdjacentBlock &Next : Block->succs())
        for (const CFGBlock *B : {Next.getReachableBlock(), Next.getPossiblyUnreachableBlock()})
          Starts.push_back({B, 0});
  return distances(All, std::move(Starts), In);
}

int64_t Growth::toTurn(const Steps &All, Position P, const Loop *In) const {
  Distances Reached = from(All, P, In);
  int64_t Least = Never;
  for (const CFGBlock *Block : *Graph) {
    if (Block->getLoopTarget() != In->Source)
      continue;
    if (int64_t D = Reached[Block->getBlockID()]; D != Never)
      Least = std::min(Least, D + within(All, Block, 0, Block->size()));
    if (Block == P.Block)
      Least = std::min(Least, within(All, Block, P.Index, Block->size()));
  }
  return Least;
}

bool Growth::reaches(const Distances &From, Position Start, Position To) {
  return From[To.Block->getBlockID()] != Never || (Start.Block == To.Block && Start.Index < To.Index);
}

/// Whether a step is on a way between the two.
bool Growth::stepsBetween(const Steps &All, const Distances &From, Position First, Position Second,
                          const Loop *In) const {
  // Whether what is behind a block leads to the second.
  std::vector<bool> Leads(Graph->getNumBlockIDs());
  std::vector<const CFGBlock *> Open{Second.Block};
  while (!Open.empty()) {
    const CFGBlock *Block = Open.back();
    Open.pop_back();
    for (const CFGBlock::AdjacentBlock &Previous : Block->preds())
      for (const CFGBlock *P : {Previous.getReachableBlock(), Previous.getPossiblyUnreachableBlock()})
        if (P && !Leads[P->getBlockID()] && !isTurn(P, In)) {
          Leads[P->getBlockID()] = true;
          Open.push_back(P);
        }
  }
  for (const auto &[Block, Here] : All)
    for (auto [Index, Sum] : Here) {
      bool Behind = From[Block] != Never || (First.Block->getBlockID() == Block && First.Index < Index);
      if (Behind && (Leads[Block] || (Second.Block->getBlockID() == Block && Index < Second.Index)))
        return true;
    }
  return false;
}

std::optional<Growth::Amount> Growth::inOneTurn(const Steps &All, Position First, Position Second,
                                                const Loop *In) const {
  Distances From = from(All, First, In);
  // A variable that keeps a value may be used behind another that was initialised later.
  if (!reaches(From, First, Second) || reaches(from(All, Second, In), Second, First))
    return std::nullopt;
  if (First.Block == Second.Block)
    return Amount{within(All, First.Block, First.Index, Second.Index), true};
  int64_t Least = From[Second.Block->getBlockID()] + within(All, Second.Block, 0, Second.Index);
  return Amount{Least, !stepsBetween(All, From, First, Second, In)};
}

std::optional<Growth::Amount> Growth::between(const VarDecl *V, const Stmt *From, const Stmt *To,
                                              const Loop *In, bool LaterTurn) const {
  auto [It, New] = Known.try_emplace({V, From, To, In, LaterTurn});
  if (!New)
    return It->second;
  if (!build() || Known.size() * Graph->getNumBlockIDs() > MostWork)
    return std::nullopt;
  auto First = find(V, From), Second = find(V, To);
  if (!First || !Second)
    return std::nullopt;
  const Steps &All = stepsOf(V);
  if (!LaterTurn)
    return It->second = inOneTurn(All, *First, *Second, In);
  int64_t Before = toTurn(All, *First, In);
  int64_t Behind = fromTurn(All, In)[Second->Block->getBlockID()];
  if (Before == Never || Behind == Never)
    return std::nullopt;
  return It->second = Amount{Before + Behind + within(All, Second->Block, 0, Second->Index), false};
}

} // namespace deco
