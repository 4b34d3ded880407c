#include "Driver.h"
#include "Attributes.h"
#include "Compat.h"
#include "Flags.h"
#include "Pipeline.h"
#include "clang/Basic/DiagnosticDriver.h"
#include "clang/Basic/DiagnosticSema.h"
#include "clang/Frontend/CompilerInstance.h"
#include "clang/Frontend/FrontendActions.h"
#include "clang/Frontend/Utils.h"
#include "clang/Lex/PPCallbacks.h"
#include "clang/Lex/Preprocessor.h"
#include "clang/Tooling/Tooling.h"

using namespace clang;

namespace deco {

namespace {

/// Prints errors, keeps what concerns deco's own attributes for the findings, and notes options that
/// Clang does not know.
class UnitDiagnostics : public DiagnosticConsumer {
public:
  explicit UnitDiagnostics(bool Colors) : OS(Rendered), Text(OS, Colors) {}

  std::vector<Finding> Attributes;
  std::vector<Entry> Errors;
  std::vector<std::string> UnknownOptions;
  bool Failed = false;

  void BeginSourceFile(const LangOptions &Lang, const Preprocessor *PP) override {
    this->Lang = Lang;
    Text.Printer->BeginSourceFile(Lang, PP);
  }
  void EndSourceFile() override { Text.Printer->EndSourceFile(); }

  void HandleDiagnostic(DiagnosticsEngine::Level Level, const Diagnostic &Info) override {
    DiagnosticConsumer::HandleDiagnostic(Level, Info);
    switch (Info.getID()) {
    case diag::err_drv_unknown_argument:
    case diag::err_drv_unknown_argument_with_suggestion:
    case diag::err_drv_unsupported_opt:
    case diag::err_drv_unsupported_opt_for_target:
      UnknownOptions.push_back(Info.getArgStdStr(0));
      return;
    default:
      break;
    }
    if (concernsAttribute(Info))
      return;
    if (Level >= DiagnosticsEngine::Error)
      Failed = true;
    if (Level >= DiagnosticsEngine::Error || (Level == DiagnosticsEngine::Note && Failed))
      keep(Level, Info);
  }

private:
  /// Adds an error of the compiler, or a note to the last one.
  void keep(DiagnosticsEngine::Level Level, const Diagnostic &Info) {
    llvm::SmallString<128> Message;
    Info.FormatDiagnostic(Message);
    Place Where;
    if (Info.hasSourceManager())
      Where = place(Info.getLocation(), {}, Info.getSourceManager(), Lang);
    Rendered.clear();
    Text.Printer->HandleDiagnostic(Level, Info);
    OS.flush();
    if (Level == DiagnosticsEngine::Note) {
      if (!Errors.empty()) {
        Errors.back().Notes.push_back({Where, Message.str().str()});
        Errors.back().Rendered += Rendered;
      }
      return;
    }
    Entry E;
    E.What = Entry::CompilerError;
    E.Rule = CompilerRule.str();
    E.Where = Where;
    E.Message = Message.str().str();
    if (!Where.Path.empty())
      E.Line = lineAt(Info.getLocation(), Info.getSourceManager());
    E.Rendered = Rendered;
    Errors.push_back(std::move(E));
  }

  /// Turns a diagnostic about an attribute of deco into a finding.
  bool concernsAttribute(const Diagnostic &Info) {
    if (!Info.hasSourceManager() || Info.getLocation().isInvalid())
      return false;
    if (Info.getID() == diag::warn_attribute_precede_definition)
      return followsDefinition(Info);
    llvm::SmallString<128> Message;
    Info.FormatDiagnostic(Message);
    if (!llvm::StringRef(Message).contains("'deco::"))
      return false;
    Finding F{Rule::UnknownAttribute, Info.getSourceManager().getExpansionLoc(Info.getLocation()),
              {}, Message.str().str(), {}, {}};
    llvm::StringRef Rest = llvm::StringRef(Message).split("'deco::").second;
    llvm::StringRef Word = Rest.take_until([](char C) { return C == '\''; });
    if (llvm::StringRef(Message).contains("unknown attribute")) {
      llvm::StringRef Likely = nearestSpelling(Word);
      F.Text = ("unknown attribute 'deco::" + Word + "'; did you mean 'deco::" + Likely + "'?").str();
      addSpellingFix(F, Info, Word, Likely);
    }
    Attributes.push_back(F);
    return true;
  }

