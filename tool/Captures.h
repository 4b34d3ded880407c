//===- Captures.h - how operands travel into a task ------------------------===//
//
// Decides for every operand of a spawn whether it is copied, referred to, or left in the text, so
// that the task and the deferred effect see what the serial program would have seen.
//
//===----------------------------------------------------------------------===//
#ifndef DECO_TOOL_CAPTURES_H
#define DECO_TOOL_CAPTURES_H

#include "Findings.h"
#include "Model.h"
#include "Effects.h"

namespace deco {

/// Sets Operand::How and its companions for all spawns of \p F; a spawn whose operands cannot
/// travel is set to run in place. Reports views of temporaries and costly copies.
void decideCaptures(SynchronizedFunction &F, const clang::ASTContext &Context,
                    const Effects &Of, Findings &Out);

/// Whether the text means the same wherever and whenever it is evaluated.
bool isConstantText(const clang::Expr *E);

/// The expression as the user wrote it, implicit conversions removed.
const clang::Expr *asWritten(const clang::Expr *E);

/// The variable that \p E names directly, if it is a local one.
const clang::VarDecl *localVariable(const clang::Expr *E);

} // namespace deco

#endif
