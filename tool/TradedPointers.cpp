#include "TradedPointers.h"
#include "StdLibrary.h"
#include "clang/AST/ExprCXX.h"
#include "clang/AST/RecursiveASTVisitor.h"

using namespace clang;

namespace deco {

/// The local pointer that \p E names, or null.
static const VarDecl *namedPointer(const Expr *E) {
  const auto *Ref = dyn_cast<DeclRefExpr>(E->IgnoreParenImpCasts());
  const auto *V = Ref ? dyn_cast<VarDecl>(Ref->getDecl()) : nullptr;
  return V && V->hasLocalStorage() && V->getType()->isPointerType() ? V : nullptr;
}

namespace {

struct Assignment {
  const BinaryOperator *Whole = nullptr;
  const VarDecl *To = nullptr, *From = nullptr;
};

class TradeFinder : public RecursiveASTVisitor<TradeFinder> {
public:
  Trades Result;

  bool TraverseLambdaExpr(LambdaExpr *) { return true; } // it may be called at any time

  bool VisitCallExpr(CallExpr *Call) {
    const FunctionDecl *F = Call->getDirectCallee();
    if (!F || !F->getIdentifier() || F->getName() != "swap" || !isStd(F) || isa<CXXMethodDecl>(F) ||
        Call->getNumArgs() != 2)
      return true;
    const VarDecl *P = namedPointer(Call->getArg(0)), *Q = namedPointer(Call->getArg(1));
    if (P && Q && P != Q) {
      trade({P, Q});
      Result.By[P].insert(Call->getArg(0)->IgnoreParenImpCasts());
      Result.By[Q].insert(Call->getArg(1)->IgnoreParenImpCasts());
    }
    return true;
  }

  bool VisitCompoundStmt(CompoundStmt *Block) {
    for (auto It = Block->body_begin(); It != Block->body_end(); ++It)
      findRotation({It, Block->body_end()});
    return true;
  }

private:
  static Assignment assignment(const Stmt *S) {
    const auto *Binary = dyn_cast<BinaryOperator>(S);
    if (!Binary || Binary->getOpcode() != BO_Assign)
      return {};
    return {Binary, namedPointer(Binary->getLHS()), namedPointer(Binary->getRHS())};
  }

  /// Whether \p Rest begins with `T *t = p; p = q; q = r; r = t;`: each pointer gets the value of the next one.
  void findRotation(llvm::ArrayRef<const Stmt *> Rest) {
    const auto *Decls = dyn_cast<DeclStmt>(Rest.front());
    const auto *Kept = Decls && Decls->isSingleDecl() ? dyn_cast<VarDecl>(Decls->getSingleDecl()) : nullptr;
    const VarDecl *Next = Kept && Kept->getType()->isPointerType() && Kept->hasInit() ? namedPointer(Kept->getInit())
                                                                                       : nullptr;
    TradingPointers All;
    std::vector<const Expr *> By;
    for (const Stmt *S : Rest.drop_front()) {
      Assignment A = assignment(S);
      if (!Next || A.To != Next || !A.From || llvm::is_contained(All, Next))
        return;
      All.push_back(Next);
      By.push_back(A.Whole);
      Next = A.From;
      if (Next == Kept)
        break;
    }
    if (!Next || Next != Kept || All.size() < 2)
      return;
    for (auto [V, How] : llvm::zip(All, By))
      Result.By[V].insert(How);
    trade(All);
  }

  /// Puts the groups of \p Pointers together.
  void trade(const TradingPointers &Pointers) {
    TradingPointers Whole = Pointers;
    llvm::erase_if(Result.Groups, [&](const TradingPointers &Group) {
      bool Shares = llvm::any_of(Group, [&](const VarDecl *V) { return llvm::is_contained(Pointers, V); });
      if (Shares)
        llvm::copy_if(Group, std::back_inserter(Whole),
                      [&](const VarDecl *V) { return !llvm::is_contained(Whole, V); });
      return Shares;
    });
    Result.Groups.push_back(Whole);
  }
};

} // namespace

Trades findTrades(const FunctionDecl *F) {
  TradeFinder Finder;
  Finder.TraverseStmt(F->getBody());
  return std::move(Finder.Result);
}

} // namespace deco
