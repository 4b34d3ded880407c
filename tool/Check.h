//===- Check.h - Model -> Findings ------------------------------------------===//
//
// One function a rule. Reports; never edits.
//
//===----------------------------------------------------------------------===//
#ifndef DECO_TOOL_CHECK_H
#define DECO_TOOL_CHECK_H

#include "Barriers.h"
#include "Findings.h"
#include "Instantiations.h"
#include "Model.h"
#include "Plan.h"

namespace deco {

/// Uses of concurrent functions outside the supported forms.
void checkMisuses(const Model &M, Findings &Out);

/// Annotated functions of an unsupported kind.
void checkFunctions(const Model &M, Findings &Out);

/// Spawns that cannot overlap, and the remarks of --explain.
void checkSchedule(const SynchronizedFunction &F, const Schedule &S, Findings &Out);

/// Reports an instantiation whose rewriting differs from that of another one.
void checkInstantiation(const Disagreement &D, Findings &Out);

/// Jumps across a barrier or a guard that the plan has.
void checkGotos(const SynchronizedFunction &F, const FunctionPlan &P, Findings &Out);

/// Synchronized functions without a spawn.
void checkUnused(const Model &M, Findings &Out);

/// Why an annotated function cannot be one, or empty.
std::string unsupportedKind(const clang::FunctionDecl *F, bool Synchronized);

} // namespace deco

#endif
