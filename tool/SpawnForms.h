//===- SpawnForms.h - statements in which a call can become a task ---------===//
//
// The parts of such a statement, as they are written: `f(x)`, `a[i] = f(x)`, `g(f(x))`.
//
//===-----------------------------------------------------------------------===//

#ifndef DECO_TOOL_SPAWNFORMS_H
#define DECO_TOOL_SPAWNFORMS_H

#include "clang/AST/ExprCXX.h"

namespace deco {

/// \p E if it is a call of a concurrent function, else null.
const clang::CallExpr *concurrentCall(const clang::Expr *E);
/// The concurrent function that \p E names, without calling it; else null.
const clang::FunctionDecl *concurrentValue(const clang::Expr *E);

/// \p E without parentheses and what is not spelt.
const clang::Expr *strip(const clang::Expr *E);

/// Whether \p E assigns, also by an operator of a class; then also the two sides.
bool splitAssignment(const clang::Expr *E, const clang::Expr *&Left, const clang::Expr *&Right);

/// Whether \p Call can take a result: a call by name, or of a function object.
bool isOuterCall(const clang::CallExpr *Call);
/// The argument of \p Outer that is a concurrent call. Null if there is none, or more than one.
const clang::CallExpr *onlyConcurrentArgument(const clang::CallExpr *Outer);

/// What is assigned or passed on in the statement \p Full instead of the result of a concurrent call alone: a
/// cast or braces around it.
const clang::Expr *resultHolder(const clang::Expr *Full);

} // namespace deco

#endif // DECO_TOOL_SPAWNFORMS_H
