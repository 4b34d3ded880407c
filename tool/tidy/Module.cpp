//===- Module.cpp - the rules of deco as checks of clang-tidy ---------------===//
//
//   clang-tidy -load deco-tidy.so -checks='-*,deco-*' main.cpp -- -std=c++20
//
// The stages find, clang-tidy chooses and reports: so NOLINT, -checks, -fix, --export-fixes and
// -warnings-as-errors are clang-tidy's.
//
//===----------------------------------------------------------------------===//
#include "Unit.h"
#include "clang-tidy/ClangTidyCheck.h"
#include "clang-tidy/ClangTidyModule.h"

using namespace clang;
using namespace clang::tidy;

namespace deco {
namespace {

/// One rule.
class RuleCheck : public ClangTidyCheck {
public:
  RuleCheck(llvm::StringRef Name, ClangTidyContext *Context, Rule Id)
      : ClangTidyCheck(Name, Context), Id(Id), Unit(TidyUnit::shared()) {}

  bool isLanguageVersionSupported(const LangOptions &Lang) const override { return Lang.CPlusPlus; }
  void registerPPCallbacks(const SourceManager &, Preprocessor *PP, Preprocessor *) override {
    Unit->watch(*PP);
  }
  void registerMatchers(ast_matchers::MatchFinder *Finder) override {
    Finder->addMatcher(ast_matchers::translationUnitDecl(), this);
  }
  void check(const ast_matchers::MatchFinder::MatchResult &Result) override {
    for (const Finding &F : Unit->findings(*Result.Context))
      if (F.Id == Id)
        report(F);
    if (std::string Wrong = Unit->takeError(); !Wrong.empty())
      configurationDiag("%0", DiagnosticIDs::Error) << Wrong;
  }

private:
  void report(const Finding &F) {
    bool IsError = Unit->isError(Id);
    // A [[deco::disjoint]] is the author's word: -fix does not give it, --fix-notes does.
    bool AsksForPromise = Id == Rule::Serialized;
    {
      DiagnosticBuilder Out =
          diag(F.Where, "%0", IsError ? DiagnosticIDs::Error : DiagnosticIDs::Warning);
      Out << F.Text;
      if (F.Highlight.isValid())
        Out << F.Highlight;
      if (!AsksForPromise)
        addFixes(F, Out);
    }
    for (const Remark &N : F.Notes) {
      DiagnosticBuilder Out = diag(N.Where, "%0", DiagnosticIDs::Note);
      Out << N.Text;
      if (AsksForPromise && &N == &F.Notes.front())
        addFixes(F, Out);
    }
  }

  static void addFixes(const Finding &F, const DiagnosticBuilder &Out) {
    for (const FixIt &Fix : F.Fixes)
      Out << FixItHint::CreateReplacement(Fix.Range, Fix.Text);
  }

  Rule Id;
  std::shared_ptr<TidyUnit> Unit;
};

class DecoModule : public ClangTidyModule {
public:
  void addCheckFactories(ClangTidyCheckFactories &Factories) override {
    for (const RuleInfo &R : allRules())
      Factories.registerCheckFactory(R.Name,
                                     [Id = R.Id](llvm::StringRef Name, ClangTidyContext *Context) {
                                       return std::make_unique<RuleCheck>(Name, Context, Id);
                                     });
  }
};

llvm::Registry<ClangTidyModule>::Add<DecoModule> Registered("deco-module", "rules of deco");

} // namespace
} // namespace deco
