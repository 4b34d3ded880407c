//===- TaskStores.h - results that tasks store themselves --------------------===//
//
// An assignment `L = f(...)` waits for the barrier, so that effects keep their order. Where the targets
// of calls in flight are distinct, and no exception can tell the difference, the task assigns itself.
//
//===----------------------------------------------------------------------===//
#ifndef DECO_TOOL_TASKSTORES_H
#define DECO_TOOL_TASKSTORES_H

#include "Barriers.h"
#include "llvm/ADT/STLFunctionalExtras.h"
#include <set>

namespace deco {

/// Sets Spawn::StoresInTask where that needs no further barrier, and Spawn::Nothrow.
/// \param Deferred the schedule of \p F with deferred assignments
/// \param Again schedules \p F anew
/// \returns the schedule that holds then
Schedule storeInTasks(SynchronizedFunction &F, Schedule Deferred,
                      llvm::function_ref<Schedule()> Again);

/// The spawns of \p Trial that wait, or are waited for, where that is not so in \p Before.
std::set<const Spawn *> hinderedIn(const Schedule &Trial, const Schedule &Before);

} // namespace deco

#endif
