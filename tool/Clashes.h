//===- Clashes.h - what an operation must wait for --------------------------===//
//
// Whether an operation is in conflict with a spawn in flight. The answers do not depend on where barriers stand, so
// those that say no are kept, as bits: however often the dataflow analysis comes by, a pair is looked at once. Pairs
// whose accesses begin at unrelated roots are not looked at at all.
//
//===----------------------------------------------------------------------===//
#ifndef DECO_TOOL_CLASHES_H
#define DECO_TOOL_CLASHES_H

#include "Flight.h"
#include "Operations.h"
#include <map>

namespace deco {

class Clashes {
public:
  /// \param Turns the spawns of \p F, as the states of the analysis know them
  /// \param Blocks the operations of the body; must stay where they are
  /// \param Strict whether nothing that outlives the function may change behind a call that throws
  Clashes(const SynchronizedFunction &F, const Effects &Of, bool Strict, const Schedule &Decided,
          const Flights &Turns, const std::vector<std::vector<Operation>> &Blocks);

  struct Clash {
    Reason Why;
    Relation How; ///< in which turns they clash, if that is known
  };
  /// Those of the spawns in flight that \p Op must wait for, in their order.
  std::vector<Clash> of(const Operation &Op, const Flights::State &InFlight) const;

private:
  /// What begins at one root: bits of spawns, and writes of operations.
  struct Rooted {
    Flights::State Touching, Writing;
    std::vector<std::pair<const Anchor *, const Access *>> Writes;
  };

  void index(const Anchor *Place, llvm::ArrayRef<Access> Accesses, const Spawn *Of);
  Flights::State mayClash(const Operation &Op) const;
  const Rooted &around(const Root &R) const;
  std::optional<Clash> between(const Operation &Op, unsigned Id, const Flights::State &InFlight) const;
  std::optional<Clash> conflictOf(const Operation &Op, unsigned Id, const Flights::State &InFlight) const;
  std::optional<Access> seenIfThrown(const Operation &Op, const Spawn &Waited) const;
  bool isKept(const Symbol &S, const clang::Stmt *Loop) const;

  const SynchronizedFunction &F;
  const Effects &Of;
  bool Strict;
  const Schedule &Decided;
  const Flights &Turns;
  Dependence Subscripts;
  std::map<Root, Rooted> Roots;
  mutable std::map<Root, Rooted> Around; ///< the same of all roots that may overlap one
  mutable std::map<std::pair<const clang::Stmt *, Symbol>, bool> Kept;
};

} // namespace deco

#endif
