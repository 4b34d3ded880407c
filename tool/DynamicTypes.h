//===- DynamicTypes.h - what an object behind a reference may be -----------===//
#ifndef DECO_TOOL_DYNAMICTYPES_H
#define DECO_TOOL_DYNAMICTYPES_H

#include "AccessPath.h"
#include "clang/AST/Type.h"

namespace deco {

/// carriesPointers(\p T) for an object that a pointer or reference leads to: it may be of a class that is derived
/// from \p T.
bool mayCarryPointers(clang::QualType T);
/// The same for the objects of that type at \p Where: those that are variables, members or elements of a container
/// are of no derived class.
bool mayCarryPointers(clang::QualType T, const Locations &Where);
/// The same for memory that may be written through such a pointer.
bool mayCarryMutablePointers(clang::QualType T, const Locations &Where);

} // namespace deco

#endif
