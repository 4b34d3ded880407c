//===- Guards.h - where exceptions wait for what is in flight ---------------===//
//
// An exception destroys locals before anything outside their block can wait for the spawns in flight. A
// guard, declared behind such a local, waits first:
//
//   Results results;                                  Log log(results); // its destructor reads them
//   deco::detail::unwind_guard deco_g0(deco_s);       deco::detail::unwind_guard deco_g1(deco_s);
//
// It is needed behind a local that spawns refer to, and behind one whose destructor is in conflict with
// a spawn that may be in flight while the local lives.
//
//===----------------------------------------------------------------------===//
#ifndef DECO_TOOL_GUARDS_H
#define DECO_TOOL_GUARDS_H

#include "Effects.h"
#include "Model.h"
#include "llvm/ADT/SmallPtrSet.h"

namespace deco {

struct Schedule;

/// The declarations of a body behind which a guard can stand: those that are statements of a block.
using Declarations = llvm::SmallPtrSet<const clang::DeclStmt *, 16>;
Declarations blockDeclarations(const clang::Stmt *Body);

/// The statements that a guard stands in front of.
std::vector<const clang::Stmt *> placeGuards(const SynchronizedFunction &F, const Schedule &Decided);

/// Sets spawns to run in place that would have to be waited for before the end of an object behind
/// which no guard can stand. Must precede the scheduling.
void demoteUnguardable(SynchronizedFunction &F, const Effects &Of);

} // namespace deco

#endif
