//===- EvaluationOrder.h - operands and the order of their evaluation ------===//
#ifndef DECO_TOOL_EVALUATIONORDER_H
#define DECO_TOOL_EVALUATIONORDER_H

#include "Effects.h"
#include "Model.h"

namespace deco {

/// Whether one of each may touch the same memory, and one of the two writes it.
bool conflict(llvm::ArrayRef<Access> Some, llvm::ArrayRef<Access> Others);

/// Whether it would show that the operands of \p S, whose captures are decided, are evaluated at the spawn, but the way to
/// where the result goes is followed at the barrier: `m[k].push_back(f(m.size()))`, `m[k][m.size()] = f()`. Since C++17,
/// the object of a call is evaluated in front of its arguments, and what has a subscript in front of that.
bool losesOrder(const Spawn &S, const Effects &Of);

} // namespace deco

#endif
