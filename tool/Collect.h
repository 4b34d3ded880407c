//===- Collect.h - translation unit -> Model -------------------------------===//
//
// The one walk over the bodies of synchronized functions: finds spawns in their supported forms and
// every other use of a concurrent function.
//
//===----------------------------------------------------------------------===//
#ifndef DECO_TOOL_COLLECT_H
#define DECO_TOOL_COLLECT_H

#include "Model.h"
#include "Summaries.h"

namespace deco {

/// Fills a Model from the translation unit. Declarations in system headers are passed over.
Model collect(clang::ASTContext &Context, Summaries &Known);

/// Whether \p Call is a call of the runtime's `deco::wait()`.
bool isWait(const clang::CallExpr *Call);

} // namespace deco

#endif
