//===- Locks.h - where a function locks, and where that ends --------------===//
#ifndef DECO_TOOL_LOCKS_H
#define DECO_TOOL_LOCKS_H

#include "LibraryHazards.h"
#include "clang/AST/Stmt.h"

namespace deco {

/// The hazard of the function that \p S, a call, names.
Hazard hazardOfCall(const clang::Stmt *S);

/// Whether the statement \p S takes a lock that the rest of its block holds, or gives it back.
bool takesLock(const clang::Stmt *S);
bool releasesLock(const clang::Stmt *S);

/// Whether the operation \p S is one on an atomic or a lock itself.
bool synchronises(const clang::Stmt *S);

} // namespace deco

#endif
