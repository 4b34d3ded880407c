//===- Footprint.h - what a spawn in flight may touch ----------------------===//
//
// The accesses of a spawn, by the moment at which they happen: at the spawn itself, in the task, and
// in the deferred effect; and whether two of them, or a statement and one, conflict.
//
//===----------------------------------------------------------------------===//
#ifndef DECO_TOOL_FOOTPRINT_H
#define DECO_TOOL_FOOTPRINT_H

#include "Effects.h"
#include "Model.h"
#include <optional>

namespace deco {

struct Footprint {
  std::vector<Access> Spawning; ///< the evaluation of operands, on the calling thread
  std::vector<Access> Task;
  std::vector<Access> Effect;
  std::vector<Access> Store;  ///< the same, where the task does it behind the call
  std::vector<Access> Replay; ///< what is recorded in the task, as a part of the effect
  /// Reads of containers' headers in the task, to look a key up.
  std::vector<Access> Lookups;
};

/// A pair of accesses that must not change their order.
struct Conflict {
  Access InFlight;
  Access Later;
};

Footprint footprintOf(const Spawn &S, const Effects &Of);

/// Whether the accesses of a later statement conflict with the spawn in flight.
std::optional<Conflict> conflict(const Footprint &InFlight, llvm::ArrayRef<Access> Later,
                                 ElementsApart Apart);

/// Whether the later spawn may not be started while the other is in flight.
std::optional<Conflict> conflict(const Footprint &InFlight, const Footprint &Later,
                                 ElementsApart Apart);

/// Whether the call itself may change what its own operands, evaluated earlier than in the serial
/// program, or the path of its outer call depend on. No barrier helps then.
std::optional<Conflict> selfConflict(const Spawn &S, const Footprint &F, const Effects &Of,
                                     ElementsApart Apart);

} // namespace deco

#endif
