#include "Anchors.h"
#include "clang/AST/Decl.h"
#include "clang/AST/ExprCXX.h"
#include "clang/Basic/SourceManager.h"
#include "llvm/ADT/STLExtras.h"

using namespace clang;

namespace deco {

bool Anchor::isWithin(const Stmt *Construct) const {
  return llvm::is_contained(Around, Construct);
}

SourceLocation Anchor::where() const {
  if (!At)
    return {};
  return What == BlockEnd ? At->getEndLoc() : At->getBeginLoc();
}

Anchors::Anchors(const SynchronizedFunction &F) : SM(F.Decl->getASTContext().getSourceManager()) {
  for (const Spawn &S : F.Spawns)
    Kept.insert(S.Whole);
  Kept.insert(F.Returns.begin(), F.Returns.end());
  Kept.insert(F.Tries.begin(), F.Tries.end());
  Kept.insert(F.Waits.begin(), F.Waits.end());
  statement(F.Body, true);
}

/// Whether \p S is what one invocation of a macro expands to, and nothing that needs barriers of its own.
bool Anchors::isOneMacro(const Stmt *S) const {
  SourceLocation Begin = S->getBeginLoc(), End = S->getEndLoc();
  if (!Begin.isMacroID() || !End.isMacroID() || SM.getExpansionLoc(Begin) != SM.getExpansionLoc(End) ||
      !SM.isAtStartOfImmediateMacroExpansion(Begin))
    return false;
  auto KeepsAny = [&](const auto &Self, const Stmt *Part) -> bool {
    return Part && !isa<LambdaExpr>(Part) &&
           (Kept.contains(Part) ||
            llvm::any_of(Part->children(), [&](const Stmt *Child) { return Self(Self, Child); }));
  };
  return !KeepsAny(KeepsAny, S);
}

/// One place for all that is evaluated in the statement \p S.
void Anchors::whole(const Stmt *S, const Anchor *Front) {
  assign(S, Front);
  auto Statements = [&](const auto &Self, const Stmt *Part) -> void {
    if (!Part || isa<Expr>(Part))
      return;
    BeforeMap[Part] = BehindMap[Part] = EndMap[Part] = Front;
    for (const Stmt *Child : Part->children())
      Self(Self, Child);
  };
  Statements(Statements, S);
}

const Anchor *Anchors::make(Anchor::Kind What, const Stmt *At, bool NeedsBraces) {
  Storage.push_back({What, At, NeedsBraces, false, Around});
  return &Storage.back();
}

void Anchors::assign(const Stmt *S, const Anchor *A) {
  if (!S)
    return;
  Map[S] = A;
  if (isa<LambdaExpr>(S)) {
    for (const Expr *Init : cast<LambdaExpr>(S)->capture_inits())
      assign(Init, A);
    return;
  }
  if (const auto *Default = dyn_cast<CXXDefaultArgExpr>(S))
    assign(Default->getExpr(), A);
  for (const Stmt *Child : S->children())
    assign(Child, A);
}

void Anchors::condition(const Stmt *DeclOrNull, const Expr *Condition) {
  const Expr *Place = Condition;
  if (const auto *Decls = dyn_cast_or_null<DeclStmt>(DeclOrNull))
    if (const auto *V = dyn_cast<VarDecl>(Decls->getSingleDecl()))
      Place = V->getInit() ? V->getInit()->IgnoreUnlessSpelledInSource() : nullptr;
  if (!Place)
    return;
  const Anchor *A = make(isa<InitListExpr>(Place) ? Anchor::Nowhere : Anchor::Inside, Place);
  assign(DeclOrNull, A);
  assign(Condition, A);
}

void Anchors::loop(const Stmt *S) {
  const Anchor *Front = BeforeMap.lookup(S);
  if (const auto *For = dyn_cast<ForStmt>(S)) {
    assign(For->getInit(), Front);
    Around.push_back(S);
    condition(For->getConditionVariableDeclStmt(), For->getCond());
    condition(nullptr, For->getInc());
    statement(For->getBody(), false);
  } else if (const auto *While = dyn_cast<WhileStmt>(S)) {
    Around.push_back(S);
    condition(While->getConditionVariableDeclStmt(), While->getCond());
    statement(While->getBody(), false);
  } else if (const auto *Do = dyn_cast<DoStmt>(S)) {
    Around.push_back(S);
    statement(Do->getBody(), false);
    condition(nullptr, Do->getCond());
  } else {
    const auto *Range = cast<CXXForRangeStmt>(S);
    for (const Stmt *Head : {(const Stmt *)Range->getInit(), (const Stmt *)Range->getRangeStmt(),
                             (const Stmt *)Range->getBeginStmt(), (const Stmt *)Range->getEndStmt()})
      assign(Head, Front);
    Around.push_back(S);
    const Anchor *Turn = make(Anchor::Nowhere, S);
    assign(Range->getCond(), Turn);
    assign(Range->getInc(), Turn);
    assign(Range->getLoopVarStmt(), Turn);
    statement(Range->getBody(), false);
  }
  Around.pop_back();
}

void Anchors::statement(const Stmt *S, bool InBlock, bool AfterLabel) {
  if (!S)
    return;
  if (isOneMacro(S)) {
    const Anchor *Front = make(Anchor::Before, S, !InBlock);
    Storage.back().AfterLabel = AfterLabel;
    return whole(S, Front);
  }
  if (const auto *Compound = dyn_cast<CompoundStmt>(S)) {
    BeforeMap[S] = make(Anchor::Before, S, !InBlock);
    Storage.back().AfterLabel = AfterLabel;
    for (const Stmt *Child : Compound->body())
      statement(Child, true);
    EndMap[S] = make(Anchor::BlockEnd, S);
    return;
  }
  // A label keeps its place in front of the barrier.
  if (const auto *Case = dyn_cast<SwitchCase>(S))
    return statement(Case->getSubStmt(), InBlock, true);
  if (const auto *Label = dyn_cast<LabelStmt>(S))
    return statement(Label->getSubStmt(), InBlock, true);
  const Anchor *Front = BeforeMap[S] = make(Anchor::Before, S, !InBlock);
  Storage.back().AfterLabel = AfterLabel;
  BehindMap[S] = make(Anchor::Nowhere, S);
  if (const auto *If = dyn_cast<IfStmt>(S)) {
    Map[S] = Front;
    assign(If->getInit(), Front);
    assign(If->getConditionVariableDeclStmt(), Front);
    assign(If->getCond(), Front);
    statement(If->getThen(), false);
    statement(If->getElse(), false);
  } else if (const auto *Switch = dyn_cast<SwitchStmt>(S)) {
    Map[S] = Front;
    assign(Switch->getInit(), Front);
    assign(Switch->getConditionVariableDeclStmt(), Front);
    assign(Switch->getCond(), Front);
    statement(Switch->getBody(), false);
  } else if (const auto *Try = dyn_cast<CXXTryStmt>(S)) {
    Around.push_back(S);
    statement(Try->getTryBlock(), true);
    Around.pop_back();
    for (unsigned I = 0; I < Try->getNumHandlers(); ++I)
      statement(Try->getHandler(I)->getHandlerBlock(), true);
  } else if (isa<ForStmt, WhileStmt, DoStmt, CXXForRangeStmt>(S)) {
    loop(S);
  } else if (const auto *Attributed = dyn_cast<AttributedStmt>(S)) {
    statement(Attributed->getSubStmt(), InBlock);
  } else {
    assign(S, Front);
  }
}

std::vector<const Stmt *> Anchors::jumpsOut(const CXXTryStmt *T) const {
  std::vector<const Stmt *> Jumps;
  for (const auto &[S, A] : BeforeMap) {
    if (!isa<BreakStmt, ContinueStmt>(S) || !A->isWithin(T))
      continue;
    // It leaves the try block unless its loop is inside. A break may belong to a switch inside: the
    // barrier is then merely early.
    const Stmt *Innermost = nullptr;
    for (const Stmt *Construct : A->Around)
      if (!isa<CXXTryStmt>(Construct))
        Innermost = Construct;
    auto At = llvm::find(A->Around, Innermost);
    if (!Innermost || At < llvm::find(A->Around, T))
      Jumps.push_back(S);
  }
  llvm::sort(Jumps, [](const Stmt *A, const Stmt *B) {
    return A->getBeginLoc() < B->getBeginLoc();
  });
  return Jumps;
}

} // namespace deco
