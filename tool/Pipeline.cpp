#include "Pipeline.h"
#include "Captures.h"
#include "Check.h"
#include "Collect.h"
#include "Plan.h"
#include "Render.h"

using namespace clang;

namespace deco {

/// A synchronized function on its way through the stages.
static Schedule scheduleFunction(SynchronizedFunction &F, ASTContext &Context, Summaries &Known,
                                 Findings &Out) {
  PointsTo Facts(F.Decl, Known.returns());
  Effects Of(Facts, Known);
  decideCaptures(F, Context, Facts, Out);
  demoteUnguardable(F, Of);
  return schedule(F, Context, Of);
}

std::optional<std::string> runPipeline(ASTContext &Context, const PipelineOptions &Options,
                                       Findings &Out) {
  Summaries Known;
  Model M = collect(Context, Known);
  checkMisuses(M, Out);
  checkFunctions(M, Out);
  checkContracts(M, Known, Out);
  checkUnused(M, Out);

  std::vector<Edit> Edits;
  Renderer Text(Context, Options.Lines);
  bool Wrapped = false;
  for (SynchronizedFunction &F : M.Synchronized) {
    if (F.Spawns.empty() || !isa_and_nonnull<CompoundStmt>(F.Decl->getBody()))
      continue;
    Schedule S = scheduleFunction(F, Context, Known, Out);
    checkSchedule(F, S, Out);
    if (!llvm::any_of(F.Spawns, [](const Spawn &Call) { return Call.isTask(); }))
      continue;
    // Rendered in a lint as well: a barrier in a macro is found there.
    Text.render(plan(F, S), Edits, Out);
    Wrapped = true;
  }
  if (!Options.Rewrite || Out.hasErrors())
    return std::nullopt;
  Text.renderAttributes(Edits);
  if (Wrapped)
    Text.renderPrologue(Options.IncludeOffset, Edits);
  const SourceManager &SM = Context.getSourceManager();
  llvm::StringRef Original = SM.getBufferData(SM.getMainFileID());
  auto Result = apply(Original, std::move(Edits));
  if (!Result) {
    Out.add({Rule::UnsupportedUse, SM.getLocForStartOfFile(SM.getMainFileID()), {},
             "the edits of this file overlap: " + llvm::toString(Result.takeError()), {}, {}});
    return std::nullopt;
  }
  return *Result;
}

} // namespace deco
