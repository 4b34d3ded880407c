//===- NamedFunctions.h - which functions are named other than to call them --===//
//
//   std::for_each(a.begin(), a.end(), store);      auto op = first ? &store : &bump;
//
// A second function of the same name would make such a name ambiguous.
//
//===----------------------------------------------------------------------===//
#ifndef DECO_TOOL_NAMEDFUNCTIONS_H
#define DECO_TOOL_NAMEDFUNCTIONS_H

#include "clang/AST/ASTContext.h"
#include "llvm/ADT/SmallPtrSet.h"

namespace deco {

class NamedFunctions {
public:
  /// Looks through the whole unit, but for system headers.
  explicit NamedFunctions(const clang::ASTContext &Context);

  /// Whether \p F, or the template that it is of, is named so.
  bool contains(const clang::FunctionDecl *F) const;

private:
  llvm::SmallPtrSet<const clang::FunctionDecl *, 16> Named;
};

} // namespace deco

#endif
