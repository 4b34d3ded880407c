//===- Barriers.h - where barriers must stand, and why ---------------------===//
//
// A forward may-analysis on Clang's CFG: which spawns may be in flight in front of each operation.
// An operation that conflicts with one of them needs a barrier in front of the statement that it
// belongs to; the barrier empties the set. Placement then moves barriers out of loops that spawn
// nothing.
//
//===----------------------------------------------------------------------===//
#ifndef DECO_TOOL_BARRIERS_H
#define DECO_TOOL_BARRIERS_H

#include "Anchors.h"
#include "Footprint.h"
#include <map>
#include <memory>
#include <set>

namespace deco {

/// Why a barrier waits for a spawn.
struct Reason {
  enum Kind {
    Conflict,  ///< an operation conflicts with it
    Death,     ///< an object that it refers to ends its life
    Return,    ///< the function returns
    End,       ///< the body ends
    TryEntry,  ///< a try block begins
    TryExit,   ///< a try block ends
    Unwinding, ///< an exception may end the life of an object before a guard can wait
    Handler,   ///< a write that must not be seen if the call throws
    NoReturn,  ///< the program may end here
  } What = Conflict;
  const Spawn *Waited = nullptr;
  std::string Object;             ///< what they conflict over, for people
  bool WritesLater = false;       ///< the later access writes
  clang::SourceLocation At;       ///< of the conflicting operation
  const Spawn *Later = nullptr;   ///< the conflicting operation is this spawn
  /// The parameters of the two calls through which they conflict, if it is that.
  const clang::ParmVarDecl *WaitedThrough = nullptr, *LaterThrough = nullptr;
};

struct Barrier {
  const Anchor *Where = nullptr;
  std::vector<Reason> Reasons; ///< at least one, each for another spawn
};

/// What is decided for one synchronized function.
struct Schedule {
  std::unique_ptr<Anchors> Places;
  std::vector<Footprint> Footprints;           ///< by spawn id
  std::vector<Barrier> Barriers;               ///< in the order of the source
  std::vector<const clang::CXXTryStmt *> Tries; ///< that contain tasks
  std::vector<Access> All;                     ///< every access of the body, spawns included
  std::map<const clang::VarDecl *, std::vector<Access>> Deaths; ///< of the local variables, what ends their lives
  /// Declarations of variables whose deaths are in conflict with what is in flight behind them.
  std::set<const clang::DeclStmt *> Watching;
  std::set<unsigned> Overlapping; ///< ids of spawns of which an earlier call may still be in flight at the next one
};

/// Schedules the spawns of \p F. Spawns that no barrier can make right are set to run in place.
/// With \p StrictExceptions nothing that outlives the function changes behind a call that may throw.
Schedule schedule(SynchronizedFunction &F, clang::ASTContext &Context, const Effects &Of,
                  bool StrictExceptions);

} // namespace deco

#endif
