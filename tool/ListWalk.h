//===- ListWalk.h - loops that go from object to object along links ---------===//
//
//   for (Node *n = first; n; n = n->next)  update(*n);
//
// A local pointer that every turn moves once, to where it alone says, and whose value alone ends the loop. If
// nothing changes the links meanwhile and the loop has no other way out, it comes to no object twice: from the
// second time on it would do what it did before, and never end. Here is what the loop's text tells; what its
// operations touch, and whether they can end it, is asked by Clashes.
//
//===----------------------------------------------------------------------===//
#ifndef DECO_TOOL_LISTWALK_H
#define DECO_TOOL_LISTWALK_H

#include "clang/AST/Decl.h"
#include "clang/AST/DeclCXX.h"
#include "clang/AST/Expr.h"
#include "llvm/ADT/STLFunctionalExtras.h"
#include <optional>
#include <utility>
#include <vector>

namespace deco {

struct ListWalk {
  const clang::VarDecl *Cursor = nullptr;
  const clang::CXXRecordDecl *Class = nullptr; ///< of the objects; the definition
  const clang::Expr *Advance = nullptr;        ///< the assignment to the cursor
  /// What is evaluated for where it goes and whether the loop goes on.
  std::vector<const clang::Expr *> Deciding;
  /// Where the turn's own statements, lambdas left out, name the cursor; and how often it has moved there.
  std::vector<std::pair<const clang::DeclRefExpr *, unsigned>> Uses;

  /// The walk of the loop \p Source, if it is one.
  /// \param OnlyBy whether nothing in the loop changes a variable but the given assignment (none if it is null)
  static std::optional<ListWalk>
  of(const clang::Stmt *Source,
     llvm::function_ref<bool(const clang::VarDecl *, const clang::Expr *)> OnlyBy);
};

} // namespace deco

#endif
