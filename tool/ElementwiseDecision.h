//===- ElementwiseDecision.h - how the elements of a range travel -----------===//
//
// For form F5 what Captures and Footprint do for the others: how each element reaches its task, and
// what the loop, the tasks and the assignments touch.
//
//===----------------------------------------------------------------------===//
#ifndef DECO_TOOL_ELEMENTWISEDECISION_H
#define DECO_TOOL_ELEMENTWISEDECISION_H

#include "Footprint.h"

namespace deco {

/// Makes an operand of \p S of each source's element. \p Temporaries are those of the statement.
/// \returns why the call must stay as it is, or an empty string.
std::string decideElements(Spawn &S, const clang::ASTContext &Context, const PointsTo &Facts,
                           const Locations &Temporaries);

/// What all the elements' calls touch together.
Footprint elementwiseFootprint(const Spawn &S, const Effects &Of);

/// Whether the calls of one transform, made in order, may not overlap each other.
std::optional<Conflict> elementwiseConflict(const Spawn &S, const Effects &Of);

} // namespace deco

#endif
