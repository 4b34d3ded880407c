//===- Promise.h - what a declaration promises of its body ----------------===//
//
// `[[gnu::const]]`, `[[gnu::pure]]`, and C23's `[[unsequenced]]` and `[[reproducible]]`, which also
// let a function write what its pointer and reference parameters reach.
//
//===----------------------------------------------------------------------===//
#ifndef DECO_TOOL_PROMISE_H
#define DECO_TOOL_PROMISE_H

#include "clang/AST/Decl.h"

namespace deco {

enum class Promise {
  None,
  Reproducible, ///< writes what its parameters reach only, and may read globals
  Unsequenced,  ///< touches what its parameters reach only
  Pure,         ///< writes nothing
  Const,        ///< reads its parameters' values only, and writes nothing
};

/// The strongest promise of any declaration of \p F.
Promise promiseOf(const clang::FunctionDecl *F);

/// Whether the word of its declaration is enough for what the contract asks of \p F.
bool isTrustedByName(const clang::FunctionDecl *F);
/// The same, or its body is at hand, or the compiler's, or the standard library's.
bool isVerifiable(const clang::FunctionDecl *F);

} // namespace deco

#endif
