//===- TradedPointers.h - pointers that only trade their values --------------===//
//
//   double *now = a, *next = b;
//   for (...) { sweep(now, next);  std::swap(now, next); }
//
// Pointers that lead to distinct memory at first, and of which each change is a trade among them, always lead to
// distinct memory: whichever of them has which.
//
//===----------------------------------------------------------------------===//
#ifndef DECO_TOOL_TRADEDPOINTERS_H
#define DECO_TOOL_TRADEDPOINTERS_H

#include "clang/AST/Decl.h"
#include "clang/AST/Expr.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/SmallPtrSet.h"
#include <vector>

namespace deco {

using TradingPointers = std::vector<const clang::VarDecl *>;

/// The trades of a function: `std::swap(p, q)`, or `T *t = p; p = q; q = t;` as three statements in a row, for any
/// number of pointers.
struct Trades {
  /// The local pointers and parameters that trade, those that do so with each other together.
  std::vector<TradingPointers> Groups;
  /// The expressions by which they do.
  llvm::DenseMap<const clang::VarDecl *, llvm::SmallPtrSet<const clang::Expr *, 4>> By;
};

Trades findTrades(const clang::FunctionDecl *F);

} // namespace deco

#endif
