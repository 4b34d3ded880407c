//===- Flight.h - which spawns are in flight, and since which turn ----------===//
//
// The state of the dataflow analysis of Barriers: for every spawn, whether it may be in flight from
// this turn of all the loops around it, or from an earlier turn of one of them. What a later operation
// finds in flight from an earlier turn had other values of the induction variables.
//
//===----------------------------------------------------------------------===//
#ifndef DECO_TOOL_FLIGHT_H
#define DECO_TOOL_FLIGHT_H

#include "Anchors.h"
#include "Dependence.h"
#include "Model.h"
#include "llvm/ADT/SparseBitVector.h"

namespace deco {

class Flights {
public:
  /// A set of spawns, each with the turns that it may stem from. Sets are united at joins. (In a long body few spawns
  /// are in flight at once.)
  using State = llvm::SparseBitVector<>;

  Flights(const SynchronizedFunction &F, const Anchors &Places);

  void start(State &S, unsigned Spawn) const { S.set(Instances[Spawn].First + depth(Spawn)); }
  /// All turns of \p Spawn at once.
  void mark(State &S, unsigned Spawn) const {
    for (unsigned Level = 0; Level <= depth(Spawn); ++Level)
      S.set(Instances[Spawn].First + Level);
  }
  /// Those turns of \p Spawn that are in \p From.
  void add(State &S, unsigned Spawn, const State &From) const {
    for (unsigned Bit = Instances[Spawn].First, Level = 0; Level <= depth(Spawn); ++Level)
      if (From.test(Bit + Level))
        S.set(Bit + Level);
  }
  void land(State &S, unsigned Spawn) const {
    for (unsigned Level = 0; Level <= depth(Spawn); ++Level)
      S.reset(Instances[Spawn].First + Level);
  }
  /// Lands what is in flight of \p Spawn, which \p Loop is around, from before the loop was entered.
  /// Returns whether there was any.
  bool landOlder(State &S, unsigned Spawn, const clang::Stmt *Loop) const;
  /// Another turn of \p Loop begins.
  void turn(State &S, const clang::Stmt *Loop) const;

  /// The spawns of the set, in order.
  std::vector<unsigned> spawns(const State &S) const;
  /// How those of \p Spawn's calls that are in flight relate to an operation at \p Place.
  std::vector<Relation> relations(const State &S, unsigned Spawn, const Anchor *Place) const;

private:
  struct Instance {
    unsigned First = 0;                       ///< bit: from an earlier turn of Loops[0], and so on;
    std::vector<const clang::Stmt *> Loops;   ///< the last bit: from this turn of all
  };
  unsigned depth(unsigned Spawn) const { return Instances[Spawn].Loops.size(); }

  std::vector<Instance> Instances; ///< by spawn id
  std::vector<unsigned> SpawnOf;   ///< by bit
  /// The spawns that a loop is around, and which of their loops it is.
  llvm::DenseMap<const clang::Stmt *, std::vector<std::pair<unsigned, unsigned>>> Within;
  unsigned Size = 0;
};

/// The relation of two operations of which nothing is known but that they are executed together.
Relation sameTurn(const Anchor *Place);

} // namespace deco

#endif
