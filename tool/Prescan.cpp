#include "Prescan.h"
#include "Attributes.h"
#include "Inclusions.h"
#include "SystemHeaderPragma.h"
#include "clang/Frontend/CompilerInstance.h"
#include "clang/Frontend/FrontendActions.h"
#include "clang/Frontend/Utils.h"
#include "clang/Lex/HeaderSearch.h"
#include "clang/Lex/HeaderSearchOptions.h"
#include "clang/Lex/Lexer.h"
#include "clang/Lex/Preprocessor.h"

using namespace clang;

namespace deco {

namespace {

/// Takes tokens one by one, and looks at those between [[ and ]].
class AttributeSearch {
public:
  /// \returns whether \p T, a word in an attribute, may be meant for one of deco.
  bool found(const Token &T, llvm::StringRef Word) {
    bool IsOpen = T.is(tok::l_square), IsClose = T.is(tok::r_square);
    if (Depth == 0) {
      Depth = IsOpen && AfterOpen ? 2 : 0;
      AfterOpen = IsOpen;
      return false;
    }
    Depth += IsOpen - IsClose;
    AfterOpen = false;
    return !Word.empty() && (Word.edit_distance_insensitive("deco", true, 2) <= 1 ||
                             (Word.size() > 4 && nearestSpelling(Word) == Word));
  }

private:
  int Depth = 0;
  bool AfterOpen = false;
};

class PrescanAction : public PreprocessorFrontendAction {
public:
  explicit PrescanAction(Prescan &Out) : Out(Out) {}

  bool BeginSourceFileAction(CompilerInstance &CI) override {
    CI.getDiagnosticOpts().ShowCarets = false; // no count of errors at the end
    const SourceManager &SM = CI.getSourceManager();
    return SM.getBufferOrNone(SM.getMainFileID()).has_value();
  }

  void ExecuteAction() override {
    Preprocessor &PP = getCompilerInstance().getPreprocessor();
    const SourceManager &SM = PP.getSourceManager();
    Out.HasRun = true;
    // What comes out of a Clang module is no token. Comments may concern rules, which only a parse looks at.
    llvm::StringRef Text = SM.getBufferData(SM.getMainFileID());
    Out.MayReach = PP.getHeaderSearchInfo().getHeaderSearchOpts().ImplicitModuleMaps || Text.contains("NOLINT") || searchText(SM, PP.getLangOpts());
    if (Out.MayReach)
      return;
    auto Collector = std::make_shared<DependencyCollector>();
    Collector->attachToPreprocessor(PP);
    ignoreSystemHeaderPragma(PP);
    Inclusions Included;
    Included.attach(PP);
    searchTokens(PP);
    Out.Source.References = Included.in(SM.getMainFileID());
    Out.Dependencies.assign(Collector->getDependencies().begin(), Collector->getDependencies().end());
    Out.Source.What = FileEdits::Source;
    if (OptionalFileEntryRef Entry = SM.getFileEntryRefForID(SM.getMainFileID()))
      Out.Source.Path = pathOf(*Entry);
    Out.Source.Name = SM.getFilename(SM.getLocForStartOfFile(SM.getMainFileID())).str();
    Out.Source.Original = Text.str();
  }

private:
  /// Most attributes stand in the source itself: then nothing has to be preprocessed for this.
  bool searchText(const SourceManager &SM, const LangOptions &Lang) const {
    FileID Main = SM.getMainFileID();
    Lexer Raw(Main, SM.getBufferOrFake(Main), SM, Lang);
    AttributeSearch Search;
    for (Token T; !Raw.LexFromRawLexer(T);)
      if (Search.found(T, T.is(tok::raw_identifier) ? T.getRawIdentifier() : llvm::StringRef()))
        return true;
    return false;
  }

  void searchTokens(Preprocessor &PP) {
    AttributeSearch Search;
    PP.EnterMainSourceFile();
    Token T;
    for (PP.Lex(T); T.isNot(tok::eof) && !Out.MayReach; PP.Lex(T), ++Out.Tokens) {
      const IdentifierInfo *Word = T.getIdentifierInfo();
      Out.MayReach = T.isOneOf(tok::annot_header_unit, tok::annot_module_include) || // no tokens, either
                     Search.found(T, Word ? Word->getName() : llvm::StringRef());
    }
  }

  Prescan &Out;
};

} // namespace

std::unique_ptr<FrontendAction> Prescan::create() { return std::make_unique<PrescanAction>(*this); }

} // namespace deco
