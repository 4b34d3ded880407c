#include "Unit.h"
#include "Baseline.h"
#include "Entries.h"
#include "Pipeline.h"
#include "Report.h"
#include "SystemHeaderPragma.h"
#include "UnitDiagnostics.h"
#include "clang/Basic/DiagnosticSema.h"
#include "llvm/ADT/STLExtras.h"

using namespace clang;

namespace deco {

/// Stands in front of clang-tidy's consumer, and keeps what becomes deco-unknown-attribute.
class AttributeWatch : public DiagnosticConsumer {
public:
  explicit AttributeWatch(DiagnosticsEngine &Engine)
      : Engine(Engine), IsOwner(Engine.ownsClient()), Next(Engine.getClient()),
        Known(/*Colors=*/false) {
    if (IsOwner)
      Owned = Engine.takeClient();
    Engine.setClient(this, /*ShouldOwnClient=*/false);
    for (auto [Group, Id] : {std::pair("unknown-attributes", diag::warn_unknown_attribute_ignored),
                             std::pair("ignored-attributes", diag::warn_attribute_ignored)})
      if (Engine.isIgnored(Id, SourceLocation())) {
        Unwanted.push_back(Group);
        Engine.setSeverityForGroup(diag::Flavor::WarningOrError, Group, diag::Severity::Warning);
      }
  }

  ~AttributeWatch() override {
    if (Engine.getClient() != this)
      return;
    if (IsOwner)
      Owned.release();
    Engine.setClient(Next, IsOwner);
  }

  const std::vector<Finding> &attributes() const { return Known.Attributes; }
  bool hasFailed() const { return Failed; }

  void HandleDiagnostic(DiagnosticsEngine::Level Level, const Diagnostic &Info) override {
    DiagnosticConsumer::HandleDiagnostic(Level, Info);
    if (Level != DiagnosticsEngine::Note)
      IsKept = Known.concernsAttribute(Info) || isUnwanted(Info);
    if (IsKept)
      return;
    Failed |= Level >= DiagnosticsEngine::Error && warningOption(Info).empty(); // else by -Werror
    Next->HandleDiagnostic(Level, Info);
  }
  void clear() override {
    DiagnosticConsumer::clear();
    Next->clear();
  }
  void BeginSourceFile(const LangOptions &Lang, const Preprocessor *PP) override {
    Next->BeginSourceFile(Lang, PP);
  }
  void EndSourceFile() override { Next->EndSourceFile(); }
  void finish() override { Next->finish(); }
  bool IncludeInDiagnosticCounts() const override { return Next->IncludeInDiagnosticCounts(); }

private:
  /// Whether it is here only because attributes of deco had to be heard of.
  bool isUnwanted(const Diagnostic &Info) const {
    return llvm::is_contained(Unwanted, warningOption(Info));
  }
  llvm::StringRef warningOption(const Diagnostic &Info) const {
    return Engine.getDiagnosticIDs()->getWarningOptionForDiag(Info.getID());
  }

  DiagnosticsEngine &Engine;
  bool IsOwner;
  DiagnosticConsumer *Next;
  std::unique_ptr<DiagnosticConsumer> Owned;
  UnitDiagnostics Known;
  std::vector<llvm::StringRef> Unwanted;
  bool IsKept = false, Failed = false;
};

std::shared_ptr<TidyUnit> TidyUnit::shared() {
  static std::weak_ptr<TidyUnit> Current;
  std::shared_ptr<TidyUnit> Unit = Current.lock();
  if (!Unit)
    Current = Unit = std::make_shared<TidyUnit>();
  return Unit;
}

TidyUnit::~TidyUnit() = default;

void TidyUnit::watch(Preprocessor &PP) {
  if (Attributes)
    return;
  Attributes = std::make_unique<AttributeWatch>(PP.getDiagnostics());
  Macros.attach(PP);
  ignoreSystemHeaderPragma(PP);
  // The runtime's headers then are declarations, as they are for deco-rewrite.
  PP.setPredefines(PP.getPredefines() + "#define DECO_ANALYSIS 1\n");
}

/// Reads .deco.yaml. \returns whether that went well; else it is in Wrong.
bool TidyUnit::readSettings(const SourceManager &SM) {
  std::string File = findSettings(SM.getFilename(SM.getLocForStartOfFile(SM.getMainFileID())));
  if (File.empty())
    return true;
  Wrong = deco::readSettings(File, Set);
  for (const std::string &Message : {Chosen.choose(Set.Checks), Chosen.makeErrors(Set.WarningsAsErrors)})
    if (Wrong.empty() && !Message.empty())
      Wrong = File + ": " + Message;
  return Wrong.empty();
}

/// Drops what the baseline has.
void TidyUnit::dropKnown(const Findings &Out, ASTContext &Context) {
  llvm::StringSet<> Known;
  Wrong = readBaseline(Set.Baseline, Known);
  if (!Wrong.empty())
    return;
  Report All(repositoryRoot());
  All.add(entries(Out, Context.getLangOpts(), Display()));
  llvm::erase_if(*Found, [&](const Finding &F) {
    Entry E = entry(F, Out, Context.getLangOpts(), Display());
    return llvm::any_of(All.entries(), [&](const Entry &Other) {
      return Other.Rule == E.Rule && Other.Message == E.Message && Other.Where.Path == E.Where.Path &&
             Other.Where.Offset == E.Where.Offset && Known.contains(Other.Fingerprint);
    });
  });
}

const std::vector<Finding> &TidyUnit::findings(ASTContext &Context) {
  if (Found)
    return *Found;
  Found.emplace();
  if (!Attributes || Attributes->hasFailed())
    return *Found;
  if (!readSettings(Context.getSourceManager()))
    return *Found;
  Findings Out(Context.getSourceManager(), Chosen);
  for (const Finding &F : Attributes->attributes())
    Out.add(F);
  Attributes.reset();
  PipelineOptions Options;
  Options.Rewrite = false;
  Options.StrictExceptions = Set.StrictExceptions.value_or(false);
  Options.Macros = &Macros;
  // clang-tidy leaves system headers out; the stages look there for what calls back.
  std::vector<Decl *> Scope = Context.getTraversalScope();
  Context.setTraversalScope({Context.getTranslationUnitDecl()});
  runPipeline(Context, Options, Out);
  Context.setTraversalScope(Scope);
  Out.checkComments();
  Found = Out.all();
  if (!Set.Baseline.empty())
    dropKnown(Out, Context);
  return *Found;
}

} // namespace deco
