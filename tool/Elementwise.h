//===- Elementwise.h - one call for each element of a range -----------------===//
//
// Form F5: what a call of std::transform or std::ranges::transform says. It stands for
//
//   std::transform(v.begin(), v.end(), out, f);    =>    for (; i != e; ++i, ++o) *o = f(*i);
//
//===----------------------------------------------------------------------===//
#ifndef DECO_TOOL_ELEMENTWISE_H
#define DECO_TOOL_ELEMENTWISE_H

#include "clang/AST/ExprCXX.h"
#include "llvm/ADT/SmallVector.h"
#include <optional>
#include <string>

namespace deco {

struct Elementwise {
  struct Source {
    const clang::Expr *First = nullptr; ///< an iterator, or the range
    const clang::Expr *Last = nullptr;  ///< null for a range, and for one that ends with the other
    bool IsRange = false;
    /// Each element of it is the element at which the output stands in the same turn, and owns all
    /// that can be reached through it.
    bool InLockstep = false;
    /// It and the output are plain pointers from elsewhere: whether they overlap is seen at run time.
    bool MayOverlap = false;
  };
  llvm::SmallVector<Source, 2> Sources;
  const clang::Expr *Out = nullptr;
  const clang::Expr *Function = nullptr;       ///< names the function that is called, as written
  const clang::FunctionDecl *Callee = nullptr; ///< of Function
  bool KeepsState = false; ///< the output iterator learns from each assignment where the next one goes
};

/// The function that \p E names as a value: `f`, `&f`, `static_cast<int (*)(int)>(f)`. Else null.
const clang::FunctionDecl *namedFunction(const clang::Expr *E);

/// What \p Call says if it is a transform; \p WhyNot is set if it is one that is not supported.
std::optional<Elementwise> readTransform(const clang::CallExpr *Call, std::string &WhyNot);

/// The type of `*it` for an iterator of the type \p It, a reference where that is an lvalue. Null
/// unless `*it` is known to denote the same element, whatever else is done with the iterator, and
/// to run no code of the project.
clang::QualType elementType(clang::QualType It, const clang::ASTContext &Context);

/// The type of the iterator with which a range of the type \p T begins, or null.
clang::QualType iteratorType(clang::QualType T, const clang::ASTContext &Context);

/// What kind of place an output iterator assigns to.
enum class OutputKind {
  Unknown,  ///< an iterator of the project, or one that nothing is known of
  Element,  ///< an element that exists
  Inserter, ///< it makes elements in a container
  Stream,   ///< it prints
};
OutputKind outputKind(clang::QualType It, const clang::ASTContext &Context);
/// The container of an inserter, or null.
clang::QualType insertedInto(clang::QualType It);

/// Whether both expressions, evaluated one after the other, give iterators to the same element.
bool beginTogether(const Elementwise::Source &S, const clang::Expr *Out,
                   const clang::ASTContext &Context);

} // namespace deco

#endif
