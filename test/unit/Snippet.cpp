#include "Snippet.h"
#include "Attributes.h"
#include "Captures.h"
#include "Flags.h"
#include "Guards.h"
#include "Plan.h"
#include "clang/AST/RecursiveASTVisitor.h"
#include "clang/Frontend/TextDiagnosticBuffer.h"
#include "clang/Lex/Lexer.h"
#include "clang/Tooling/Tooling.h"
#include "ThreadState.h"

using namespace clang;

namespace deco {

static std::unique_ptr<ASTUnit> parse(llvm::StringRef Code, const std::string &Standard) {
  registerAttributes();
  std::vector<std::string> Args = {Standard,         "-DDECO_ANALYSIS=1",
                                   "-w",             "-I" DECO_TEST_RUNTIME_INCLUDE,
                                   "-resource-dir=" + findResourceDir(DECO_TEST_TOOL_DIR)};
  TextDiagnosticBuffer Diagnostics;
  auto Unit = tooling::buildASTFromCodeWithArgs(
      Code, Args, "input.cc", "unit-test", std::make_shared<PCHContainerOperations>(),
      tooling::getClangStripDependencyFileAdjuster(), {}, &Diagnostics);
  for (auto It = Diagnostics.err_begin(); It != Diagnostics.err_end(); ++It)
    ADD_FAILURE() << "the snippet does not compile: " << It->second << "\n" << Code.str();
  return Unit;
}

Snippet::Snippet(llvm::StringRef Code, const std::string &Standard)
    : Unit(parse(Code, Standard)), Report(Unit->getSourceManager()) {}

namespace {

/// Finds the first declaration of a kind with a name that a filter accepts.
template <class Kind> class NameSearch : public RecursiveASTVisitor<NameSearch<Kind>> {
public:
  NameSearch(llvm::StringRef Name, bool (*Fits)(const Kind *)) : Name(Name), Fits(Fits) {}
  const Kind *Found = nullptr;

  bool shouldVisitTemplateInstantiations() const { return true; }
  bool VisitNamedDecl(NamedDecl *D) {
    const auto *Candidate = llvm::dyn_cast<Kind>(D);
    if (Candidate && D->getNameAsString() == Name && Fits(Candidate))
      Found = Candidate;
    return !Found;
  }

private:
  llvm::StringRef Name;
  bool (*Fits)(const Kind *);
};

template <class Kind>
const Kind *search(ASTContext &Context, llvm::StringRef Name, bool (*Fits)(const Kind *)) {
  NameSearch<Kind> Search(Name, Fits);
  for (Decl *D : Context.getTranslationUnitDecl()->decls())
    if (!Search.Found && Context.getSourceManager().isInMainFile(D->getLocation()))
      Search.TraverseDecl(D);
  return Search.Found;
}

/// Finds the outermost expression with exactly one range of the file.
class RangeSearch : public RecursiveASTVisitor<RangeSearch> {
public:
  RangeSearch(const ASTContext &Context, unsigned Begin, unsigned End)
      : Context(Context), Begin(Begin), End(End) {}
  const Expr *Found = nullptr;

