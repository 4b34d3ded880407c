//===- LoopNest.h - the loops of a function and what counts them -----------===//
//
// For each loop its induction variable, if it has one: an integer, pointer or iterator that the loop
// changes once a turn, by the same amount, and nothing else in its turns changes; or a pointer that it
// moves along links. For each variable
// whether it keeps its first value, whether it only steps in one direction, by constants, and the loops
// around its declaration.
//
//===----------------------------------------------------------------------===//
#ifndef DECO_TOOL_LOOPNEST_H
#define DECO_TOOL_LOOPNEST_H

#include "ListWalk.h"
#include "TradedPointers.h"
#include "clang/AST/ParentMap.h"
#include "clang/AST/StmtCXX.h"
#include "llvm/ADT/DenseMap.h"
#include <deque>
#include <memory>
#include <vector>

namespace deco {

struct Loop {
  const clang::Stmt *Source = nullptr;
  const Loop *Around = nullptr;

  const clang::VarDecl *Counter = nullptr;  ///< the induction variable, or null
  const clang::Expr *First = nullptr;       ///< its value in the first turn, or null
  const clang::Expr *Increment = nullptr;   ///< what changes it
  bool Down = false;                        ///< it is decreased
  const clang::Expr *Step = nullptr;        ///< by how much; null: by 1
  bool StartsBelow = false; ///< `i = n; i-- > 0`: the first turn already sees the changed value
  /// `i < n`: n; `i <= n`: n with Closed set; `i + s < n`: with s as Shift. Below for loops that count
  /// down.
  struct Bound {
    const clang::Expr *Value;
    bool Closed;
    const clang::Expr *Shift;
  };
  std::vector<Bound> Bounds;
  std::optional<ListWalk> Walk; ///< the pointer that it moves along links, if that alone says when it ends

  /// Whether \p V, a pointer, is moved along links.
  bool walks(const clang::VarDecl *V) const { return Walk && V && Walk->Cursor == V; }
  bool isWithin(const Loop *Outer) const {
    for (const Loop *L = this; L; L = L->Around)
      if (L == Outer)
        return true;
    return false;
  }
};

class LoopNest {
public:
  explicit LoopNest(const clang::FunctionDecl *F);

  /// Whether \p V is a local or a parameter that nothing changes behind its initialisation.
  bool isUnchanged(const clang::VarDecl *V) const;
  /// The innermost loop around the declaration of \p V; null for parameters.
  const Loop *home(const clang::VarDecl *V) const { return Homes.lookup(V); }
  /// The loop whose induction variable \p Use reads in one of its turns, or null.
  const Loop *countedBy(const clang::DeclRefExpr *Use) const;
  /// The range-for whose hidden iterator \p V is, or null.
  const clang::CXXForRangeStmt *iteratedBy(const clang::VarDecl *V) const {
    return Ranges.lookup(V);
  }
  /// The loop whose turn decides to which object \p Use, a pointer that walks, leads, and how often it has
  /// moved in that turn; or null.
  std::pair<const Loop *, unsigned> visitedBy(const clang::DeclRefExpr *Use) const {
    return Visits.lookup(Use);
  }
  /// The pointers with which \p V trades its value, itself included, if nothing else changes any of them.
  const TradingPointers *tradesWith(const clang::VarDecl *V) const {
    auto It = Traded.find(V);
    return It == Traded.end() ? nullptr : It->second.get();
  }
  const Loop *of(const clang::Stmt *Source) const { return BySource.lookup(Source); }
  /// With a goto, turns are no longer what the loops say.
  bool isStructured() const { return Structured; }

  /// The full expression that \p Use is in, if it is a variable that steps in the innermost loop around
  /// Use, or in the function, and has the same value wherever the expression names it.
  const clang::Stmt *steppedAt(const clang::DeclRefExpr *Use) const;
  /// Whether \p Whole, a result of steppedAt, is evaluated in the turns of \p L.
  bool isWithin(const clang::Stmt *Whole, const Loop *L) const {
    const Loop *In = Expressions.lookup(Whole);
    return !L || (In && In->isWithin(L));
  }
  /// 1 or -1, if \p V is changed in \p L (in the function, if it is null) by constant steps of that sign
  /// only; otherwise 0.
  int direction(const clang::VarDecl *V, const Loop *L) const;
  bool isChangedIn(const clang::VarDecl *V, const Loop *L) const;
  /// The changes of \p V.
  struct Change {
    const clang::Expr *By;
    const Loop *In;
    bool Direct; ///< an assignment or increment outside lambdas, not a reference that is kept
    bool InTry;  ///< an exception may leave it out
  };
  llvm::ArrayRef<Change> changes(const clang::VarDecl *V) const;
  /// By how much \p By, a step, changes its variable; nothing if that is no constant.
  std::optional<int64_t> amount(const clang::Expr *By) const;

private:
  friend class LoopCollector;
  struct Place {
    const Loop *In = nullptr;
    bool InHead = false; ///< where the loop changes its variable
  };
  void findCounter(Loop &L);
  void findWalk(Loop &L);
  void findTraded();
  const clang::Stmt *fullExpression(const clang::Stmt *S) const;

  const clang::FunctionDecl *Function;
  mutable std::unique_ptr<clang::ParentMap> Parents; ///< made when it is needed
  mutable llvm::DenseMap<const clang::Stmt *, const Loop *> Expressions; ///< results of steppedAt
  std::deque<Loop> Loops;
  llvm::DenseMap<const clang::Stmt *, const Loop *> BySource;
  llvm::DenseMap<const clang::VarDecl *, const Loop *> Homes;
  llvm::DenseMap<const clang::VarDecl *, std::vector<Change>> Changes;
  llvm::DenseMap<const clang::DeclRefExpr *, Place> Places;
  llvm::DenseMap<const clang::VarDecl *, const clang::CXXForRangeStmt *> Ranges;
  llvm::DenseMap<const clang::DeclRefExpr *, std::pair<const Loop *, unsigned>> Visits;
  llvm::DenseMap<const clang::VarDecl *, std::shared_ptr<const TradingPointers>> Traded;
  bool Structured = true;
};

} // namespace deco

#endif
