#include "Pipeline.h"
#include "Captures.h"
#include "Check.h"
#include "Collect.h"
#include "Contracts.h"
#include "CountedLoops.h"
#include "Guards.h"
#include "HeaderFunctions.h"
#include "Instantiations.h"
#include "Plan.h"
#include "Recorder.h"
#include "Render.h"
#include "TaskStores.h"
#include "ThreadState.h"
#include "UnionParts.h"
#include "UnitEdits.h"
#include "llvm/ADT/STLExtras.h"
#include <deque>
#include <map>

using namespace clang;

namespace deco {

namespace {

/// The instantiations of one body on their way through the stages.
class BodyRewriting {
public:
  BodyRewriting(Siblings &All, ASTContext &Context, Summaries &Known, Recorder &Records, const OpenMPPragmas *Pragmas,
                Findings &Out)
      : All(All), Context(Context), Known(Known), Records(Records), Pragmas(Pragmas), Out(Out) {}

  /// Appends the edits of the body, also in a lint: what lies in a macro is found as it is rendered.
  void run(bool StrictExceptions, Renderer &Text, std::vector<Edit> &Edits,
           std::vector<RecordedVersion> &Versions, bool IsCopy) {
    schedule(StrictExceptions);
    std::vector<FunctionPlan> Plans;
    for (size_t I = 0; I < All.size(); ++I) {
      checkSchedule(*All[I], Schedules[I], Out);
      FunctionPlan P = plan(*All[I], Schedules[I]);
      if (P.Tasks.empty())
        continue;
      Plans.push_back(std::move(P));
      std::vector<RecordedVersion> Needed = Records.versions(*All[I]);
      Versions.insert(Versions.end(), Needed.begin(), Needed.end());
    }
    if (Plans.empty())
      return;
    FunctionPlan Whole = unite(Plans);
    for (const SynchronizedFunction *F : All)
      checkGotos(*F, Whole, Out);
    if (std::optional<Disagreement> D = ordinaryCall(All))
      return checkInstantiation(*D, Out);
    std::string Version;
    if (IsCopy && isShared(All.front()->Decl)) {
      std::vector<Edit> Trial;
      Text.render(Whole, Trial, Out);
      const SourceManager &SM = Context.getSourceManager();
      SourceRange Body = All.front()->Body->getSourceRange();
      unsigned Begin = SM.getFileOffset(SM.getExpansionLoc(Body.getBegin()));
      unsigned End = SM.getFileOffset(SM.getExpansionLoc(Body.getEnd()));
      llvm::StringRef File = SM.getBufferData(SM.getFileID(SM.getExpansionLoc(Body.getBegin())));
      Version = versionOf(File.slice(Begin, End), Trial);
    }
    Text.render(Whole, Edits, Out, Version);
    compare(Plans, Text);
  }

private:
  void schedule(bool StrictExceptions) {
    std::deque<PointsTo> Facts;
    std::deque<Effects> Of;
    for (SynchronizedFunction *F : All) {
      Facts.emplace_back(F->Decl, Known.lookup());
      Of.emplace_back(Facts.back(), Known);
      settleMembers(Facts.back(), Of.back());
      decideCaptures(*F, Context, Of.back(), Out);
    }
    alignOperands(All);
    for (size_t I = 0; I < All.size(); ++I)
      demoteUnguardable(*All[I], Of[I]), demoteThreadBound(*All[I], Pragmas);
    do {
      Schedules.clear();
      for (size_t I = 0; I < All.size(); ++I)
        Schedules.push_back(Records.schedule(*All[I], Context, Of[I], StrictExceptions));
    } while (alignTasks(All) || alignRecorded(All));
    auto Again = [&](size_t I) { return deco::schedule(*All[I], Context, Of[I], StrictExceptions); };
    for (size_t I = 0; I < All.size(); ++I)
      Schedules[I] = storeInTasks(*All[I], std::move(Schedules[I]), [&] { return Again(I); });
    if (alignStores(All))
      for (size_t I = 0; I < All.size(); ++I)
        Schedules[I] = Again(I);
    splitCountedLoops(All, Of, Schedules, Again);
    for (size_t I = 0; I < All.size(); ++I)
      watchDisjoint(*All[I], Schedules[I]);
  }

  /// Refuses the instantiations that need another text for one of their calls.
  void compare(const std::vector<FunctionPlan> &Plans, Renderer &Text) {
    if (Plans.size() == 1)
      return;
    std::map<unsigned, std::pair<std::string, const SynchronizedFunction *>> Texts;
    for (const FunctionPlan &P : Plans)
      for (const Spawn *S : P.Tasks) {
        std::string Now = Text.taskText(*S);
        auto [First, IsNew] = Texts.try_emplace(S->Number, Now, P.Function);
        if (!IsNew && First->second.first != Now)
          checkInstantiation({P.Function, First->second.second, S->Call, /*IsOrdinary=*/false}, Out);
      }
  }

  Siblings &All;
  ASTContext &Context;
  Summaries &Known;
  Recorder &Records;
  const OpenMPPragmas *Pragmas;
  Findings &Out;
  std::vector<Schedule> Schedules;
};

} // namespace

std::optional<std::string> runPipeline(ASTContext &Context, const PipelineOptions &Options,
                                       Findings &Out) {
  markUnionParts(Context);
  Summaries Known;
  Model M = collect(Context, Known);
  checkMisuses(M, Out);
  checkFunctions(M, Out);
  checkContracts(M, Known, Out);
  checkUnused(M, Out);
  checkLibraryUses(Context, Out);
  if (Options.Used)
    *Options.Used = findUses(M);

  UnitEdits Unit(Context, Options, Out);
  Recorder Records(Known, [&Unit](SourceLocation Loc) { return Unit.canChange(Loc); });
  std::vector<RecordedVersion> Versions;
  for (Siblings &All : siblings(M)) {
    const SynchronizedFunction &F = *All.front();
    FileInUnit &File = Unit.at(F.Body->getBeginLoc());
    std::vector<Edit> Edits;
    BodyRewriting(All, Context, Known, Records, Options.Pragmas, Out)
        .run(Options.StrictExceptions, *File.Text, Edits, Versions, !Options.InPlace);
    Unit.addBody(F, std::move(Edits));
  }
  Unit.addVersions(Versions);
  if (Out.hasErrors())
    return std::nullopt;
  Unit.finish(!Versions.empty());
  if (!Options.Rewrite || Out.hasErrors())
    return std::nullopt;
  return Unit.mainText();
}

} // namespace deco
