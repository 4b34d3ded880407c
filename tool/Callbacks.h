//===- Callbacks.h - code that is handed on to be called -------------------===//
//
// Which functions of the project the library's templates call back (comparisons, hashes, copies of
// elements, the targets of std::function), and which callable values are known code.
//
//===----------------------------------------------------------------------===//
#ifndef DECO_TOOL_CALLBACKS_H
#define DECO_TOOL_CALLBACKS_H

#include "Callees.h"
#include "ErasedTypes.h"
#include "Summary.h"
#include "clang/AST/Decl.h"
#include "clang/AST/DeclCXX.h"
#include "clang/AST/Expr.h"
#include <map>

namespace deco {

class Callbacks {
public:
  Callbacks(Overrides &Virtual, ErasedTypes &Erased) : Virtual(Virtual), Erased(Erased) {}

  /// What of the project the library's function \p F may run.
  const CalledBack &of(const clang::FunctionDecl *F);

  /// The call operators of the project's classes of which a wrapper of callables may hold an object that has
  /// \p CallOperator itself.
  std::vector<const clang::CXXMethodDecl *> wrappedBy(const clang::CXXMethodDecl *CallOperator);

private:
  class Walk;
  std::map<const clang::FunctionDecl *, CalledBack> Known;
  llvm::DenseMap<const clang::CXXRecordDecl *, bool> Hides; ///< answers of Walk::hidesProject
  Overrides &Virtual;
  ErasedTypes &Erased;
};

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
