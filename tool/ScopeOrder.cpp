#include "ScopeOrder.h"
#include "clang/AST/ExprCXX.h"
#include "clang/AST/StmtCXX.h"
#include "llvm/ADT/STLExtras.h"

using namespace clang;

namespace deco {

ScopeOrder::ScopeOrder(const Stmt *Body) { walk(Body); }

static bool isScope(const Stmt *S) {
  return isa<CompoundStmt, ForStmt, CXXForRangeStmt, IfStmt, WhileStmt, DoStmt, SwitchStmt, CXXTryStmt, CXXCatchStmt>(S);
}

void ScopeOrder::visit(const Stmt *S) {
  if (Lambdas == 0)
    Places[S] = Count;
  Jumps |= isa<LabelStmt>(S);
  if (const auto *Ref = dyn_cast<DeclRefExpr>(S))
    if (const auto *V = dyn_cast<VarDecl>(Ref->getDecl())) {
      Uses[V].push_back(Count);
      if (Lambdas > 0 || BindsReference)
        Elsewhere.insert(V);
    }
  const auto *Decls = dyn_cast<DeclStmt>(S);
  if (!Decls)
    return;
  for (const Decl *D : Decls->decls())
    if (const auto *V = dyn_cast<VarDecl>(D); V && V->hasLocalStorage()) {
      Scopes[V] = {Count, ~0u};
      Open.push_back(V);
    }
}

void ScopeOrder::loop(llvm::ArrayRef<const Stmt *> Once, llvm::ArrayRef<const Stmt *> EachTurn) {
  llvm::for_each(Once, [this](const Stmt *S) { walk(S); });
  unsigned Begin = Count + 1;
  llvm::for_each(EachTurn, [this](const Stmt *S) { walk(S); });
  Loops.push_back({Begin, Count});
}

void ScopeOrder::walk(const Stmt *S) {
  if (!S)
    return;
  ++Count;
  visit(S);
  size_t Outer = Open.size();
  if (const auto *For = dyn_cast<ForStmt>(S)) {
    loop({For->getInit()}, {For->getCond(), For->getBody(), For->getInc()});
  } else if (const auto *Range = dyn_cast<CXXForRangeStmt>(S)) {
    loop({Range->getInit(), Range->getRangeStmt(), Range->getBeginStmt(), Range->getEndStmt()},
         {Range->getCond(), Range->getLoopVarStmt(), Range->getBody(), Range->getInc()});
  } else if (isa<WhileStmt, DoStmt>(S)) {
    std::vector<const Stmt *> Parts(S->child_begin(), S->child_end());
    loop({}, Parts);
  } else {
    const auto *Decls = dyn_cast<DeclStmt>(S);
    bool Binds = Decls && llvm::any_of(Decls->decls(), [](const Decl *D) {
      const auto *V = dyn_cast<VarDecl>(D);
      return V && V->getType()->isReferenceType();
    });
    bool Around = BindsReference;
    BindsReference |= Binds;
    Lambdas += isa<LambdaExpr>(S);
    for (const Stmt *Child : S->children())
      walk(Child);
    Lambdas -= isa<LambdaExpr>(S);
    BindsReference = Around;
  }
  if (!isScope(S))
    return;
  for (; Open.size() > Outer; Open.pop_back())
    Scopes[Open.back()].End = Count;
}

bool ScopeOrder::mayLiveAcross(const VarDecl *V, const Stmt *S, bool Held) const {
  auto Of = Scopes.find(V);
  auto At = Places.find(S);
  if (Of == Scopes.end() || At == Places.end())
    return true;
  unsigned Place = At->second, Declared = Of->second.Begin;
  if (!Of->second.has(Place))
    return false;
  if (Held || Jumps || Elsewhere.contains(V))
    return true;
  auto Used = Uses.find(V);
  return Used != Uses.end() && llvm::any_of(Used->second, [&](unsigned Use) {
           return Use > Place || llvm::any_of(Loops, [&](const Span &Loop) {
                    return Loop.Begin > Declared && Loop.has(Place) && Loop.has(Use);
                  });
         });
}

} // namespace deco