  /// Clang drops an attribute of a declaration behind the definition.
  bool followsDefinition(const Diagnostic &Info) {
    SourceLocation At = Info.getSourceManager().getExpansionLoc(Info.getLocation());
    if (!llvm::StringRef(Info.getSourceManager().getCharacterData(At)).starts_with("deco"))
      return false;
    Attributes.push_back({Rule::UnknownAttribute, At, {},
                          "this declaration stands behind the function's definition; put the "
                          "attribute on the definition or on a declaration in front of it",
                          {}, {}});
    return true;
  }

  static void addSpellingFix(Finding &F, const Diagnostic &Info, llvm::StringRef Word,
                             llvm::StringRef Likely) {
    const SourceManager &SM = Info.getSourceManager();
    llvm::StringRef Tail(SM.getCharacterData(F.Where));
    size_t At = Tail.take_until([](char C) { return C == ']'; }).find(Word);
    if (At == llvm::StringRef::npos)
      return;
    SourceLocation Begin = F.Where.getLocWithOffset(At);
    F.Fixes.push_back({CharSourceRange::getCharRange(Begin, Begin.getLocWithOffset(Word.size())),
                       Likely.str()});
  }

  std::string Rendered; ///< what Text has printed of the last diagnostic
  llvm::raw_string_ostream OS;
  LangOptions Lang;
  TextConsumer Text;
};

/// Finds the place for the runtime's inclusion: in front of the first one of the main file, or of the
/// outermost #if around it.
class IncludePlace : public PPCallbacks {
public:
  IncludePlace(const SourceManager &SM, unsigned &Offset) : SM(SM), Offset(Offset) {}

  void InclusionDirective(SourceLocation Hash, const Token &, llvm::StringRef, bool,
                          CharSourceRange, OptionalFileEntryRef, llvm::StringRef, llvm::StringRef,
                          const Module *, bool, SrcMgr::CharacteristicKind) override {
    if (Found || !SM.isInMainFile(Hash))
      return;
    Found = true;
    Offset = lineStart(Conditions.empty() ? Hash : Conditions.front());
  }
  void If(SourceLocation Loc, SourceRange, ConditionValueKind) override { open(Loc); }
  void Ifdef(SourceLocation Loc, const Token &, const MacroDefinition &) override { open(Loc); }
  void Ifndef(SourceLocation Loc, const Token &, const MacroDefinition &) override { open(Loc); }
  void Endif(SourceLocation Loc, SourceLocation) override {
    if (SM.isInMainFile(Loc) && !Conditions.empty())
      Conditions.pop_back();
  }

private:
  void open(SourceLocation Loc) {
    if (SM.isInMainFile(Loc))
      Conditions.push_back(Loc);
  }
  unsigned lineStart(SourceLocation Loc) const {
    unsigned At = SM.getFileOffset(Loc);
    llvm::StringRef Text = SM.getBufferData(SM.getMainFileID());
    size_t Newline = At == 0 ? llvm::StringRef::npos : Text.rfind('\n', At - 1);
    return Newline == llvm::StringRef::npos ? 0 : Newline + 1;
  }

  const SourceManager &SM;
  unsigned &Offset;
  std::vector<SourceLocation> Conditions;
  bool Found = false;
};

class UnitAction : public ASTFrontendAction {
public:
  UnitAction(const DriverOptions &Options, UnitDiagnostics &Diagnostics, UnitResult &Result)
      : Options(Options), Diagnostics(Diagnostics), Result(Result) {}

  std::unique_ptr<ASTConsumer> CreateASTConsumer(CompilerInstance &CI, llvm::StringRef) override {
    CI.getDiagnosticOpts().ShowCarets = false; // no count of errors at the end
    Collector = std::make_shared<DependencyCollector>();
    CI.addDependencyCollector(Collector);
    Collector->attachToPreprocessor(CI.getPreprocessor());
    CI.getPreprocessor().addPPCallbacks(
        std::make_unique<IncludePlace>(CI.getSourceManager(), IncludeOffset));
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
    Pipeline.IncludeOffset = IncludeOffset;
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
  unsigned IncludeOffset = 0;
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

} // namespace

UnitResult processSource(const std::string &Source, const tooling::CompileCommand &Command,
                         const DriverOptions &Options) {
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
    Tool.setDiagnosticConsumer(&Diagnostics);
    Tool.setPrintErrorMessage(false);
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
