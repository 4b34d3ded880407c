//===- RecordedForms.h - how an expression in a recorded function is used ----===//
//
//   bins[n].count += 1;          a write of a member of an element
//   if (bins.at(n).count > 2)    a reading
//   auto &entry = bins[n];       a reference is bound
//
// Looks at what is around an expression, in the body of one function: whether it is the base of a subscript, and
// what is done with the element. Nothing is said here of memory.
//
//===----------------------------------------------------------------------===//
#ifndef DECO_TOOL_RECORDEDFORMS_H
#define DECO_TOOL_RECORDEDFORMS_H

#include "clang/AST/ExprCXX.h"
#include "clang/AST/ParentMap.h"

namespace deco {

class RecordedForms {
public:
  explicit RecordedForms(const clang::FunctionDecl *F)
      : Context(F->getASTContext()), Parents(const_cast<clang::Stmt *>(F->getBody())) {}

  /// What is around \p S, but for parentheses, temporaries and casts that change nothing.
  const clang::Stmt *parent(const clang::Stmt *S) const;

  /// The subscript whose base is \p E, or null.
  const clang::Expr *subscript(const clang::Expr *E) const;
  /// The data member of \p E that is named, or null.
  const clang::MemberExpr *member(const clang::Expr *E) const;
  /// What the pointer \p E is dereferenced by: `*e` or `e->member`; or null.
  const clang::Expr *dereference(const clang::Expr *E) const;

  /// A write as a statement of its own, of a value that can be kept.
  bool isWrite(const clang::Expr *Whole) const;
  /// A reading that is over when its full expression is.
  bool isRead(const clang::Expr *Whole) const;
  /// A call of size() or empty() of a container of the library whose subscripts add nothing.
  bool isSize(const clang::Expr *Container) const;

  /// The local reference that is bound to \p Whole, or null.
  const clang::VarDecl *boundReference(const clang::Expr *Whole) const;
  /// The local pointer that is made to point to \p Whole by \p Operator, or null.
  const clang::VarDecl *boundPointer(const clang::Expr *Whole, const clang::UnaryOperator *&Operator) const;

  bool isWithin(const clang::Stmt *Inner, const clang::Stmt *Outer) const;

private:
  bool isStatement(const clang::Expr *E) const;
  bool isKept(const clang::Expr *Value, clang::QualType Element) const;
  const clang::VarDecl *boundBy(const clang::Stmt *Up) const;

  const clang::ASTContext &Context;
  clang::ParentMap Parents;
};

/// Whether the key of the subscript \p Sub can be kept: that of a map, or a number.
bool isKeyKept(const clang::Expr *Sub);

/// Why a task could not have a copy of the element that the subscript \p Sub leads to; or empty.
std::string obstacleOfElement(const clang::Expr *Sub);

/// Why \p M cannot be a step of a path that is kept; or empty.
std::string obstacleOfMember(const clang::MemberExpr *M);

} // namespace deco

#endif
