//===- CallersTerms.h - subscripts that a caller can read --------------------===//
//
//   void row(int y) { for (int x = 0; x < w; ++x) cells[y * w + x] = 0; }
//   in its summary: this->cells[y * this->w + x], 0 <= x <= this->w - 1
//
//===----------------------------------------------------------------------===//
#ifndef DECO_TOOL_CALLERSTERMS_H
#define DECO_TOOL_CALLERSTERMS_H

#include "PointsTo.h"

namespace deco {

/// Translates what a function sees to its parameters, `*this` and globals. A counter of its own loops
/// becomes a value between bounds; a subscript that cannot be said is forgotten.
class CallersTerms {
public:
  /// \p All are the accesses of the function. Both must outlive this object.
  CallersTerms(const PointsTo &Facts, llvm::ArrayRef<Access> All) : Facts(Facts), All(All) {}

  Location of(Location L) const;
  /// Without values between bounds: for locations from which more subscripts are made.
  Location withoutLoops(Location L) const;
  Subscript::Ref value(const Subscript::Ref &S) const { return of(S, 0); }

private:
  Subscript::Ref of(const Subscript::Ref &S, unsigned Depth) const;
  Subscript::Ref of(const Symbol &S, unsigned Depth) const;
  Subscript::Ref ofLocal(const clang::VarDecl *V, unsigned Depth) const;
  SymbolRange of(const SymbolRange &R, unsigned Depth) const;
  bool isChanged(const Symbol &S) const;
  bool isChangedUnnamed(const clang::VarDecl *Counter) const;

  const PointsTo &Facts;
  llvm::ArrayRef<Access> All;
};

} // namespace deco

#endif
