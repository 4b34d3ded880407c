//===- Dependence.h - whether two subscripts can be equal ------------------===//
//
//   for y in [0, h), for x in [0, w):  grid[y * w + x]
//   two turns of y:   D = w * (1 + t) + x' - x,   t >= 0,   x and x' in [0, w)    so D >= 1
//
// A dependence test on polynomials. The difference of the subscripts, the later minus the earlier, is
// written with the distance between the turns of the loop that carries the pair, and shown to be other
// than 0: because it is a constant, because no multiple of its coefficients can be one (the GCD test),
// because its bounds have one sign (after U. Banerjee, "Dependence Analysis for Supercomputing", 1988),
// or because its remainder by a stride is bounded by that stride (delinearisation, V. Maslov, 1992).
//
//===----------------------------------------------------------------------===//
#ifndef DECO_TOOL_DEPENDENCE_H
#define DECO_TOOL_DEPENDENCE_H

#include "Growth.h"
#include "SubscriptReader.h"
#include <map>

namespace deco {

/// How the executions of two operations relate.
struct Relation {
  std::vector<const clang::Stmt *> Common; ///< the loops around both, outermost first
  /// The first of them that is in a later turn for the later operation; their number if none is.
  unsigned Carried = 0;
};

class Dependence {
public:
  /// Whether nothing changes the memory of a symbol in a loop; in the function, if it is null. That a
  /// variable is declared, a loop counts, and a variable steps, is no change.
  using KeptIn = std::function<bool(const Symbol &, const clang::Stmt *Loop)>;

  Dependence(const LoopNest &Nest, const SubscriptReader &Reader, const Growth &Grown, KeptIn Kept)
      : Nest(Nest), Reader(Reader), Grown(Grown), Kept(std::move(Kept)) {}

  /// Whether the two can be shown to differ. Both are read where the operations stand.
  bool apart(const Subscript &Earlier, const Subscript &Later, const Relation &How) const;

  /// What a loop, or the function, does to a variable.
  struct Stepping {
    bool Changed;
    int Direction; ///< LoopNest::direction
  };
  Stepping stepping(const clang::VarDecl *V, const Loop *In) const;
  /// SubscriptReader::rangeOf
  SymbolRange rangeOf(const Loop &L, llvm::function_ref<bool(const Subscript::Ref &)> IsPositive) const;
  const LoopNest &nest() const { return Nest; }
  const SubscriptReader &reader() const { return Reader; }
  const Growth &grown() const { return Grown; }
  bool isKept(const Symbol &S, const clang::Stmt *Loop) const { return Kept(S, Loop); }

private:
  const LoopNest &Nest;
  const SubscriptReader &Reader;
  const Growth &Grown;
  KeptIn Kept;
  mutable std::map<std::pair<const clang::VarDecl *, const Loop *>, Stepping> Known; ///< of variables in loops
  mutable llvm::DenseMap<const Loop *, SymbolRange> Ranges; ///< of loops that count by one
};

} // namespace deco

#endif
