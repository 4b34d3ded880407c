//===- Serialized.h - what a person can do about calls in a row --------------===//
#ifndef DECO_TOOL_SERIALIZED_H
#define DECO_TOOL_SERIALIZED_H

#include "Barriers.h"
#include "Findings.h"

namespace deco {

/// The finding that the calls of \p Call run one after another because of \p R: over which argument, why it
/// is not resolved, and each way out.
Finding serializedFinding(const Spawn &Call, const Reason &R, const std::string &Because);

} // namespace deco

#endif