  bool shouldVisitTemplateInstantiations() const { return true; }
  bool VisitExpr(Expr *E) {
    const SourceManager &SM = Context.getSourceManager();
    CharSourceRange Range = Lexer::makeFileCharRange(
        CharSourceRange::getTokenRange(E->getSourceRange()), SM, Context.getLangOpts());
    if (Range.isValid() && SM.isInMainFile(Range.getBegin()) &&
        SM.getFileOffset(Range.getBegin()) == Begin && SM.getFileOffset(Range.getEnd()) == End)
      Found = E;
    return !Found;
  }

private:
  const ASTContext &Context;
  unsigned Begin, End;
};

} // namespace

const FunctionDecl *Snippet::function(llvm::StringRef Name) const {
  const auto *F = search<FunctionDecl>(
      context(), Name, +[](const FunctionDecl *F) {
        return !F->isDependentContext() && F->isThisDeclarationADefinition();
      });
  if (!F)
    F = search<FunctionDecl>(
        context(), Name, +[](const FunctionDecl *F) { return !F->isDependentContext(); });
  EXPECT_NE(F, nullptr) << "no function " << Name.str();
  return F;
}

const VarDecl *Snippet::variable(llvm::StringRef Name) const {
  const auto *V = search<VarDecl>(context(), Name, +[](const VarDecl *) { return true; });
  EXPECT_NE(V, nullptr) << "no variable " << Name.str();
  return V;
}

const FieldDecl *Snippet::field(llvm::StringRef Name) const {
  const auto *F = search<FieldDecl>(context(), Name, +[](const FieldDecl *) { return true; });
  EXPECT_NE(F, nullptr) << "no member " << Name.str();
  return F;
}

const Expr *Snippet::expression(llvm::StringRef Mark) const {
  std::string Comment = ("/*" + Mark + "*/").str();
  size_t Begin = text().find(Comment);
  size_t End = text().find(Comment, Begin + 1);
  if (Begin == llvm::StringRef::npos || End == llvm::StringRef::npos) {
    ADD_FAILURE() << "the snippet has no two marks " << Comment;
    return nullptr;
  }
  RangeSearch Search(context(), Begin + Comment.size(), End);
  Search.TraverseDecl(context().getTranslationUnitDecl());
  EXPECT_NE(Search.Found, nullptr) << "no expression fills the marks " << Comment;
  return Search.Found;
}

unsigned Snippet::line(llvm::StringRef Mark) const {
  size_t At = text().find(("/*" + Mark + "*/").str());
  EXPECT_NE(At, llvm::StringRef::npos) << "no mark " << Mark.str();
  return text().take_front(At).count('\n') + 1;
}

unsigned Snippet::lineOf(SourceLocation Where) const {
  return sources().getExpansionLineNumber(Where);
}

std::vector<std::string> Snippet::found() const {
  std::vector<std::string> Lines;
  for (const Finding &F : Report.all())
    Lines.push_back(info(F.Id).Name.str() + " " + std::to_string(lineOf(F.Where)));
  return Lines;
}

//===--------------------------------------------------------------------===//
// Schedules
//===--------------------------------------------------------------------===//

static SynchronizedFunction &named(Model &Units, llvm::StringRef Name) {
  for (SynchronizedFunction &F : Units.Synchronized)
    if (F.Decl->getNameAsString() == Name)
      return F;
  ADD_FAILURE() << "no synchronized function " << Name.str();
  return Units.Synchronized.emplace_back();
}

static Schedule scheduleFunction(SynchronizedFunction &F, Snippet &Code, const Effects &Of) {
  decideCaptures(F, Code.context(), Of, Code.Report);
  demoteUnguardable(F, Of);
  demoteThreadBound(F, nullptr);
  return schedule(F, Code.context(), Of, /*Strict=*/false);
}

Scheduled::Scheduled(llvm::StringRef Text, const std::string &Standard)
    : Code(Text, Standard), Units(collect(Code.context(), Code.Known)),
      Function(named(Units, "go")), Facts(Function.Decl, Code.Known.lookup()),
      Of(Facts, Code.Known), Result(scheduleFunction(Function, Code, Of)) {}

static const llvm::StringRef BarrierMark = "/*|*/", InPlaceMark = "/*=*/";

static std::string unmarked(llvm::StringRef Code) {
  std::string Text = Code.str();
  for (llvm::StringRef Mark : {BarrierMark, InPlaceMark})
    for (size_t At; (At = Text.find(Mark.str())) != std::string::npos;)
      Text.erase(At, Mark.size());
  return Text;
}

/// The code with the marks where the tool puts its barriers.
static std::string marked(Snippet &Code) {
  std::vector<std::pair<unsigned, llvm::StringRef>> Marks;
  auto Mark = [&](clang::SourceLocation Where, llvm::StringRef Text) {
    Marks.emplace_back(Code.sources().getFileOffset(Code.sources().getExpansionLoc(Where)), Text);
  };
  Model Units = collect(Code.context(), Code.Known);
  for (SynchronizedFunction &F : Units.Synchronized) {
    PointsTo Facts(F.Decl, Code.Known.lookup());
    Effects Of(Facts, Code.Known);
    settleMembers(Facts, Of);
    Schedule Result = scheduleFunction(F, Code, Of);
    for (const Barrier &B : Result.Barriers) {
      EXPECT_FALSE(B.Reasons.empty());
      Mark(B.Where->where(), BarrierMark);
    }
    for (const Spawn &S : F.Spawns)
      if (!S.isTask())
        Mark(S.Whole->getBeginLoc(), InPlaceMark);
  }
  llvm::sort(Marks);
  std::string Text = Code.text().str();
  for (size_t I = Marks.size(); I-- > 0;)
    Text.insert(Marks[I].first, Marks[I].second.str());
  return Text;
}

/// The lines of \p Text that \p Other lacks at the same place.
static std::string differing(llvm::StringRef Text, llvm::StringRef Other) {
  std::string Lines;
  while (!Text.empty() || !Other.empty()) {
    llvm::StringRef Line, OtherLine;
    std::tie(Line, Text) = Text.split('\n');
    std::tie(OtherLine, Other) = Other.split('\n');
    if (Line != OtherLine)
      Lines += "  " + Line.str() + "\n";
  }
  return Lines;
}

void expectBarriers(llvm::StringRef Code) {
  Snippet S(unmarked(Code));
  std::string Actual = marked(S);
  if (Actual != Code)
    ADD_FAILURE() << "barriers stand at the marks of\n" << differing(Actual, Code)
                  << "but must stand at those of\n" << differing(Code, Actual);
}

} // namespace deco
