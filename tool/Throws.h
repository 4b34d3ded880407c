//===- Throws.h - whether a call can throw ----------------------------------===//
//
// A function cannot throw if its type says so, or if everything that its body runs outside a
// handler that catches all is seen not to. Recursion is solved over all functions that are reached:
// one throws if it throws itself or calls one that does, and none of the others can.
//
//===----------------------------------------------------------------------===//
#ifndef DECO_TOOL_THROWS_H
#define DECO_TOOL_THROWS_H

#include "clang/AST/Decl.h"
#include "llvm/ADT/DenseMap.h"

namespace deco {

class Throws {
public:
  /// Whether a call of \p F may end with an exception. True where nothing is known. The evaluation
  /// of its arguments is the caller's.
  bool mayThrow(const clang::FunctionDecl *F);

  /// Whether the evaluation of \p S may.
  bool mayThrow(const clang::Stmt *S);

private:
  llvm::DenseMap<const clang::FunctionDecl *, bool> Known; ///< by canonical declaration
};

} // namespace deco

#endif
