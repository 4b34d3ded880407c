//===- Plan.h - what to do to the text --------------------------------------===//
//
// Decisions as data: where barriers, guards and wrappers go. No text; Render has that.
//
//===----------------------------------------------------------------------===//
#ifndef DECO_TOOL_PLAN_H
#define DECO_TOOL_PLAN_H

#include "Barriers.h"
#include "Model.h"
#include <set>

namespace deco {

/// An object from outside the function whose overlap with another is checked when it is called.
struct Extent {
  const clang::VarDecl *Var = nullptr; ///< null: `*this`
  const clang::FieldDecl *Field = nullptr; ///< a member of `*this`; null: the whole
  bool Written = false;
  bool NoGlobal = false; ///< nor may it be a global: code that is not at hand may read that one
};

struct FunctionPlan {
  const SynchronizedFunction *Function = nullptr;
  std::vector<const Spawn *> Tasks;
  std::set<unsigned> Ordered; ///< Spawn::Number of those whose operands must be evaluated in order
  std::vector<Barrier> Barriers;                ///< in the order of the source
  std::vector<const clang::CXXTryStmt *> Tries; ///< that contain tasks
  std::vector<const clang::CallExpr *> Waits;   ///< calls of deco::wait()
  std::vector<const clang::Stmt *> Guards; ///< an unwind guard stands in front of each
  std::vector<Extent> Extents;
  std::vector<const clang::Expr *> MovedReturns; ///< `return parameter;`: the parameter
  std::vector<const clang::PredefinedExpr *> Names; ///< `__func__` and its like
  bool HasSerialVersion = false; ///< the body may stand in the output a second time, as it was
  bool ReturnsLocal = false; ///< a local object may be made where the caller has the result, and not be moved there
  bool ReturnsZero = false;                      ///< main without a return at its end
  bool EndsInChoice = false; ///< an `if constexpr` behind which nothing gets, unless the result is void
};

/// The plan for one function with at least one spawn that becomes a task.
FunctionPlan plan(const SynchronizedFunction &F, const Schedule &Decided);

} // namespace deco

#endif
