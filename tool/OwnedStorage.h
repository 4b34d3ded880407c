//===- OwnedStorage.h - memory that can get another owner ------------------===//
//
// A vector that is moved or swapped gives its elements to another vector, and a list its nodes: pointers to
// them stay valid. Which types can hand such memory on, and to which.
//
//===----------------------------------------------------------------------===//
#ifndef DECO_TOOL_OWNEDSTORAGE_H
#define DECO_TOOL_OWNEDSTORAGE_H

#include "AccessPath.h"
#include "clang/AST/Type.h"

namespace deco {

/// Whether an object of the type, or a part of it, owns memory that can get another owner.
bool ownsStorage(clang::QualType T);

/// Whether memory that an object of type \p From owns can become that of one of type \p To. A null type may
/// be any.
bool mayHandOver(clang::QualType From, clang::QualType To);

/// Whether \p Steps lead from an object of type \p T into memory that the object owns, rather than to a part of
/// the object itself.
bool entersStorage(llvm::ArrayRef<Step> Steps, clang::QualType T);

/// What a pointer, iterator or view of type \p T leads to; null if it is none of these.
clang::QualType viewedType(clang::QualType T);

/// The type of the elements that a container of type \p T owns; null if it is none.
clang::QualType ownedElementType(clang::QualType T);

/// The type of the object at \p L, in the terms of \p F; null if it is not known.
clang::QualType typeAt(const Location &L, const clang::FunctionDecl *F);
/// The type of what \p S leads to in an object of type \p T, through pointers too; null if it is not known.
clang::QualType typeWithin(clang::QualType T, const Step &S);

} // namespace deco

#endif
