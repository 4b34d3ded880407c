//===- Pipeline.h - the road from a source to its rewriting -----------------===//
//
//   TU --collect--> Model --decideCaptures, schedule--> Schedule --check*--> Findings
//                     |                                    |
//                     |                     lint ends here; any error => no edits for this file
//                     `---------------plan-----------------'--> Plan --render--> Edits --apply--> text
//
//   stage           reads                        writes                      file
//   ------------    -------------------------    ------------------------    -------------
//   collect         Clang's AST                  Model                       Collect, Target
//   Summaries       function bodies              accesses of callees, throws Summaries, Effects,
//                                                                            PointsTo, StdLibrary, Throws
//   decideCaptures  Model, PointsTo              Operand::How                Captures
//   schedule        Model, Footprints, CFG       Schedule: barriers, why     Barriers, Anchors
//   checkContracts  Model, function bodies       Findings                    Contracts, Conduct
//   check...        Model, Schedule              Findings                    Check
//   findUses        Model                        Uses                        Uses
//   plan            Model, Schedule              FunctionPlan: no text       Plan
//   Renderer        FunctionPlan                 Edits: the only C++ text    Render
//   apply           Edits                        the new text                Emit
//
// A stage includes the data it reads and the data it writes and no other stage. Nothing is decided
// from text, and nothing but Render knows what the output looks like.
//
//===----------------------------------------------------------------------===//
#ifndef DECO_TOOL_PIPELINE_H
#define DECO_TOOL_PIPELINE_H

#include "Findings.h"
#include "Inclusions.h"
#include "MacroText.h"
#include "OpenMPDirectives.h"
#include "Uses.h"
#include "clang/AST/ASTContext.h"
#include <optional>
#include <string>

namespace deco {

struct PipelineOptions {
  bool Lines = true;    ///< emit #line directives
  bool Rewrite = true;  ///< false: lint only
  bool StrictExceptions = false;
  bool InPlace = false; ///< headers are changed where they are, not copied
  bool WritesHeaders = true; ///< there is a place for copies of headers
  bool ForLauncher = false; ///< headers behind -include can be copied
  /// Who includes what, if it was watched: without it, functions in headers cannot be rewritten.
  const Inclusions *Included = nullptr;
  /// Filled if set: what is changed in each file, and how they include one another.
  std::vector<FileEdits> *Files = nullptr;
  /// What macros expand to, if it was watched.
  const MacroText *Macros = nullptr;
  /// Where directives of OpenMP stand, if that was watched.
  const OpenMPPragmas *Pragmas = nullptr;
  /// Filled if set: the concurrent functions and their uses, for a lint of several units.
  Uses *Used = nullptr;
};

/// Runs all stages over one translation unit that compiled without errors.
/// \param Out receives findings and remarks.
/// \returns the text of the main file after rewriting, with its own inclusions (the original if there is nothing to do), or
///   nothing if a finding of error severity forbids it or only lint was asked for.
std::optional<std::string> runPipeline(clang::ASTContext &Context, const PipelineOptions &Options,
                                       Findings &Out);

} // namespace deco

#endif
