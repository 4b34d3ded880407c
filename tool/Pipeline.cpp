#include "Pipeline.h"
#include "Captures.h"
#include "Check.h"
#include "Collect.h"
#include "Contracts.h"
#include "Plan.h"
#include "Recorder.h"
#include "Render.h"
#include "TaskStores.h"

using namespace clang;

namespace deco {

/// A synchronized function on its way through the stages.
static Schedule scheduleFunction(SynchronizedFunction &F, ASTContext &Context, Summaries &Known,
                                 Recorder &Records, bool StrictExceptions, Findings &Out) {
  PointsTo Facts(F.Decl, Known.lookup());
  Effects Of(Facts, Known);
  decideCaptures(F, Context, Of, Out);
  demoteUnguardable(F, Of);
  Schedule S = storeInTasks(F, Records.schedule(F, Context, Of, StrictExceptions),
                            [&] { return schedule(F, Context, Of, StrictExceptions); });
  watchDisjoint(F, S);
  return S;
}

std::optional<std::string> runPipeline(ASTContext &Context, const PipelineOptions &Options,
                                       Findings &Out) {
  Summaries Known;
  Model M = collect(Context, Known);
  checkMisuses(M, Out);
  checkFunctions(M, Out);
  checkContracts(M, Known, Out);
  checkUnused(M, Out);
  if (Options.Used)
    *Options.Used = findUses(M);

  std::vector<Edit> Edits;
  Renderer Text(Context, Options.Lines);
  Recorder Records(Known);
  std::set<RecordedVersion> Versions;
  std::map<SourceLocation, std::vector<Edit>> ByBody;
  for (SynchronizedFunction &F : M.Synchronized) {
    // Of an included file there is no text to edit; checkFunctions has said so.
    const SourceManager &SM = Context.getSourceManager();
    if (F.Decl->isDependentContext() || !F.Body ||
        SM.getFileID(SM.getExpansionLoc(F.Body->getBeginLoc())) != SM.getMainFileID())
      continue;
    Schedule S = scheduleFunction(F, Context, Known, Records, Options.StrictExceptions, Out);
    checkSchedule(F, S, Out);
    // Rendered in a lint as well: a barrier in a macro is found there.
    std::vector<Edit> OfFunction;
    if (llvm::any_of(F.Spawns, [](const Spawn &Call) { return Call.isTask(); })) {
      FunctionPlan P = plan(F, S);
      checkGotos(F, P, Out);
      Text.render(P, OfFunction, Out);
      std::set<RecordedVersion> Needed = Records.versions(F);
      Versions.insert(Needed.begin(), Needed.end());
    }
    // Instantiations of one template share its text.
    auto [Seen, First] = ByBody.try_emplace(F.Body->getBeginLoc(), OfFunction);
    if (First)
      Edits.insert(Edits.end(), OfFunction.begin(), OfFunction.end());
    else if (!(Seen->second == OfFunction))
      checkInstantiation(F, Out);
  }
  bool Wrapped = !Edits.empty();
  for (const RecordedVersion &V : Versions)
    Text.renderRecorded(V, Edits);
  if (!Options.Rewrite || Out.hasErrors())
    return std::nullopt;
  Text.renderAttributes(Edits);
  if (Wrapped)
    Text.renderPrologue(Options.IncludeOffset, !Versions.empty(), Edits);
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
