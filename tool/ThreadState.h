//===- ThreadState.h - state that is the thread's or the process's ----------===//
//
// In the serial program the body and the calls share a thread: its errno, its floating-point environment, the
// exception that it handles. Tasks on other threads have their own, so that calls run in place where the body or
// they look at it. Owners that travel with tasks are counted, which shows where someone asks for the count. The
// locale, the environment, the default memory resource and handlers such as the one of std::set_terminate belong to
// the process: what changes them waits. So does the release of all memory of a resource.
//
//===----------------------------------------------------------------------===//
#ifndef DECO_TOOL_THREADSTATE_H
#define DECO_TOOL_THREADSTATE_H

#include "Model.h"
#include "OpenMPDirectives.h"
#include "Reaching.h"

namespace deco {

/// Sets spawns to run in place where the body or the called function depends on state of its thread, or on the
/// number of owners of an object, which tasks would change. Must precede the scheduling, and follow the decision how
/// operands travel.
/// \p Pragmas: where directives of OpenMP stand; null if that was not watched.
void demoteThreadBound(SynchronizedFunction &F, const OpenMPPragmas *Pragmas);

/// Code that changes what every call may read of the process.
Reaching changesOfProcess();

} // namespace deco

#endif
