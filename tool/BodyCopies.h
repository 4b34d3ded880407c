//===- BodyCopies.h - whether a body can stand in the output twice ---------===//
#ifndef DECO_TOOL_BODYCOPIES_H
#define DECO_TOOL_BODYCOPIES_H

#include "Model.h"

namespace deco {

/// Whether the body can stand in the output as it was, beside the rewritten one: two copies of a static object would be
/// two objects, and two of a local type two types, which code elsewhere may tell apart. Conservative.
bool canStandTwice(const SynchronizedFunction &F);

} // namespace deco

#endif
