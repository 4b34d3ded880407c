#include "Unit.h"
#include "Pipeline.h"
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
  // The runtime's headers then are declarations, as they are for deco-rewrite.
  PP.setPredefines(PP.getPredefines() + "#define DECO_ANALYSIS 1\n");
}

const std::vector<Finding> &TidyUnit::findings(ASTContext &Context) {
  if (Found)
    return *Found;
  Found.emplace();
  if (!Attributes || Attributes->hasFailed())
    return *Found;
  Findings Out(Context.getSourceManager());
  for (const Finding &F : Attributes->attributes())
    Out.add(F);
  Attributes.reset();
  PipelineOptions Options;
  Options.Rewrite = false;
  Options.Macros = &Macros;
  // clang-tidy leaves system headers out; the stages look there for what calls back.
  std::vector<Decl *> Scope = Context.getTraversalScope();
  Context.setTraversalScope({Context.getTranslationUnitDecl()});
  runPipeline(Context, Options, Out);
  Context.setTraversalScope(Scope);
  Out.checkComments();
  Found = Out.all();
  return *Found;
}

} // namespace deco
