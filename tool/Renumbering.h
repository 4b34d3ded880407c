//===- Renumbering.h - elements that get other numbers --------------------===//
//
// References to elements of deques and lists stay valid when push_front() and the like give the elements other
// numbers. Where nothing does so, what was found by a number keeps it.
//
//===----------------------------------------------------------------------===//
#ifndef DECO_TOOL_RENUMBERING_H
#define DECO_TOOL_RENUMBERING_H

#include "Summary.h"
#include "clang/AST/Decl.h"

namespace deco {

/// Whether elements of \p T get other numbers while references to them stay valid.
bool renumbers(clang::QualType T);

/// Whether something in \p F may give elements of such a container other numbers.
bool mayRenumber(const clang::FunctionDecl *F, const SummaryLookup &Known);

} // namespace deco

#endif
