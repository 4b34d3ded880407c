//===- FunctionNames.h - where a body names the function it is in -----------===//
//
// A rewritten body is that of a lambda. `__func__` and its like are bound to the function's name outside
// of it; what cannot be bound there is found here, too.
//
//===----------------------------------------------------------------------===//
#ifndef DECO_TOOL_FUNCTIONNAMES_H
#define DECO_TOOL_FUNCTIONNAMES_H

#include "clang/AST/Expr.h"
#include <vector>

namespace deco {

struct FunctionNames {
  /// `__func__`, `__FUNCTION__` and `__PRETTY_FUNCTION__` of the body itself.
  std::vector<const clang::PredefinedExpr *> Uses;
  /// A place that names the function through another: std::source_location::current(), the pretty name
  /// of a lambda or local class of the body.
  std::vector<const clang::Expr *> Unkept;
};

FunctionNames functionNames(const clang::Stmt *Body);

} // namespace deco

#endif
