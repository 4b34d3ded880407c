//===- CountedLoops.h - loops whose pieces become tasks ----------------------===//
//
//   for (int i = 0; i < n; ++i)
//     out[i] = f(in[i], i);
//
// A loop that counts, and whose turns are one spawn each that does not concern the others, need not be
// taken apart into calls: tasks run pieces of it, with operands evaluated where they stand in the text.
//
//===----------------------------------------------------------------------===//
#ifndef DECO_TOOL_COUNTEDLOOPS_H
#define DECO_TOOL_COUNTEDLOOPS_H

#include "Barriers.h"
#include "Instantiations.h"
#include <deque>
#include "llvm/ADT/STLFunctionalExtras.h"

namespace deco {

/// Sets Spawn::Counted where that needs no further barrier. Follows storeInTasks and alignStores.
/// \param Of the effects of the functions in \p All
/// \param Decided their schedules
/// \param Again schedules one of them anew
void splitCountedLoops(const Siblings &All, const std::deque<Effects> &Of, std::vector<Schedule> &Decided,
                       llvm::function_ref<Schedule(size_t)> Again);

/// A local variable that the turns name, other than the counter.
struct NamedInTurns {
  const clang::VarDecl *Var;
  bool Copied; ///< a scalar of which they use the value alone: each piece has a copy
};
std::vector<NamedInTurns> namedInTurns(const Spawn &S);

/// The numbers of the operands of the call that are recorded.
std::vector<size_t> recordedOperands(const Spawn &S);

} // namespace deco

#endif
