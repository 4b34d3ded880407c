//===- Callees.h - which functions an operation runs ----------------------===//
//
// Calls that are written and calls that are not: constructors, destructors of variables,
// temporaries, members and bases, operators new and delete, overrides of virtual functions. No
// policy.
//
//===----------------------------------------------------------------------===//
#ifndef DECO_TOOL_CALLEES_H
#define DECO_TOOL_CALLEES_H

#include "clang/AST/DeclCXX.h"
#include "clang/AST/ExprCXX.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/DenseSet.h"
#include "llvm/ADT/STLFunctionalExtras.h"
#include "llvm/ADT/SmallVector.h"
#include <vector>

namespace deco {

/// A function that an operation runs.
struct Callee {
  const clang::FunctionDecl *Function;
  bool Overridable = false; ///< a virtual call: an override may run instead
};

/// What the operation at \p S runs, its operands excluded. Calls through pointers give nothing.
std::vector<Callee> calleesOf(const clang::Stmt *S);

/// The destructor that ends an object of type \p T (or the elements of an array), unless trivial.
const clang::CXXDestructorDecl *destructorOf(clang::QualType T);

/// What a constructor or destructor runs that is no part of its body.
struct Implied {
  std::vector<const clang::Expr *> Initialisers;        ///< of bases and members
  std::vector<const clang::FunctionDecl *> Destructors; ///< of members and bases
};
Implied impliedBy(const clang::FunctionDecl *F);

/// The parts of \p S that are evaluated when it is. Left out are operands of sizeof, noexcept and
/// the like, the discarded branch of an `if constexpr`, and the bodies of lambdas.
llvm::SmallVector<const clang::Stmt *, 8> evaluatedParts(const clang::Stmt *S);

/// The overrides of virtual functions that the project's part of a translation unit has.
class Overrides {
public:
  /// Those of \p Method, its own body included, that are not pure.
  const std::vector<const clang::FunctionDecl *> &of(const clang::CXXMethodDecl *Method);
  /// Whether the project overrides virtual functions of the library's class \p R, or of facets if that is std::locale.
  bool areOf(const clang::CXXRecordDecl *R);
  /// Those of all virtual functions of the library.
  std::vector<const clang::FunctionDecl *> ofLibrary(clang::ASTContext &Context);
  /// Whether no other translation unit can override \p Method.
  static bool areComplete(const clang::CXXMethodDecl *Method);

private:
  void collect(clang::ASTContext &Context);

  using List = std::vector<const clang::FunctionDecl *>;
  llvm::DenseMap<const clang::CXXMethodDecl *, List> Known;
  llvm::DenseSet<const clang::CXXRecordDecl *> Libraries; ///< classes of the library with such functions
  bool Collected = false;
};

} // namespace deco

#endif
