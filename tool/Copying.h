//===- Copying.h - which objects can travel, and at what price -------------===//
#ifndef DECO_TOOL_COPYING_H
#define DECO_TOOL_COPYING_H

#include "Summary.h"
#include "clang/AST/ASTContext.h"

namespace deco {

bool isCopyable(clang::QualType T);
bool isMovable(clang::QualType T);

/// Whether a copy allocates, or has more than 64 bytes.
bool isCostlyToCopy(clang::QualType T, const clang::ASTContext &Context);

/// Whether one more object of the type, made from another and destroyed, can be seen elsewhere: its
/// constructors or its destructor count, print, or change what they copy.
bool lifetimeShows(clang::QualType T, const SummaryLookup &Known);

} // namespace deco

#endif
