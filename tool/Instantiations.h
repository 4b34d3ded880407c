//===- Instantiations.h - one text for all instantiations of a template -----===//
//
// The instantiations of a template are analysed each by itself and share one text. What one of them
// needs, a barrier, a guard, a call in place, is right for the others as well; so the text gets all of
// it. Where they need another text for one call, the template is refused.
//
//===----------------------------------------------------------------------===//
#ifndef DECO_TOOL_INSTANTIATIONS_H
#define DECO_TOOL_INSTANTIATIONS_H

#include "Plan.h"

namespace deco {

/// The instantiations of one body, or a function that is no template.
using Siblings = std::vector<SynchronizedFunction *>;

/// The functions of \p M that have a body to rewrite, those with the same text together.
std::vector<Siblings> siblings(Model &M);

/// Makes the operands of one call travel alike in all instantiations, where that is possible, and gives
/// each call one number. Follows decideCaptures.
void alignOperands(const Siblings &All);

/// Sets calls to run in place that do so in another instantiation. Returns whether there were any.
bool alignTasks(const Siblings &All);

/// Lets no spawn record arguments that another instantiation does not record. Returns whether something changed.
bool alignRecorded(const Siblings &All);

/// Lets the barrier assign where it does in another instantiation. Returns whether that changes one.
bool alignStores(const Siblings &All);

/// Two instantiations that cannot share one text.
struct Disagreement {
  const SynchronizedFunction *One, *Other;
  const clang::CallExpr *Call; ///< in One
  bool IsOrdinary;             ///< in One; a spawn in Other. Else they need different texts
};

/// An instantiation that makes no spawn of what is one in another one.
std::optional<Disagreement> ordinaryCall(const Siblings &All);

/// One plan with the parts of all.
FunctionPlan unite(const std::vector<FunctionPlan> &Plans);

} // namespace deco

#endif
