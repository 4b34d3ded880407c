//===- GlobalNames.h - which globals the entry of a function can name ------===//
//
// The emitted test for objects that overlap names them where the function begins: a global that is declared
// behind it, or private elsewhere, has no name there.
//
//===----------------------------------------------------------------------===//
#ifndef DECO_TOOL_GLOBALNAMES_H
#define DECO_TOOL_GLOBALNAMES_H

#include "AccessPath.h"

namespace deco {

/// Whether the variable may be the object of a parameter as well, and that matters.
bool isSharedGlobal(const clang::VarDecl *V);

/// Whether the name of the variable means the same object at the entry of \p F.
bool isNameable(const clang::VarDecl *V, const clang::FunctionDecl *F);

/// Whether \p L is behind a global pointer, so that it may be anything, and cannot be named at the entry of \p F.
bool isBehindNameless(const Location &L, const clang::FunctionDecl *F);

} // namespace deco

#endif
