//===- Target.h - indexable lvalues ----------------------------------------===//
//
// Recognises the path that a deferred effect goes to (`results[lat][lon]`, `p->grid.at(i).value`)
// and lists the operands on it that the spawn evaluates.
//
//===----------------------------------------------------------------------===//
#ifndef DECO_TOOL_TARGET_H
#define DECO_TOOL_TARGET_H

#include "Model.h"
#include "Summaries.h"

namespace deco {

struct TargetPath {
  enum Verdict { Indexable, NotIndexable, SideEffect } Result = Indexable;
  const clang::Expr *Culprit = nullptr; ///< what makes it not indexable
  bool HasSubscript = false;
  bool InsertsOnPath = false; ///< evaluating the path may change the container: a map's operator[]
  std::vector<Operand> Operands;
};

/// Walks the path \p E. With \p NeedSubscript a path without one is not indexable.
TargetPath walkTarget(const clang::Expr *E, bool NeedSubscript, Summaries &Known);

/// Appends the operands for the arguments of \p Call with the types of its parameters.
void argumentOperands(const clang::CallExpr *Call, std::vector<Operand> &Out,
                      const clang::Expr *Except = nullptr);

} // namespace deco

#endif
