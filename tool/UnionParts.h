//===- UnionParts.h - classes whose members a union may overlay ---------------===//
//
// A number that is a member of one object is no member of another, except where objects share their memory:
// within a union, `u.a.x` and `u.b.y` may be one number.
//
//===----------------------------------------------------------------------===//
#ifndef DECO_TOOL_UNIONPARTS_H
#define DECO_TOOL_UNIONPARTS_H

#include "clang/AST/ASTContext.h"

namespace deco {

/// Finds all classes of the project that are, or are a part of, an alternative of a union. To be called once for
/// each unit, in front of any analysis.
void markUnionParts(clang::ASTContext &Context);

/// Whether markUnionParts() has found \p R, or it is a union itself.
bool isPartOfUnion(const clang::RecordDecl *R);

} // namespace deco

#endif
