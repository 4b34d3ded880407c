//===- ThreadState.h - state that is the thread's or the process's ----------===//
//
// In the serial program the body and the calls share a thread: its errno and its floating-point
// environment. Tasks on other threads have their own, so that calls run in place where the body looks at, or
// changes, that of its thread. The locale and the environment belong to the process: what changes them waits.
//
//===----------------------------------------------------------------------===//
#ifndef DECO_TOOL_THREADSTATE_H
#define DECO_TOOL_THREADSTATE_H

#include "Model.h"
#include "llvm/ADT/SmallPtrSet.h"

namespace deco {

/// Sets spawns to run in place where the body depends on state of its thread that they may change or use.
/// Must precede the scheduling.
void demoteThreadBound(SynchronizedFunction &F);

/// Whether the operation at \p S, its operands excluded, changes what every call may read of the process. Functions
/// with a body are followed; those that do not are added to \p Harmless.
using Functions = llvm::SmallPtrSet<const clang::FunctionDecl *, 16>;
bool changesProcess(const clang::Stmt *S, Functions &Harmless);

} // namespace deco

#endif
