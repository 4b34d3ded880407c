//===- Anchors.h - where a barrier may stand -------------------------------===//
//
// Maps every statement and expression of a body to the nearest place in the text at which a barrier
// in front of it can be written.
//
//===----------------------------------------------------------------------===//
#ifndef DECO_TOOL_ANCHORS_H
#define DECO_TOOL_ANCHORS_H

#include "Model.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/DenseSet.h"
#include <deque>
#include <vector>

namespace deco {

struct Anchor {
  enum Kind {
    Before,   ///< in front of the statement
    Inside,   ///< `(barrier, expression)`: a condition or an increment
    BlockEnd, ///< in front of the closing brace
    Nowhere,  ///< in the head of a range-for, or behind a loop whose variable dies
  } What = Before;
  const clang::Stmt *At = nullptr;
  bool NeedsBraces = false; ///< the statement is the unbraced body of another
  bool AfterLabel = false;  ///< a label stands in front, behind which no directive may stand
  /// The loops and try blocks around, outermost first. A loop's condition is inside the loop.
  std::vector<const clang::Stmt *> Around;

  bool isWithin(const clang::Stmt *Construct) const;
  clang::SourceLocation where() const;
};

class Anchors {
public:
  explicit Anchors(const SynchronizedFunction &F);

  /// The anchor for the evaluation of \p S; null for what is not evaluated.
  const Anchor *of(const clang::Stmt *S) const { return Map.lookup(S); }
  /// In front of the statement \p S.
  const Anchor *before(const clang::Stmt *S) const { return BeforeMap.lookup(S); }
  const Anchor *blockEnd(const clang::CompoundStmt *S) const { return EndMap.lookup(S); }
  /// For the end of the life of variables that the head of \p S declares: no barrier can stand there.
  const Anchor *behind(const clang::Stmt *S) const {
    const Anchor *A = BehindMap.lookup(S);
    return A ? A : &None;
  }
  /// Jumps out of the try block \p T other than returns.
  std::vector<const clang::Stmt *> jumpsOut(const clang::CXXTryStmt *T) const;

private:
  void statement(const clang::Stmt *S, bool InBlock, bool AfterLabel = false);
  bool isOneMacro(const clang::Stmt *S) const;
  void whole(const clang::Stmt *S, const Anchor *Front);
  void loop(const clang::Stmt *S);
  void assign(const clang::Stmt *S, const Anchor *A);
  const Anchor *make(Anchor::Kind What, const clang::Stmt *At, bool NeedsBraces = false);
  void condition(const clang::Stmt *DeclOrNull, const clang::Expr *Condition);

  const clang::SourceManager &SM;
  llvm::DenseSet<const clang::Stmt *> Kept; ///< spawns, returns and try blocks
  std::deque<Anchor> Storage;
  Anchor None{Anchor::Nowhere, nullptr, false, false, {}};
  llvm::DenseMap<const clang::Stmt *, const Anchor *> Map, BeforeMap, EndMap, BehindMap;
  std::vector<const clang::Stmt *> Around;
};

} // namespace deco

#endif
