#include "Driver.h"
#include "Attributes.h"
#include "Flags.h"
#include "Pipeline.h"
#include "Prescan.h"
#include "SystemHeaderPragma.h"
#include "UnitDiagnostics.h"
#include "clang/Frontend/CompilerInstance.h"
#include "clang/Frontend/FrontendActions.h"
#include "clang/Frontend/Utils.h"
#include "clang/Lex/Preprocessor.h"
#include "clang/Tooling/Tooling.h"

using namespace clang;

namespace deco {

namespace {

class UnitAction : public ASTFrontendAction {
public:
  UnitAction(const DriverOptions &Options, UnitDiagnostics &Diagnostics, UnitResult &Result)
      : Options(Options), Diagnostics(Diagnostics), Result(Result) {}

  /// Clang 22 crashes with C++20 on what it cannot read, text in UTF-16 for one.
  bool BeginSourceFileAction(CompilerInstance &CI) override {
    const SourceManager &SM = CI.getSourceManager();
    return SM.getBufferOrNone(SM.getMainFileID()).has_value();
  }

  std::unique_ptr<ASTConsumer> CreateASTConsumer(CompilerInstance &CI, llvm::StringRef) override {
    CI.getDiagnosticOpts().ShowCarets = false; // no count of errors at the end
    Collector = std::make_shared<DependencyCollector>();
    CI.addDependencyCollector(Collector);
    Collector->attachToPreprocessor(CI.getPreprocessor());
    Included.attach(CI.getPreprocessor());
    ignoreSystemHeaderPragma(CI.getPreprocessor());
    Macros.attach(CI.getPreprocessor());
    Pragmas.attach(CI.getPreprocessor());
    class Consumer : public ASTConsumer {
    public:
      Consumer(UnitAction &Action) : Action(Action) {}
      void HandleTranslationUnit(ASTContext &Context) override { Action.handle(Context); }

    private:
      UnitAction &Action;
    };
    return std::make_unique<Consumer>(*this);
  }

  void EndSourceFileAction() override {
    for (const std::string &File : Collector->getDependencies())
      Result.Dependencies.push_back(File);
  }

private:
  void handle(ASTContext &Context) {
    if (Diagnostics.Failed)
      return;
    const SourceManager &SM = Context.getSourceManager();
    Findings Out(SM, Options.Rules);
    for (Finding &F : Diagnostics.Attributes)
      Out.add(F);
    PipelineOptions Pipeline;
    Pipeline.Lines = Options.Lines;
    Pipeline.Rewrite = Options.Rewrite;
    Pipeline.StrictExceptions = Options.StrictExceptions;
    Pipeline.Macros = &Macros;
    Pipeline.Pragmas = &Pragmas;
    Pipeline.InPlace = Options.InPlace;
    Pipeline.WritesHeaders = Options.WritesHeaders;
    Pipeline.ForLauncher = Options.ForLauncher;
    Pipeline.Included = &Included;
    Pipeline.Files = &Result.Files;
    Uses Used;
    if (Options.FindUses)
      Pipeline.Used = &Used;
    std::optional<std::string> Text = runPipeline(Context, Pipeline, Out);
    Out.checkComments();
    Result.State = Out.hasErrors() ? Status::Refused : Status::Clean;
    if (Text && Result.State == Status::Clean) {
      Result.Changed = *Text != SM.getBufferData(SM.getMainFileID());
      Result.Text = std::move(*Text);
    }
    Result.Entries = entries(Out, Context.getLangOpts(), Options.How);
    Result.Used = Used.Used;
    for (const ConcurrentFunction &C : Used.Functions)
      Result.Concurrent.push_back(concurrentEntry(C, Out, Context.getLangOpts()));
  }

  ConcurrentEntry concurrentEntry(const ConcurrentFunction &C, const Findings &Out,
                                  const LangOptions &Lang) const {
    ConcurrentEntry E;
    E.Names = C.Names;
    E.IsDefinition = C.Decl->isThisDeclarationADefinition();
    E.IsReported = llvm::all_of(C.Decl->redecls(), [&](const FunctionDecl *D) {
      return Out.reports(Rule::Unused, D->getLocation());
    });
    E.Unused = entry({Rule::Unused, C.Decl->getLocation(), {},
                      "no synchronized function calls the concurrent function '" +
                          C.Decl->getNameAsString() +
                          "'; mark what calls it with [[deco::synchronized]], or remove the "
                          "attribute",
                      {}, {}},
                     Out, Lang, Options.How);
    return E;
  }

