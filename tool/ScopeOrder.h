//===- ScopeOrder.h - which variables are used again when a statement has run ===//
#ifndef DECO_TOOL_SCOPEORDER_H
#define DECO_TOOL_SCOPEORDER_H

#include "clang/AST/Decl.h"
#include "clang/AST/Stmt.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/DenseSet.h"
#include <vector>

namespace deco {

/// The order of the statements of one function, as written, with its loops and the scopes of its variables.
class ScopeOrder {
public:
  explicit ScopeOrder(const clang::Stmt *Body);

  /// Whether \p V may have a value from before \p S when \p S has run, and be used then: what a loop's body
  /// declares is made anew in every turn. Whatever is not known, and what lambdas do whenever they are called, may.
  /// With \p Held the variable may also be used without being named.
  bool mayLiveAcross(const clang::VarDecl *V, const clang::Stmt *S, bool Held) const;

private:
  struct Span {
    unsigned Begin, End;
    bool has(unsigned Place) const { return Begin <= Place && Place <= End; }
  };
  void walk(const clang::Stmt *S);
  void visit(const clang::Stmt *S);
  void loop(llvm::ArrayRef<const clang::Stmt *> Once, llvm::ArrayRef<const clang::Stmt *> EachTurn);

  unsigned Count = 0, Lambdas = 0;
  bool Jumps = false;
  std::vector<Span> Loops; ///< what their turns repeat
  llvm::DenseMap<const clang::VarDecl *, Span> Scopes;
  llvm::DenseMap<const clang::VarDecl *, std::vector<unsigned>> Uses;
  llvm::DenseSet<const clang::VarDecl *> Elsewhere;     ///< used in lambdas, or through references
  llvm::DenseMap<const clang::Stmt *, unsigned> Places; ///< not of what lambdas do
  std::vector<const clang::VarDecl *> Open;             ///< declared in the scopes around here
  bool BindsReference = false;
};

} // namespace deco

#endif
