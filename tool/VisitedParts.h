//===- VisitedParts.h - what belongs to one object of a walk along links ---===//
//
// The objects that a walk comes to are distinct, so their members are, and what these own. But one object may be in
// what another one owns, be a base of more than its class says, or be one of two bases of the same object.
//
//===----------------------------------------------------------------------===//
#ifndef DECO_TOOL_VISITEDPARTS_H
#define DECO_TOOL_VISITEDPARTS_H

#include "AccessPath.h"

namespace deco {

/// What \p Visits, of a location, are one step further in.
std::vector<Visit> further(std::vector<Visit> Visits, const Step &S);

} // namespace deco

#endif