  const DriverOptions &Options;
  UnitDiagnostics &Diagnostics;
  UnitResult &Result;
  std::shared_ptr<DependencyCollector> Collector;
  MacroText Macros;
  OpenMPPragmas Pragmas;
  Inclusions Included;
};

class UnitActionFactory : public tooling::FrontendActionFactory {
public:
  UnitActionFactory(const DriverOptions &Options, UnitDiagnostics &Diagnostics, UnitResult &Result)
      : Options(Options), Diagnostics(Diagnostics), Result(Result) {}
  std::unique_ptr<FrontendAction> create() override {
    return std::make_unique<UnitAction>(Options, Diagnostics, Result);
  }

private:
  const DriverOptions &Options;
  UnitDiagnostics &Diagnostics;
  UnitResult &Result;
};

/// A database of one command.
class OneCommand : public tooling::CompilationDatabase {
public:
  explicit OneCommand(tooling::CompileCommand Command) : Command(std::move(Command)) {}
  std::vector<tooling::CompileCommand> getCompileCommands(llvm::StringRef) const override {
    return {Command};
  }

private:
  tooling::CompileCommand Command;
};

/// Below this many tokens a parse takes no time that anybody notices; then it is better to say what does not
/// compile.
constexpr unsigned WorthSkipping = 30000;

/// The result for a source that nothing annotated reaches, if it need not be parsed to know it.
std::optional<UnitResult> withoutParse(tooling::ClangTool &Tool, const DriverOptions &Options) {
  if (!Options.Rewrite)
    return std::nullopt;
  UnitDiagnostics Diagnostics(/*Colors=*/false);
  Prescan Scan;
  Tool.setDiagnosticConsumer(&Diagnostics);
  Tool.run(&Scan);
  if (!Scan.HasRun || Scan.MayReach || Diagnostics.Failed || !Diagnostics.UnknownOptions.empty() ||
      (!Options.ForLauncher && Scan.Tokens < WorthSkipping))
    return std::nullopt;
  UnitResult Result;
  Result.State = Status::Clean;
  Result.Text = Scan.Source.Original;
  Result.Dependencies = std::move(Scan.Dependencies);
  Result.Files.push_back(std::move(Scan.Source));
  return Result;
}

} // namespace

UnitResult processSource(const std::string &Source, const tooling::CompileCommand &Command,
                         const DriverOptions &Options) {
  registerAttributes();
  std::vector<std::string> Unknown;
  while (true) {
    UnitResult Result;
    UnitDiagnostics Diagnostics(Options.How.Colors);
    OneCommand Database(Command);
    tooling::ClangTool Tool(Database, {Source}, std::make_shared<PCHContainerOperations>(),
                            llvm::vfs::createPhysicalFileSystem());
    Tool.clearArgumentsAdjusters();
    Tool.appendArgumentsAdjuster([&](const tooling::CommandLineArguments &Args, llvm::StringRef) {
      return flagsForClang(Args, Unknown, Options.ResourceDir);
    });
    Tool.setPrintErrorMessage(false);
    if (std::optional<UnitResult> Plain = withoutParse(Tool, Options))
      return std::move(*Plain);
    Tool.setDiagnosticConsumer(&Diagnostics);
    UnitActionFactory Factory(Options, Diagnostics, Result);
    Tool.run(&Factory);
    size_t Before = Unknown.size();
    for (const std::string &Option : Diagnostics.UnknownOptions)
      if (!llvm::is_contained(Unknown, Option))
        Unknown.push_back(Option);
    if (Unknown.size() != Before)
      continue; // once more without them
    if (Diagnostics.Failed) {
      Result.State = Status::Failed;
      Result.Entries = std::move(Diagnostics.Errors);
    }
    return Result;
  }
}

} // namespace deco
