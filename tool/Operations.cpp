#include "Operations.h"
#include "Collect.h"
#include "StdLibrary.h"

using namespace clang;

namespace deco {

bool goesOn(const CFGBlock *Block) {
  return !Block->hasNoReturnElement() && llvm::none_of(*Block, [](const CFGElement &Element) {
    auto S = Element.getAs<CFGStmt>();
    return S && isa<ReturnStmt, CXXThrowExpr>(S->getStmt());
  });
}

/// The operation that ends the evaluation of the spawn's statement.
static const Stmt *completes(const Spawn &S) {
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

OperationReader::OperationReader(const SynchronizedFunction &F, const Effects &Of, Schedule &Out)
    : F(F), Of(Of), Out(Out), InBlocks(blockDeclarations(F.Body)) {
  for (const Spawn &S : F.Spawns)
    if (S.isTask())
      Tasks[Out.Places->of(S.Call)].push_back(&S);
}

std::vector<std::vector<Operation>> OperationReader::read(const CFG &Graph) {
  std::vector<std::vector<Operation>> Blocks(Graph.getNumBlockIDs());
  for (auto [Single, Whole] : Graph.synthetic_stmts())
    Written[Single] = Whole;
  for (const CFGBlock *Block : Graph)
    if (Block)
      for (const CFGElement &Element : *Block)
        element(Element, Blocks[Block->getBlockID()]);
  auto End = [&] {
    Operation Op;
    Op.Place = Out.Places->blockEnd(F.Body);
    Op.Kind = Reason::End;
    Op.EndsAll = true;
    Op.At = F.Body->getEndLoc();
    return Op;
  };
  std::vector<Operation> &Last = Blocks[Graph.getExit().getBlockID()];
  Last.clear();
  Last.push_back(End());
  // What else stands at the end, deaths, names its reasons beside those of the end.
  for (const CFGBlock::AdjacentBlock &Pred : Graph.getExit().preds())
    if (const CFGBlock *Block = Pred.getReachableBlock();
        Block && Block->succ_size() == 1 && goesOn(Block))
      Blocks[Block->getBlockID()].push_back(End());
  return Blocks;
}

void OperationReader::ends(const CFGLifetimeEnds &Ends, std::vector<Operation> &Operations) const {
  Operation Op;
  const Stmt *Trigger = Ends.getTriggerStmt();
  if (const auto *Block = dyn_cast_or_null<CompoundStmt>(Trigger))
    Op.Place = Out.Places->blockEnd(Block);
  else
    Op.Place = isa_and_nonnull<BreakStmt, ContinueStmt, ReturnStmt>(Trigger)
                   ? Out.Places->before(Trigger)
                   : nullptr;
  if (!Op.Place)
    Op.Place = Out.Places->behind(Trigger);
  Op.Kind = Reason::Death;
  Op.At = Ends.getVarDecl()->getLocation();
  Of.ofDeath(Ends.getVarDecl(), Op.Accesses);
  Of.addEscaped(Op.Accesses);
  Operations.push_back(std::move(Op));
}

void OperationReader::element(const CFGElement &Element, std::vector<Operation> &Operations) {
  if (auto Ends = Element.getAs<CFGLifetimeEnds>())
    return ends(*Ends, Operations);
  auto Statement = Element.getAs<CFGStmt>();
  if (!Statement)
    return;
  const Stmt *S = Statement->getStmt();
  const auto *Decls = dyn_cast<DeclStmt>(S);
  auto Whole = Decls ? Written.find(Decls) : Written.end();
  const Stmt *InText = Whole == Written.end() ? S : Whole->second;
  Operation Op;
  Op.Place = Out.Places->of(InText);
  if (!Op.Place)
    return;
  Op.At = isa<Expr>(S) ? cast<Expr>(S)->getExprLoc() : S->getBeginLoc();
  if (auto Here = Tasks.find(Op.Place); Here != Tasks.end())
    for (const Spawn *Candidate : Here->second) {
      if (S != completes(*Candidate))
        return; // its parts are accounted for by the spawn itself
      Op.Spawns = Candidate;
    }
  if (!Op.Spawns) {
    if (Decls)
      declares(cast<DeclStmt>(InText), Decls, Op);
    touches(S, Op);
    if (Op.Accesses.empty() && !Op.Death && !Op.Waits && !Op.EndsAll && Op.Place->Around.empty())
      return;
  }
  Operations.push_back(std::move(Op));
}

/// Adds what the evaluation of \p S itself, no spawn, touches and ends.
void OperationReader::touches(const Stmt *S, Operation &Op) {
  Of.ofOperation(S, Op.Accesses);
  Of.addEscaped(Op.Accesses);
  Out.All.insert(Out.All.end(), Op.Accesses.begin(), Op.Accesses.end());
  if (const auto *Call = dyn_cast<CallExpr>(S)) {
    Op.Waits = isWait(Call);
    if (const FunctionDecl *Callee = Call->getDirectCallee(); Callee && endsProgram(Callee)) {
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
}

/// Notes in \p Op what happens if an exception ends the life of the variable that it declares.
void OperationReader::declares(const DeclStmt *Written, const DeclStmt *Single, Operation &Op) {
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
  const auto *V = dyn_cast<VarDecl>(Single->getSingleDecl());
  if (!V || !V->hasLocalStorage())
    return;
  auto Death = std::make_unique<Operation>();
  Death->Place = Op.Place;
  Death->Kind = Reason::Unwinding;
  Death->At = Op.At;
  Of.ofDeath(V, Death->Accesses);
  Of.addEscaped(Death->Accesses);
  Out.Deaths[V->getCanonicalDecl()] = Death->Accesses;
  if (!Death->Accesses.empty())
    Op.Death = std::move(Death);
}

} // namespace deco
