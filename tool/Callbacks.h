//===- Callbacks.h - code that is handed on to be called -------------------===//
//
// Which functions of the project the library's templates call back (comparisons, hashes, copies of
// elements, the targets of std::function), and which callable values are known code.
//
//===----------------------------------------------------------------------===//
#ifndef DECO_TOOL_CALLBACKS_H
#define DECO_TOOL_CALLBACKS_H

#include "Summary.h"
#include "clang/AST/Decl.h"
#include "clang/AST/DeclCXX.h"
#include "clang/AST/Expr.h"
#include <map>

namespace deco {

class Callbacks {
public:
  /// What of the project the library's function \p F may run.
  const CalledBack &of(const clang::FunctionDecl *F);

private:
  std::map<const clang::FunctionDecl *, CalledBack> Known;
};

/// Whether values of the type are called without their type telling what runs: pointers to
/// functions, std::function.
bool isOpaqueCallable(clang::QualType T);

/// The call operators of the project's classes whose objects a wrapper of callables, of which \p CallOperator is
/// the call operator, is made of anywhere in the translation unit.
std::vector<const clang::CXXMethodDecl *> wrappedBy(const clang::CXXMethodDecl *CallOperator);

/// The variable whose value is called, or handed on to be called, by \p E, through subscripts and
/// members; null if there is none.
const clang::VarDecl *calledVariable(const clang::Expr *E);

/// Whether \p E, a callable, is code at hand: a function, a lambda, a local variable that was made
/// of one, a constant of the translation unit.
bool isKnownCallable(const clang::Expr *E);

/// The functions that the initialiser of a constant names.
std::set<const clang::FunctionDecl *> functionsIn(const clang::Expr *Initialiser);

} // namespace deco

#endif
